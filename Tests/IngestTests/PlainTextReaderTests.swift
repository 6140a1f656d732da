import Ingest
import Prose
import Testing

@Suite struct PlainTextReaderTests {
  @Test(arguments: [
    ("It rained.\nIt poured.\n", "It rained. | It poured."),
    ("It rained.\n\nIt poured.", "It rained. | It poured."),
    ("It rained.\n\n\n \t\nIt poured.\n\n", "It rained. | It poured."),
    ("It rained.", "It rained."),
  ])
  func readsALineAsAParagraph(text: String, article: String) throws {
    #expect(try drawn(text, as: PlainTextReader.self) == article)
  }

  @Test(arguments: [
    ("It rained\nall day.\n\nIt poured\nall night.\n", "It rained⏎all day. | It poured⏎all night."),
    ("It rained.\n\nIt poured\nall night.", "It rained. | It poured⏎all night."),
    ("  It rained\n  all day.\n\n  It poured.", "It rained⏎  all day. | It poured."),
    ("Rain\n\nIt rained\nall day.", "[Rain] | It rained⏎all day."),
  ])
  func joinsTheLinesOfAHardWrappedText(text: String, article: String) throws {
    #expect(try drawn(text, as: PlainTextReader.self) == article)
  }

  @Test(arguments: ["It rained.\nIt poured.\n\n\n", "\n\nIt rained.\nIt poured."])
  func takesABlankLineAtAnEndForNoSignOfWrapping(text: String) throws {
    #expect(try drawn(text, as: PlainTextReader.self) == "It rained. | It poured.")
  }

  @Test func joinsNoLinesWhereOneIsTooLongToBeWrapped() throws {
    let long = String(repeating: "rain ", count: PlainTextReader.maximumWrappedLine / 5) + "ends."
    let article = try drawn("\(long)\n\nIt rained.\nIt poured.", as: PlainTextReader.self)
    #expect(article == "\(long) | It rained. | It poured.")
  }

  @Test(arguments: [
    ("Rain again\nIt rained.", "[Rain again] | It rained."),
    ("Will it rain?\nIt rained.", "[Will it rain?] | It rained."),
    ("‘No rain’\nIt rained.", "[‘No rain’] | It rained."),
    ("Rain again", "Rain again"),
    ("It rained.\nIt poured.", "It rained. | It poured."),
    ("“It rained.”\nIt poured.", "“It rained.” | It poured."),
    ("(It rained.)\nIt poured.", "(It rained.) | It poured."),
  ])
  func takesAShortFirstParagraphWithoutAPointForTheHeadline(
    text: String, article: String
  ) throws {
    #expect(try drawn(text, as: PlainTextReader.self) == article)
  }

  @Test(arguments: [(25, "["), (26, "r")])
  func takesNoLongParagraphForTheHeadline(words: Int, beginning: String) throws {
    let text = String(repeating: "rain ", count: words) + "\nIt poured."
    #expect(try drawn(text, as: PlainTextReader.self).hasPrefix(beginning))
  }

  @Test(arguments: ["\r\n", "\r", "\n"])
  func endsLinesLikeEverySystem(end: String) throws {
    let lines = ["Rain", "", "It rained", "all day.", "", "It poured."]
    let article = try drawn(lines.joined(separator: end), as: PlainTextReader.self)
    #expect(article == "[Rain] | It rained⏎all day. | It poured.")
  }

  @Test(arguments: [
    "\u{FEFF}It rained.", "\u{A0}It rained.\u{A0}", "\u{3000}It rained.\u{2003}\u{2009}",
    "\t It rained.\u{202F} ", "It rained.\u{2028}", "\u{205F}It rained.\u{85}",
    "It rained.\u{FEFF}\n",
  ])
  func leavesSpacesOfEveryWidthOutsideTheParagraph(text: String) throws {
    #expect(try drawn(text, as: PlainTextReader.self) == "It rained.")
  }

  @Test func keepsSpacesInsideTheParagraph() throws {
    #expect(
      try drawn("It\u{A0}rained  twice.", as: PlainTextReader.self) == "It\u{A0}rained  twice.")
  }

  @Test func readsTheLinesOfAListAsParagraphs() throws {
    let text = "It happened so.\n- It rained\n- It poured\n1. It dried"
    #expect(
      try drawn(text, as: PlainTextReader.self)
        == "It happened so. | - It rained | - It poured | 1. It dried")
  }

  @Test(arguments: ["Rain\r\n\r\nIt rained\r\nall day.\r\n\r\nIt poured.", "Rain\n\nA\nb.\n\nC."])
  func countsParagraphsAndLines(text: String) throws {
    let article = try PlainTextReader().read(Array(text.utf8), id: "rain", path: "rain.txt")
    #expect(article.paragraphs.map(\.index) == [0, 1, 2])
    #expect(article.paragraphs.map(\.line) == [1, 3, 6])
    #expect(article.id == "rain")
    #expect(article.path == "rain.txt")
    #expect(article.bytes == Array(text.utf8))
  }
}
