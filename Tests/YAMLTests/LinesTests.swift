import Testing

@testable import YAML

@Suite struct LinesTests {
  @Test(
    arguments: [
      ("ab", 2, 1, 3), ("a\nb", 2, 2, 1), ("a\r\nb", 3, 2, 1), ("a\r\nb", 2, 1, 3),
      ("a\rb", 2, 2, 1), ("a\r", 2, 2, 1), ("\n\n\r\n\r", 5, 5, 1), ("\u{FEFF}ab", 4, 1, 2),
      ("Հայ x", 7, 1, 5), ("🇦🇲 x", 9, 1, 4), ("e\u{301}x", 3, 1, 3), ("\tx", 1, 1, 2),
    ])
  func markCountsLinesAndCodePoints(_ text: String, _ offset: Int, _ line: Int, _ column: Int) {
    let mark = Array(text.utf8).mark(at: offset)
    #expect(mark == Mark(line: line, column: column, offset: offset))
  }

  @Test func markGoesOnFromAnEarlierOne() {
    let bytes = Array("é\nab\ncd".utf8)
    for (earlier, later) in [(0, 2), (0, 8), (2, 5), (3, 8), (8, 8)] {
      #expect(bytes.mark(at: later, from: bytes.mark(at: earlier)) == bytes.mark(at: later))
    }
  }

  @Test(
    arguments: [
      ("ab\ncd\nef", 4, 3..<4, 4..<5), ("ab\r\ncd\r\nef", 5, 4..<5, 5..<6),
      ("ab\rcd\ref", 3, 3..<3, 3..<5), ("\u{FEFF}ab", 4, 3..<4, 4..<5), ("ab", 2, 0..<2, 2..<2),
    ])
  func lineEndsAtItsBreaks(
    _ text: String, _ offset: Int, _ before: Range<Int>, _ after: Range<Int>
  ) {
    let bytes = Array(text.utf8)
    #expect(bytes.line(before: offset, limit: 100) == before)
    #expect(bytes.line(after: offset, limit: 100) == after)
  }

  @Test func lineIsReadNoFartherThanItsLimit() {
    let bytes = [UInt8](repeating: 0x61, count: 100)
    #expect(bytes.line(before: 50, limit: 7) == 43..<50)
    #expect(bytes.line(after: 50, limit: 7) == 50..<57)
  }

  @Test(arguments: [("&ab c", 3), ("*a, b", 2), ("!t]", 2), ("&a", 2), ("&é\n", 3)])
  func wordEndsAtSpacesAndBrackets(_ text: String, _ end: Int) {
    #expect(Array(text.utf8).endOfWord(from: 0) == end)
  }
}
