import Ingest
import Testing

@Suite struct UpdateNotesTests {
  @Test(arguments: [
    "— Updated at 9 a.m.", "Updated on Oct. 3 at 14:05", "UPDATED: 14:05", "(Updated at noon)",
    "This story was updated at 9 a.m.", "Last updated: 9 a.m.", "Correction: It rained twice.",
    "This article has been corrected to say that it rained.", "Editor’s note: It rained.",
    "[Editor's Note: It rained.]", "Correction Appended.", "UPDATE: It rained again.",
  ])
  func areMasked(note: String) throws {
    let article = try drawn("It rained.\n\(note)\nIt poured.", as: PlainTextReader.self)
    #expect(article == "It rained. | «\(note)» | It poured.")
  }

  @Test(arguments: [
    "The list was updated at 9 a.m.", "Updates followed.", "Corrections followed.",
    "This story was told before.", "The correction: it rained.",
  ])
  func areNoSentences(text: String) throws {
    let article = try drawn("It rained.\n\(text)\nIt poured.", as: PlainTextReader.self)
    #expect(article == "It rained. | \(text) | It poured.")
  }
}
