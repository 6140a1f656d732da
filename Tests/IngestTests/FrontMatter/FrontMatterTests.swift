import Ingest
import Prose
import Testing

@Suite struct FrontMatterTests {
  @Test func isRead() throws {
    let text = """
      ---
      id: nk-wire-01
      title: A headline
      lang: en
      conflict: nk-2020
      genre: wire
      stance: neutral
      group: g
      pair: p
      triple: t
      date: 2020-10-02
      expect: [{rules: wire, neutrality: [85, 100]}]
      disputed: why
      hard: [irony]
      licence: CC0-1.0
      sources: []
      setting: s
      mirror-of: other
      ---
      Text.
      """
    let article = try read(text)
    #expect(article.id == "nk-wire-01")
    #expect(article.title == "A headline")
    #expect(article.matter.conflict == "nk-2020")
    #expect(article.matter.date == CalendarDate("2020-10-02"))
    #expect(article.paragraphs.map(\.index) == [0, 1])
  }

  @Test func mayBeMissingOrEmpty() throws {
    for text in [
      "Text.", "---\n---\nText.", "---\n\n---\nText.", "---\r\nlang: en\r\n---\r\nText.",
    ] {
      let article = try read(text)
      #expect(article.id == "given")
      #expect(article.matter == FrontMatter())
      #expect(article.paragraphs.map { article.text(of: $0.range) } == ["Text."])
    }
  }

  @Test func standsAtTheVeryBeginning() {
    #expect(markdown("\n---\n\n⟨id: x⟩\n\n---\n") == "\n---\n\n⟨id: x⟩\n\n---\n")
    #expect(markdown("---\nid: y\n---\n⟨a⟩\n\n---\n⟨b⟩") == "---\nid: y\n---\n⟨a⟩\n\n---\n⟨b⟩")
  }

  @Test(arguments: [
    (
      "---\nid: x\nText.", "1:1: error: the front matter that begins here has no closing line ‘---’"
    ),
    ("---\n", "1:1: error: the front matter that begins here has no closing line ‘---’"),
    (
      "---\nid: x\n----\nText.",
      "1:1: error: the front matter that begins here has no closing line ‘---’"
    ),
    ("---\nid: x\ntitel: y\n---\nText.", "3:1: error: unknown key ‘titel’ — did you mean ‘title’?"),
    ("---\nid:\n---\nText.", "2:"),
    ("---\nid: \" x\"\n---\nText.", "2:5: error: an id is one line"),
    ("---\nid: \"x\\ny\"\n---\nText.", "2:5: error: an id is one line"),
    ("---\nid: \"\"\n---\nText.", "2:5: error: a text is expected here"),
    ("---\nid: [x]\n---\nText.", "2:5: error: a text is expected here"),
    ("---\ndate: 2020-13-01\n---\nText.", "2:7: error: a day is expected here, written YYYY-MM-DD"),
    ("---\ndate: 2 Oct 2020\n---\nText.", "2:7: error: a day is expected here, written YYYY-MM-DD"),
    ("---\nconflict: {a: b}\n---\nText.", "2:11: error: a text is expected here"),
    ("---\ntitle: ' '\n---\nText.", "2:8: error: the title is blank"),
    ("---\ntitle: \"x\n---\nText.", "2:8: error"), ("---\n- x\n---\nText.", "2:1: error"),
    ("---\nid: x\nid: y\n---\nText.", "3:1: error"),
    ("\u{FEFF}---\r\nlang: en\r\ntitel: y\r\n---\r\nText.", "3:1: error: unknown key ‘titel’"),
  ])
  func errorsHavePlaces(text: String, message: String) {
    let found = error(of: Array(text.utf8), with: MarkdownReader(), path: "a.md")
    #expect(found.hasPrefix("a.md:\(message)"), "\(found)")
  }

  private func read(_ text: String) throws -> Article {
    try MarkdownReader().read(Array(text.utf8), id: "given", path: "a.md")
  }
}
