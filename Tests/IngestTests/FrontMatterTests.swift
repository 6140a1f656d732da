import Ingest
import Prose
import Testing

@Suite struct FrontMatterTests {
  @Test(arguments: ["\n", "\r\n", "\r"])
  func readsWhatScoringUses(end: String) throws {
    let lines = [
      "---", "id: rain-1", "title: Rain", "conflict: coast", "date: 2020-10-02", "---", "", "Wet.",
    ]
    let article = try read(lines.joined(separator: end))
    #expect(article.id == "rain-1")
    #expect(article.title == "Rain")
    #expect(article.matter.conflict == "coast")
    #expect(article.matter.date == CalendarDate("2020-10-02"))
    #expect(article.paragraphs.map(\.line) == [3, 8])
  }

  @Test(arguments: [
    "title: «Rain again»", "title: \"«Rain again»\"", "title: '«Rain: again»'",
    "title:   «Rain again»   # wet", "title: \" «Rain» \"", "title: >-\n  «Rain\n  again»",
    "title: |\n  «Rain»\n", "title: «“Rain”»", "title: \"«Դուռ»\"", "title: «Rain\n  again»",
  ])
  func pointsAtTheTitleInsideItsQuotes(marked: String) throws {
    let text = "---\n\(marked)\n---\nWet."
    let plain = String(text.filter { $0 != "«" && $0 != "»" })
    let title = try #require(read(plain).paragraphs.first)
    #expect(title.kind == .headline)
    let bytes = Array(plain.utf8)
    let before = String(decoding: bytes[..<title.range.start], as: UTF8.self)
    let inside = String(decoding: bytes[title.range.bytes], as: UTF8.self)
    let behind = String(decoding: bytes[title.range.end...], as: UTF8.self)
    #expect("\(before)«\(inside)»\(behind)" == text)
  }

  @Test func takesABlankTitleForNone() throws {
    #expect(try read("---\ntitle: \" \"\n---\nWet.").title == nil)
  }

  @Test func prefersTheTitleToAHeading() throws {
    let article = try drawn("---\ntitle: Rain\n---\n# Wet\n\nIt rained.", as: MarkdownReader.self)
    #expect(article == "[Rain] | Wet | It rained.")
  }

  @Test(arguments: ["---\n---\nWet.", "---\n\n---\nWet.", "Wet."])
  func mayBeEmptyOrAbsent(text: String) throws {
    let article = try read(text)
    #expect(article.id == "test")
    #expect(article.matter == FrontMatter())
    #expect(article.paragraphs.count == 1)
  }

  @Test(arguments: ["\u{FEFF}---\nid: rain\n---\nWet.", "--- \nid: rain\n---\t\nWet."])
  func mayHaveSpacesAroundItsFences(text: String) throws {
    #expect(try read(text).id == "rain")
  }

  @Test(arguments: ["--- It rained.\n---\nWet.", "----\nWet.", "\n---\nid: rain\n---\nWet."])
  func beginsOnlyWithAFenceThatStandsAlone(text: String) throws {
    #expect(try read(text).id == "test")
  }

  @Test func refusesAMisspeltKeyAndNamesTheNearest() {
    #expect(
      mistake(in: "---\nid: a\ntitel: Rain\n---\nWet.", as: MarkdownReader.self) == """
        test:3:1: error: unknown key ‘titel’ — did you mean ‘title’?
        3 | titel: Rain
          | ^~~~~
        """)
  }

  @Test(arguments: ["2020-02-30", "2 October", "\"2020\""])
  func refusesWhatIsNoDay(date: String) {
    let message = mistake(in: "---\ndate: \(date)\n---\nWet.", as: MarkdownReader.self)
    #expect(message.hasPrefix("test:2:7: error: a day is expected here, written YYYY-MM-DD\n"))
  }

  @Test(arguments: ["---", "---\n", "---\nid: a\n\nIt rained.", "---\r\nid: a\r\n----\r\n"])
  func refusesFrontMatterThatIsNotClosed(text: String) {
    #expect(
      mistake(in: text, as: MarkdownReader.self)
        == "test:1:1: error: the front matter that begins here has no closing line ‘---’")
  }

  @Test(arguments: ["---\nid: a\n---\n", "---\ntitle: Rain\n---", "---\n---\n\n\u{A0}\n"])
  func refusesAnArticleWithNothingBehindIt(text: String) {
    #expect(mistake(in: text, as: MarkdownReader.self) == "test: error: there is no text in it")
  }

  private func read(_ text: String) throws -> Article {
    try MarkdownReader().read(Array(text.utf8), id: "test", path: "test")
  }
}
