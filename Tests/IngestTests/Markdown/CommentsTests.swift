import Ingest
import Prose
import Testing

@Suite struct CommentsTests {
  @Test(arguments: [
    "⟨One «<!-- note -->» more.⟩", "⟨One.⟩\n<!-- note -->\n⟨Two.⟩",
    "<!-- note\n\n# note\n-->\n⟨One.⟩",
    "<!-- a --> <!-- b -->\n⟨One.⟩", "<!-- a --> ⟨One\ngoes on.⟩", "⟨One «<!-- a\n\nb -->» more.⟩",
    "⟨One «<!-- a\n\nb -->» more «<!-- c\nd -->» end\ngoes on.⟩", "⟨One «<!---->» two.⟩",
    "⟨One <!-- open.⟩\n\n⟨Two.⟩",
    "⟨<!-- open⟩\n\n⟨x⟩",
    "⟨One «<!-- a -->»⟩\n\n⟨Two.⟩", "- <!-- a -->\n- ⟨One.⟩", "# ⟦One «<!-- a -->»⟧\n⟨Two.⟩",
    "⟨One -- two --> three.⟩", "<!-- a\r\n\r\n-->\r\n⟨One.⟩\r\n",
  ])
  func masksComments(drawn: String) {
    #expect(markdown(drawn) == drawn)
  }

  @Test func countsTheLinesInside() throws {
    let text = "<!-- a\n\nb -->\nOne <!-- c\nd --> two\n\nThree."
    let article = try MarkdownReader().read(Array(text.utf8), id: "x", path: "x")
    #expect(article.paragraphs.map(\.line) == [4, 7])
  }
}
