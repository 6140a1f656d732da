import Ingest
import Prose
import Testing

/// Texts that take long where the work grows faster than the text.
@Suite struct LongTextTests {
  @Test(arguments: [
    ("word ", 1_000_000), ("MORE ", 1_000_000), ("aB", 1_000_000), ("Ab", 1_000_000),
    ("TrumpDonald Trump ", 100_000), ("\u{A0}x", 1_000_000), ("](", 500_000), ("<http", 500_000),
    ("<!--", 500_000), ("x>", 500_000),
  ])
  func ofOneLineAreReadWhole(piece: String, count: Int) throws {
    let text = "begin " + String(repeating: piece, count: count) + " end."
    for reader in [PlainTextReader.self, MarkdownReader.self] as [any ArticleReader.Type] {
      let article = try reader.init().read(Array(text.utf8), id: "test", path: "test")
      #expect(article.paragraphs.count == 1)
      #expect(article.paragraphs[0].range.end == text.utf8.count)
      #expect(article.masked.isEmpty)
    }
  }

  @Test func ofManyLinesAreReadWhole() throws {
    let text = String(repeating: "> rain\n- sun\n# wind\n\n", count: 100_000)
    let article = try MarkdownReader().read(Array(text.utf8), id: "test", path: "test")
    #expect(article.paragraphs.count == 300_000)
  }

  @Test func withABoxAfterAnotherAreMaskedThroughout() throws {
    let text = String(repeating: "Trump" + "Donald TrumpTrump rallies MORE goes. ", count: 20_000)
    let article = try PlainTextReader().read(Array(text.utf8), id: "test", path: "test")
    #expect(article.masked.count == 20_000)
    #expect(article.masked.allSatisfy { article.text(of: $0.range).hasPrefix("Donald") })
  }

  @Test func ofGlueBeforeEachMoreAreReadWhole() throws {
    let text = String(repeating: String(repeating: "aB", count: 600) + " MORE ", count: 500)
    let article = try PlainTextReader().read(Array(text.utf8), id: "test", path: "test")
    #expect(article.masked.isEmpty)
  }
}
