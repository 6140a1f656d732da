import Ingest
import Prose
import Testing

@Suite struct TitleScalarTests {
  @Test(arguments: [
    "title: ⟦Plain words⟧   # a comment", "title: \"⟦In quotes⟧\"", "title: '⟦In single ones⟧'",
    "title: ' ⟦Trimmed⟧ '", "title: ⟦Over\n  two lines⟧", "title: >-\n  ⟦Folded\n  over lines⟧",
    "title: |\n\n  ⟦Literal⟧\n", "title: '⟦Armenia«'»'s claim⟧'", "title: \"⟦A «\\»\"word«\\»\"⟧\"",
    "title: \"⟦A«\\u2014»B«\\t»C«\\x41»«\\»\\⟧\"", "title: \"⟦«\\U0001F642»0⟧\"",
    "title:\n  ⟦On the next line⟧", "title: ⟦1984⟧",
    "title: ⟦“Արցախ” — Ղարաբաղ⟧", "lang: en\ntitle: ⟦Second⟧\ndate: 2020-10-02",
  ])
  func isTheHeadline(drawn: String) {
    let drawn = "---\n\(drawn)\n---\n\n⟨Text.⟩"
    #expect(markdown(drawn) == drawn)
  }

  @Test(arguments: [
    ("title: A", 2), ("title: >-\n  A", 3), ("title:\n  A", 3), ("lang: en\ntitle: A", 3),
    ("title: '\n  A'", 3),
  ])
  func knowsItsLine(front: String, line: Int) throws {
    let text = Array("---\n\(front)\n---\nText.".utf8)
    let article = try MarkdownReader().read(text, id: "x", path: "x")
    #expect(article.paragraphs.first?.line == line)
  }
}
