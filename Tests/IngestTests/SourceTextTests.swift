import Prose
import Testing

@testable import Ingest

@Suite struct SourceTextTests {
  @Test(arguments: [
    ([0xE9], 1, 1, 0, "0xE9"), ([0x61, 0x0A, 0x62, 0xE9], 2, 2, 3, "0xE9"),
    ([0x61, 0x0D, 0x0A, 0xE9, 0x0A], 2, 1, 3, "0xE9"), ([0x61, 0x0D, 0x62, 0xE9], 2, 2, 3, "0xE9"),
    ([0xD5, 0xA1, 0x80], 1, 3, 2, "0x80"), ([0x61, 0xE2, 0x80], 1, 2, 1, "0xE2"),
    ([0x61, 0xC0, 0xAF], 1, 2, 1, "0xC0"), ([0x0A, 0x0A, 0xFF], 3, 1, 2, "0xFF"),
    ([0x61, 0xED, 0xA0, 0x80], 1, 2, 1, "0xED"),
  ])
  func pointsAtTheFirstByteThatIsNoUTF8(
    bytes: [UInt8], line: Int, column: Int, offset: Int, byte: String
  ) {
    #expect(
      mistake(in: bytes, as: PlainTextReader.self)
        == "test:\(line):\(column): error: not valid UTF-8 at byte \(offset) (\(byte)); "
        + "convert it, for example with iconv -f windows-1252 -t utf-8")
  }

  @Test(arguments: [([0x61, 0x00], 1), ([0x00], 0), ([0xFF, 0xFE, 0x41, 0x00], 3)])
  func refusesWhatHasANUL(bytes: [UInt8], offset: Int) {
    #expect(
      mistake(in: bytes, as: MarkdownReader.self)
        == "test: error: not a text file: byte \(offset) is NUL; save the article as UTF-8 text")
  }

  @Test(arguments: ["", "\n", " \t\r\n\r", "\u{FEFF}", "\u{A0}\u{3000}\n\u{2003}"])
  func refusesWhatIsBlank(text: String) {
    for reader in articleReaders {
      #expect(mistake(in: text, as: reader) == "test: error: there is no text in it")
    }
  }

  @Test func refusesMoreThanTheLimit() {
    #expect(throws: Never.self) { try SourceText.checked([0x61, 0x62], path: "test", limit: 2) }
    do throws(IngestError) {
      _ = try SourceText.checked([0x61, 0x62], path: "test", limit: 1)
      Issue.record("a text over the limit was read")
    } catch {
      #expect(error.description.hasPrefix("test: error: longer than 0 MiB"))
    }
  }

  @Test func namesTheLimitOfAnArticle() {
    let error = IngestError.tooLarge(path: "test", limit: Article.maximumBytes)
    #expect(
      error.description == "test: error: longer than 64 MiB, the most an article may have; "
        + "split it, one article a file")
  }

  @Test(arguments: [
    ("a\nb", [0..<1, 2..<3]), ("a\r\n\r\nb", [0..<1, 3..<3, 5..<6]), ("a\rb\r", [0..<1, 2..<3]),
    (" a \n\t", [1..<2, 5..<5]), ("\n", [0..<0]), ("", []), ("a\n\rb", [0..<1, 2..<2, 3..<4]),
  ])
  func splitsLines(text: String, ranges: [Range<Int>]) {
    let lines = SourceText(Array(text.utf8)).lines()
    #expect(lines.map(\.range) == ranges)
    #expect(lines.map(\.number) == Array(1..<ranges.count + 1))
  }

  @Test(arguments: [
    ("abcabc", "bc", 3), ("abc", "abc", 3), ("abc", "d", nil), ("ab", "abc", nil),
    ("aab", "ab", 3),
  ])
  func findsTheEndOfAText(text: String, part: String, end: Int?) {
    #expect(SourceText(Array(text.utf8)).end(of: part, in: 0..<text.utf8.count) == end)
  }
}
