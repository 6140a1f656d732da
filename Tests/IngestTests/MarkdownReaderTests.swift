import Ingest
import Prose
import Testing

@Suite struct MarkdownReaderTests {
  @Test(arguments: [
    ("It rained.\n\nIt poured.", "It rained. | It poured."),
    ("It rained\nall day.\n\n\nIt poured.\n", "It rained⏎all day. | It poured."),
    ("\u{FEFF}It rained.", "It rained."),
    ("It rained.\r\n\r\nIt poured\r\nall night.", "It rained. | It poured⏎all night."),
  ])
  func joinsLinesUpToABlankOne(text: String, article: String) throws {
    #expect(try drawn(text, as: MarkdownReader.self) == article)
  }

  @Test(arguments: [
    ("# Rain\n\nIt rained.", "[Rain] | It rained."),
    ("# Rain\nIt rained.", "[Rain] | It rained."),
    ("###### Rain ###\n\nIt rained.", "[Rain] | It rained."),
    ("# Rain in C#\n\nIt rained.", "[Rain in C#] | It rained."),
    ("It rained.\n# Rain", "It rained. | Rain"),
    ("It rained.\n\n## Then\n\nIt poured.", "It rained. | Then | It poured."),
    ("# Rain", "Rain"),
    ("#rain is a tag\n\nIt rained.", "#rain is a tag | It rained."),
    ("####### Rain\n\nIt rained.", "####### Rain | It rained."),
    ("It rained.\n\n# #\n\nIt poured.", "It rained. | It poured."),
  ])
  func readsHeadings(text: String, article: String) throws {
    #expect(try drawn(text, as: MarkdownReader.self) == article)
  }

  @Test(arguments: [
    ("Rain\n====\n\nIt rained.", "[Rain] | It rained."),
    ("Rain\n-\nIt rained.", "[Rain] | It rained."),
    ("Rain\nagain\n---\nIt rained.", "[Rain⏎again] | It rained."),
    ("- Rain\n---\nIt rained.", "Rain | It rained."),
    ("> Rain\n---\nIt rained.", "Rain | It rained."),
  ])
  func readsUnderlinedHeadings(text: String, article: String) throws {
    #expect(try drawn(text, as: MarkdownReader.self) == article)
  }

  @Test(arguments: [
    ("- Rain\n- Sun", "Rain | Sun"), ("* Rain\n+ Sun", "Rain | Sun"),
    ("1. Rain\n2) Sun", "Rain | Sun"), ("- Rain\n  all day\n- Sun", "Rain⏎  all day | Sun"),
    ("Today:\n- Rain\n- Sun", "Today: | Rain | Sun"), ("  - Rain\n    - Sun", "Rain | Sun"),
    ("Today:\n1. Rain\n2. Sun", "Today: | Rain | Sun"), ("-\u{A0}Rain", "Rain"),
    ("*Rain* fell.", "*Rain* fell."), ("-5 degrees", "-5 degrees"), ("1.5 inches", "1.5 inches"),
  ])
  func readsAListItemAsAParagraph(text: String, article: String) throws {
    #expect(try drawn(text, as: MarkdownReader.self) == article)
  }

  @Test func takesAYearAtTheBeginningOfALineForNoMarker() throws {
    let article = try drawn("It had rained in\n1994. It poured again.", as: MarkdownReader.self)
    #expect(article == "It had rained in⏎1994. It poured again.")
  }

  @Test(arguments: [
    ("> It rained.", "It rained."), (">It rained.", "It rained."),
    ("> It rained\n> all day.", "It rained⏎«> »all day."),
    (">> It rained\n> > all day.", "It rained⏎«> > »all day."),
    ("> It rained\nall day.", "It rained⏎all day."),
    ("> It rained.\n>\n> It poured.", "It rained. | It poured."),
    ("He said:\n> It rained.", "He said: | It rained."),
    (">\u{A0}It rained.", "It rained."), (">", nil),
  ])
  func readsABlockQuoteAsAParagraph(text: String, article: String?) throws {
    #expect(
      try drawn(text + "\n\nEnd", as: MarkdownReader.self)
        == [article, "End"].compactMap { $0 }.joined(separator: " | "))
  }

  @Test(arguments: [
    "```\nlet rain = 1\n```", "~~~~ swift\nrain\n~~~\n```\n~~~~", "```\nrain\n\n# rain\n```",
    "```\nrain\n```swift\nrain\n`````", "  ```\n  rain\n  ```",
  ])
  func passesOverCode(code: String) throws {
    #expect(
      try drawn("It rained.\n\(code)\nIt poured.", as: MarkdownReader.self)
        == "It rained. | It poured.")
  }

  @Test func endsUnclosedCodeWithTheArticle() throws {
    #expect(try drawn("It rained.\n\n```\nIt poured.", as: MarkdownReader.self) == "It rained.")
  }

  @Test func takesCodeInsideALineForText() throws {
    #expect(try drawn("```rain``` it said.", as: MarkdownReader.self) == "```rain``` it said.")
  }

  @Test(arguments: [
    ("<!-- rain -->\nIt rained.", "It rained."),
    ("<!-- rain\n\n# rain\n-->\nIt rained.", "It rained."),
    ("It rained.\n<!-- rain -->\nIt poured.", "It rained. | It poured."),
    ("<!-- rain --> It rained.\n\nIt poured.", "It rained. | It poured."),
    ("It <!-- or so --> rained.", "It «<!-- or so -->» rained."),
    ("It <!-- so > or\nso --> rained.", "It «<!-- so > or⏎so -->» rained."),
    ("It rained <!-- or so.", "It rained <!-- or so."),
  ])
  func passesOverComments(text: String, article: String) throws {
    #expect(try drawn(text, as: MarkdownReader.self) == article)
  }

  @Test(arguments: [
    "It [rained«](https://a.org/war)».", "![Rain«](rain.png)» It rained.",
    "It «<https://a.org/war>» rained.", "[One«](a)» and [two«](b)».",
    "It [rained\nagain«](a\nb)».", "It rained (again).", "It [rained](again", "It rained <again>.",
  ])
  func masksTheTargetsOfLinks(marked: String) throws {
    let text = String(marked.filter { $0 != "«" && $0 != "»" })
    let expected = marked.split(separator: "\n").joined(separator: "⏎")
    #expect(try drawn(text, as: MarkdownReader.self) == expected)
  }

  @Test func readsTheRowsOfATableAsParagraphs() throws {
    let text = "| Day | Rain |\n|:---|---:|\n| One | 3 |\n| Two | 5 |"
    #expect(
      try drawn(text, as: MarkdownReader.self) == "| Day | Rain | | | One | 3 | | | Two | 5 |")
  }

  @Test(arguments: ["---", "***", "_ _ _", "- - -", "**********"])
  func passesOverRules(rule: String) throws {
    #expect(
      try drawn("It rained.\n\n\(rule)\n\nIt poured.", as: MarkdownReader.self)
        == "It rained. | It poured.")
  }

  @Test(arguments: [
    ("It rained.", [1]), ("# Rain\n\nIt rained.", [1, 3]),
    ("---\nid: a\n---\n\nIt rained.\n\n- It\n- poured", [5, 7, 8]),
    ("> It\n> rained.\n>\n> It poured.", [1, 4]),
  ])
  func countsLines(text: String, lines: [Int]) throws {
    let article = try MarkdownReader().read(Array(text.utf8), id: "a", path: "a.md")
    #expect(article.paragraphs.map(\.line) == lines)
  }
}
