import Ingest
import Prose
import Testing

@Suite struct LineCursorTests {
  @Test(arguments: [
    "⟨One.⟩\n⟨Two.⟩", "⟨One.⟩\r\n⟨Two.⟩\r\n", "⟨One.⟩\r⟨Two.⟩\r", "⟨One.⟩\n\r⟨Two.⟩",
    "⟨One.⟩\r\r\n\n⟨Two.⟩\n\n", "\n\n⟨One.⟩\n \n\t\n⟨Two.⟩", "⟨One\u{0B}two\u{0C}three.⟩\n⟨Two.⟩",
    "⟨One.\u{2028}One.\u{85}One.⟩\n⟨Two.⟩",
  ])
  func endsLines(drawn: String) {
    #expect(plainText(drawn) == drawn)
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func countsLines(end: String) throws {
    let text = ["First.", "", "Second.", "Third.", "", "", "Fourth."].joined(separator: end)
    for reader in [PlainTextReader(), MarkdownReader()] as [any ArticleReader] {
      let article = try reader.read(Array(text.utf8), id: "x", path: "x")
      let lines = article.paragraphs.map(\.line)
      #expect(lines == (reader is PlainTextReader ? [1, 3, 4, 7] : [1, 3, 7]))
    }
  }

  /// Lines of every length, so that the end stands at every place of the eight bytes looked at.
  @Test(arguments: 1...40)
  func findsLineEndsAnywhere(length: Int) {
    let line = String(repeating: "A", count: length - 1) + "."
    let drawn = "⟨\(line)⟩\n⟨\(line)⟩\r⟨\(line)⟩\r\n⟨\(line)⟩"
    #expect(plainText(drawn) == drawn)
  }
}
