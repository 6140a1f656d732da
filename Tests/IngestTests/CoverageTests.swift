import Ingest
import Prose
import TestSupport
import Testing

/// Whatever a text looks like, its words lie in exactly one paragraph.
@Suite struct CoverageTests {
  @Test(arguments: 0..<200)
  func plainTextLosesNoWord(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var text = TextMaker(marks: ["", "", "- ", "“", "By Jane ", "Updated at 9 ", "TrumpDonald "])
    for _ in 0..<Int.random(in: 1...30, using: &generator) { text.addLine(using: &generator) }
    guard let article = try checked(text, PlainTextReader()) else { return }
    var rest = article.bytes
    for range in article.paragraphs.map(\.range).reversed() { rest.removeSubrange(range.bytes) }
    #expect(String(decoding: rest, as: UTF8.self).allSatisfy { $0.isWhitespace })
  }

  @Test(arguments: 0..<400)
  func markdownLosesNoWordButCode(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var text = TextMaker(marks: ["", "", "- ", "1. ", "7) ", "# ", "> ", ">> - ", "| ", "\u{3000}"])
    if Bool.random(using: &generator) { text.addLost("---\nid: x\n# y\ndate: 2020-10-02\n---\n") }
    for _ in 0..<Int.random(in: 1...30, using: &generator) {
      switch Int.random(in: 0..<12, using: &generator) {
      case 0: text.addLost("\n```\nlost\n\n# lost\n> lost\n```\n")
      case 1: text.addLost("\n<!-- lost\n\nlost -->\n")
      case 2: text.addLost(["\n---\n", "\n* * *\n", "\n|---|\n", "\n===\n"].randomElement()!)
      default: text.addLine(using: &generator)
      }
    }
    _ = try checked(text, MarkdownReader())
  }

  /// The article of a text, once its paragraphs are in order, trimmed, and hold each word once; nil
  /// for a text without words.
  private func checked(_ text: TextMaker, _ reader: some ArticleReader) throws -> Article? {
    guard !text.words.isEmpty else { return nil }
    let bytes = Array(text.text.utf8)
    let article = try reader.read(bytes, id: "test", path: "test")
    var end = 0
    for paragraph in article.paragraphs {
      #expect(end <= paragraph.range.start, "paragraphs overlap or are out of order")
      #expect(!paragraph.range.bytes.isEmpty)
      let inside = article.text(of: paragraph.range)
      #expect(inside.unicodeScalars.first?.properties.isWhitespace == false)
      #expect(inside.unicodeScalars.last?.properties.isWhitespace == false)
      end = paragraph.range.end
    }
    let covered = article.paragraphs.map(\.range)
    for word in text.words {
      let holders = covered.filter { $0.contains(TextRange(word)) }
      #expect(
        holders.count == 1, "“\(String(decoding: bytes[word], as: UTF8.self))” in \(text.text)")
    }
    for span in article.masked { #expect(covered.contains { $0.contains(span.range) }) }
    for (span, next) in zip(article.masked, article.masked.dropFirst()) {
      #expect(span.range.end <= next.range.start, "masked spans overlap")
    }
    return article
  }
}

/// A text in the making, with the places of the words that must not be lost.
private struct TextMaker {
  let marks: [String]
  private(set) var text = ""
  private(set) var words: [Range<Int>] = []

  init(marks: [String]) { self.marks = marks }

  mutating func addLost(_ lost: String) { text += lost }

  mutating func addLine(using generator: inout some RandomNumberGenerator) {
    text += ["", "", " ", "\t", "\u{A0}"].randomElement(using: &generator)!
    text += marks.randomElement(using: &generator)!
    for _ in 0..<Int.random(in: 0...9, using: &generator) {
      let word = Self.words.randomElement(using: &generator)!
      words.append(text.utf8.count..<text.utf8.count + word.utf8.count)
      text += word + [" ", " ", "\u{A0}", "  ", "\u{2003}"].randomElement(using: &generator)!
    }
    text += ["\n", "\n", "\r\n", "\r", "\n\n", "\n \n"].randomElement(using: &generator)!
  }

  private static let words = [
    "rain", "Łódź", "Երեւան", "2020", "1994,", "“No,”", "MORE", "TrumpDonald", "Trump", "[it](a)",
    "Oct.", "14:05", "—", "e\u{301}", "😀", "*so*", "don’t", "<https://a.org>",
  ]
}
