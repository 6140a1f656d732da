import Ingest
import Prose
import Testing

@Suite struct MarkdownReaderTests {
  @Test(arguments: [
    "# ⟦A headline⟧\n\n⟨Text.⟩\n\n## ⟨A heading⟩\n\n⟨Text.⟩",
    "⟦A headline⟧\n===\n\n⟨Text.⟩", "⟦A headline\nover two lines⟧\n---\n⟨Text.⟩",
    "## ⟦A headline⟧\n⟨Text.⟩", "⟨A line⟩\n\n# ⟨A heading⟩\n\n⟨Text.⟩", "# ⟨Alone⟩",
    "---\ntitle: ⟦A headline⟧\n---\n\n# ⟨A heading⟩\n\n⟨Text.⟩",
    "---\nid: y\n---\n\n# ⟦A headline⟧\n\n⟨Text.⟩", "***\n\n# ⟦A headline⟧\n\n⟨Text.⟩",
    "⟨Short and without a stop⟩\n\n⟨Text.⟩", "# ⟦By Jane Doe⟧\n\n⟨«By Jane Doe»⟩",
  ])
  func findsHeadlines(drawn: String) {
    #expect(markdown(drawn) == drawn)
  }

  @Test func countsTheBodyFrom1() throws {
    let text = "---\ntitle: A headline\ndate: 2020-10-02\n---\n\nOne.\n\n- Two.\n- Three.\n"
    let article = try MarkdownReader().read(Array(text.utf8), id: "x", path: "x")
    #expect(article.paragraphs.map(\.index) == [0, 1, 2, 3])
    #expect(article.paragraphs.map(\.line) == [2, 6, 8, 9])
    #expect(article.title == "A headline")
  }

  /// Bytes that several finders take for their own are masked once.
  @Test func masksAreDisjoint() throws {
    let box = "Trump«Donald Trump <https://example.org/x> MORE»"
    #expect(markdown("⟨President \(box) said.⟩") == "⟨President \(box) said.⟩")
    #expect(
      markdown("⟨«Correction: see [here](https://example.org).»⟩")
        == "⟨«Correction: see [here](https://example.org).»⟩")
    let text = Array("President TrumpDonald Trump <https://example.org/x> MORE said.".utf8)
    let article = try MarkdownReader().read(text, id: "x", path: "x")
    #expect(article.masked.map(\.reason) == [.relatedLinks])
  }

  @Test(arguments: [
    "<!-- a -->", "***\n\n---", "   \n   ", "[a]: https://example.org",
    "---\ntitle: A\n---\n", "---\nid: y\n---\n\n \n", "#\n##\n", "> \n>\n", "-\n*\n", "<br>",
  ])
  func refusesWhatHoldsNoText(text: String) {
    #expect(
      error(of: Array(text.utf8), with: MarkdownReader())
        == "a.txt: error: there is no text in it")
  }
}
