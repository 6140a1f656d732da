import Testing

@testable import YAML

@Suite struct ExcerptTests {
  /// Draws the line of a text in which « and » stand around what is underlined.
  private func drawn(_ marked: String, line: Int = 7) -> String {
    let parts = marked.split(separator: "«", maxSplits: 1).map(String.init)
    let (head, rest) = parts.count == 2 ? (parts[0], parts[1]) : ("", parts[0])
    let tail = rest.split(separator: "»", omittingEmptySubsequences: false).map(String.init)
    let start = head.utf8.count
    let bytes = Array((head + tail.joined()).utf8)
    return Excerpt(from: start, to: start + tail[0].utf8.count, in: bytes)
      .drawn(line: line).joined(separator: "\n")
  }

  @Test(
    arguments: [
      ("a: «bcd» e", "7 | a: bcd e\n  |    ^~~"),
      ("«a»", "7 | a\n  | ^"),
      ("first\n  «key»: x\nlast", "7 |   key: x\n  |   ^~~"),
      ("first\r\n«key»: x\r\nlast", "7 | key: x\n  | ^~~"),
      ("a: «»b", "7 | a: b\n  |    ^"),
      ("a:«»\nb", "7 | a:\n  |   ^"),
      ("a\n«»\nb", "7 |\n  | ^"),
      ("a: «b\n  c» d", "7 | a: b\n  |    ^"),
      ("\u{FEFF}«ab»", "7 | ab\n  | ^~"),
    ])
  func underlinesTheToken(_ marked: String, _ drawing: String) {
    #expect(drawn(marked) == drawing)
  }

  @Test(
    arguments: [
      ("\ta\t«b»", "7 | \ta\tb\n  | \t \t^"),
      ("Արցախ: «կամ»", "7 | Արցախ: կամ\n  |        ^~~"),
      ("e\u{301}: «e\u{301}x»", "7 | e\u{301}: e\u{301}x\n  |    ^~"),
      ("漢字: «한» x", "7 | 漢字: 한 x\n  |       ^~"),
      ("😀: «x»", "7 | 😀: x\n  |     ^"),
      ("🇦🇲: «x»", "7 | 🇦🇲: x\n  |     ^"),
      ("“a” «b»", "7 | “a” b\n  |     ^"),
    ])
  func leadsInByTheColumnsOfATerminal(_ marked: String, _ drawing: String) {
    #expect(drawn(marked) == drawing)
  }

  @Test func marginIsAsWideAsTheNumber() {
    #expect(drawn("«a»", line: 1234) == "1234 | a\n     | ^")
  }

  @Test func controlsArePictured() {
    #expect(drawn("a\u{1B}[31m«\u{0}»\u{202E}b") == "7 | a␛[31m␀\u{FFFD}b\n  |       ^")
  }

  @Test func aLineOfAHundredIsDrawnWhole() {
    let line = String(repeating: "é", count: 99)
    #expect(drawn(line + "«x»") == "7 | \(line)x\n  | \(String(repeating: " ", count: 99))^")
  }

  @Test func aLongerLineIsCutAroundThePlace() {
    let before = String(repeating: "é", count: 500)
    let after = String(repeating: "ü", count: 500)
    let shown = "…" + before.suffix(40) + "xy" + after.prefix(58) + "…"
    #expect(
      drawn(before + "«xy»" + after)
        == "7 | \(shown)\n  | \(String(repeating: " ", count: 41))^~")
  }

  @Test func theBeginningOfALongLineIsNotCut() {
    let shown = "abc xy" + String(repeating: "z", count: 94) + "…"
    #expect(
      drawn("abc «xy»" + String(repeating: "z", count: 500)) == "7 | \(shown)\n  |     ^~")
  }

  @Test func theUnderlineEndsWhereALongLineIsCut() {
    let token = String(repeating: "x", count: 500)
    let drawing = drawn("a: «" + token + "»")
    #expect(
      drawing == "7 | a: " + String(repeating: "x", count: 97) + "…\n  |    ^"
        + String(repeating: "~", count: 97))
  }

  @Test func bytesThatAreNoTextAreDrawnSomehow() {
    let bytes: [UInt8] = [0x61, 0xFF, 0x80, 0xE2, 0x80, 0x0A, 0x62]
    for start in 0...bytes.count {
      for end in 0...bytes.count {
        let excerpt = Excerpt(from: start, to: end, in: bytes)
        #expect(excerpt.length >= 1)
        #expect(excerpt.start <= excerpt.text.unicodeScalars.count)
        #expect(excerpt.drawn(line: 1).count == 2)
      }
    }
  }
}
