import Ingest
import Testing

@Suite struct LinkBoxesTests {
  @Test(arguments: [
    "It was up to President Trump«Donald John TrumpTrump to visit Utah MORE» to act.",
    "Jared Kushner«Jared Corey KushnerNew Kushner group aims high MORE», who was there.",
    "“I like Trump«Donald TrumpTrump rallies MORE»,” he said.",
    "Trump«Donald TrumpTrump rallies MORE»’s plan failed.",
    "Trump«Donald TrumpTrump rallies\u{A0}MORE» failed.",
    "“So Trump«Donald TrumpTrump rallies MORE»” he said.",
    "Mitch McConnell«Addison (Mitch) Mitchell McConnellSenate votes MORE» agreed.",
    "Ron DeSantis«Ronald Dion DeSantisFlorida votes MORE» agreed.",
    "Trump«Donald TrumpOne MORE» met Pence«Michael (Mike) Richard PenceTwo MORE» there.",
    "Emmanuel Macron«Emmanuel Jean-Michel MacronParis waits MORE» left.",
    "Nancy Pelosi«Nancy Patricia D'Alesandro PelosiHouse: “No MORE» money” he said.",
  ])
  func areMaskedFromTheGlueToMore(marked: String) throws {
    #expect(try masked(marked) == marked)
  }

  @Test(arguments: [
    "HuffPost wrote MORE about it.", "HuffPost wrote HuffPost wanted MORE.",
    "He met Ronald McDonald and wanted MORE.", "McDonald and McConnell wanted MORE.",
    "MacArthur and MacDonald wanted MORE.", "YouTube and YouTubers wanted YouTubeMORE.",
    "YouTube sold YouTube for MORE.", "He wanted MORE and MORE and MORE.", "MORE",
    "Trump and Trump wanted MORE.", "TrumpDonald Trump rallies more.", "TrumpDonald TrumpMORE",
    "TrumpDonald Trump rallies MOREOVER.", "TrumpDonald Trump and EVERMORE.",
    "The iPhone and the iPhone cost MORE.", "the eBay and eBay cost MORE.",
  ])
  func areNotSeenInGlueAlone(text: String) throws {
    #expect(try masked(text) == text)
  }

  @Test func areNotSeenWhereTheNameIsSaidAgainTooLate() throws {
    let far = String(repeating: "word ", count: 12)
    let text = "TrumpDonald \(far)Trump MORE"
    #expect(try masked(text) == text)
  }

  @Test func areNotSeenInAHeadline() throws {
    let text = "Trump TrumpDonald Trump rallies MORE\n\nIt rained."
    let article = try drawn(text, as: PlainTextReader.self)
    #expect(article == "[Trump TrumpDonald Trump rallies MORE] | It rained.")
  }

  @Test func doNotReachIntoTheNextParagraph() throws {
    let text = "TrumpDonald Trump rallies.\nHe wants MORE.\nIt rained."
    #expect(try !drawn(text, as: PlainTextReader.self).contains("«"))
  }

  /// A paragraph with its masked spans drawn; the text around it keeps it from being a headline.
  private func masked(_ marked: String) throws -> String {
    let text = String(marked.filter { $0 != "«" && $0 != "»" })
    let article = try drawn("It rained.\n\(text)", as: PlainTextReader.self)
    return String(article.dropFirst("It rained. | ".count))
  }
}
