import Ingest
import Prose
import Testing

@Suite struct PlainTextReaderTests {
  @Test(arguments: [
    "⟦A headline⟧\n\n⟨Text.⟩", "⟨A line that ends in a stop.⟩\n\n⟨Text.⟩", "⟨Alone⟩",
    "⟦Will it hold?⟧\n⟨Text.⟩", "⟦He said: “We will.”⟧\n⟨Text.⟩", "⟨Խաղաղություն։⟩\n⟨Text.⟩",
    "⟨«By Jane Doe»⟩\n\n⟨Text.⟩", "⟨«Oct. 2, 2020»⟩\n\n⟨Text.⟩",
    "⟨«Updated 2 October 2020»⟩\n⟨Text.⟩", "⟦Updated: two killed in raid⟧\n⟨Text.⟩",
    "⟦Correction: the bill was not passed⟧\n⟨Text.⟩", "⟦By the Numbers⟧\n⟨Text.⟩",
    "⟦1984⟧\n⟨Text.⟩", "⟦Aides of Trump«Donald TrumpTrump wins MORE» go⟧\n⟨Text.⟩",
  ])
  func findsHeadlines(drawn: String) {
    #expect(plainText(drawn) == drawn)
  }

  @Test func aHeadlineHas25Words() {
    let words = Array(repeating: "word", count: 24).joined(separator: "\u{A0} ")
    #expect(plainText("\(words) end\nText.") == "⟦\(words) end⟧\n⟨Text.⟩")
    #expect(plainText("\(words) the end\nText.") == "⟨\(words) the end⟩\n⟨Text.⟩")
  }

  @Test func countsTheBodyFrom1() throws {
    let with = try read("A headline\n\nOne.\n\nTwo.")
    #expect(with.paragraphs.map(\.index) == [0, 1, 2])
    #expect(with.paragraphs.map(\.kind) == [.headline, .body, .body])
    #expect(with.title == "A headline")
    let without = try read("One.\n\nTwo.")
    #expect(without.paragraphs.map(\.index) == [1, 2])
    #expect(without.paragraphs.map(\.kind) == [.body, .body])
    #expect(without.title == nil)
  }

  @Test func knowsNoMarkup() {
    let drawn = "⟦# A headline⟧\n\n⟨Text with a [link](https://example.org).⟩\n⟨```⟩\n⟨> Text.⟩"
    #expect(plainText(drawn) == drawn)
  }

  @Test func readsNoFrontMatter() {
    #expect(plainText("---\nid: x\n---\nText.") == "⟦---⟧\n⟨id: x⟩\n⟨---⟩\n⟨Text.⟩")
  }

  private func read(_ text: String) throws -> Article {
    try PlainTextReader().read(Array(text.utf8), id: "x", path: "x")
  }
}
