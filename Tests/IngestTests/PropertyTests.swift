import Ingest
import Prose
import TestSupport
import Testing

/// What holds for every article, whatever its text.
@Suite struct PropertyTests {
  private static let words = [
    "Varda", "said", "the", "talks", "MORE", "TrumpDonald", "Trump", "–", "7", "p.m.", "By", "Jane",
    "“Yes,”", "Հայ", "é", "\u{A0}", "\u{3000}", "don’t", "1.", "Updated", "Oct.", "HuffPost", "🙂",
  ]
  private static let marks = [
    "#", "##", ">", "-", "*", "***", "1.", "|", "|-|", "```", "<!--", "-->", "](", ")", "[a]:",
    "<br>", "https://a.b", "=", "---", "<", "~~~", "\"", "[a](b)", "   ",
  ]
  private static let ends = ["\n", "\r\n", "\r", "\n\n", "\n\n", "\r\n\r\n", " "]

  private static func text(_ vocabulary: [String], _ generator: inout SeededGenerator) -> String {
    var text = Bool.random(using: &generator) ? "" : "\u{FEFF}"
    for _ in 0..<Int.random(in: 1...60, using: &generator) {
      text += vocabulary.randomElement(using: &generator) ?? ""
      let isEnd = Int.random(in: 0..<4, using: &generator) == 0
      text += isEnd ? ends.randomElement(using: &generator) ?? "" : " "
    }
    return text
  }

  @Test(arguments: 0..<40)
  func plainTextIsCovered(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let text = Self.text(Self.words + Self.marks, &generator)
      guard let article = Self.read(text, with: PlainTextReader()) else { continue }
      expectOrder(article)
      expectCover(article) { _ in false }
    }
  }

  @Test(arguments: 0..<40)
  func markdownIsOrdered(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let text = Self.text(Self.words + Self.marks + Self.marks, &generator)
      guard let article = Self.read(text, with: MarkdownReader()) else { continue }
      expectOrder(article)
    }
  }

  /// Outside the paragraphs nothing but the marks of blocks is left over.
  @Test(arguments: 0..<40)
  func markdownIsCovered(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let marks = Set("#>-*+|=_`~1.: ".utf8)
    let blocks = ["#", ">", "-", "*", "***", "1.", "|", "|-|", "=", "---", "```"]
    for _ in 0..<50 {
      let text = Self.text(Self.words + blocks, &generator)
      guard !text.contains("---\n") || !text.hasPrefix("---"),
        let article = Self.read(text, with: MarkdownReader())
      else { continue }
      expectOrder(article)
      expectCover(article) { marks.contains($0) }
    }
  }

  private static func read(_ text: String, with reader: any ArticleReader) -> Article? {
    try? reader.read(Array(text.utf8), id: "x", path: "x")
  }

  private func expectOrder(_ article: Article) {
    let drawn = Drawing.draw(article)
    var end = 0
    for paragraph in article.paragraphs {
      let text = article.text(of: paragraph.range)
      #expect(paragraph.range.start >= end && !text.isEmpty, "\(drawn)")
      #expect(text.first?.isWhitespace == false && text.last?.isWhitespace == false, "\(drawn)")
      #expect(paragraph.line == line(of: paragraph.range.start, in: article), "\(drawn)")
      end = paragraph.range.end
    }
    let first = article.paragraphs.first?.kind == .headline ? 0 : 1
    #expect(article.paragraphs.map(\.index) == Array(first..<first + article.paragraphs.count))
    end = 0
    for span in article.masked {
      #expect(span.range.start >= end && span.range.count > 0, "\(drawn)")
      #expect(article.paragraphs.contains { $0.range.contains(span.range) }, "\(drawn)")
      end = span.range.end
    }
  }

  private func line(of offset: Int, in article: Article) -> Int {
    var line = 1
    for place in 0..<offset where article.bytes[place] == 0x0A || article.bytes[place] == 0x0D {
      let isPair = article.bytes[place] == 0x0D && article.bytes[place + 1] == 0x0A
      if !isPair { line += 1 }
    }
    return line
  }

  private func expectCover(_ article: Article, without isMarkup: (UInt8) -> Bool) {
    var uncovered = article.bytes
    for paragraph in article.paragraphs.reversed() {
      uncovered.replaceSubrange(paragraph.range.bytes, with: [0x20])
    }
    let rest = String(decoding: uncovered.filter { !isMarkup($0) }, as: UTF8.self)
    #expect(rest.allSatisfy { $0.isWhitespace || $0 == "\u{FEFF}" }, "\(Drawing.draw(article))")
  }
}
