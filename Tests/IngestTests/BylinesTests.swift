import Ingest
import Testing

@Suite struct BylinesTests {
  @Test(arguments: [
    "By Jane Doe", "BY JANE DOE", "By Jane Doe and John Roe", "By Jane Doe, Staff Writer",
    "By Ursula von der Leyen", "By Élise Nguyễn", "By Jane Doe in Yerevan", "By J. R. Roe for AP",
  ])
  func areMasked(byline: String) throws {
    let article = try drawn("It rained.\n\(byline)\nIt poured.", as: PlainTextReader.self)
    #expect(article == "It rained. | «\(byline)» | It poured.")
  }

  @Test(arguments: [
    "By Oct. 1, bipartisan House lawmakers had introduced a resolution.",
    "By Monday the talks had failed", "By Jane Doe.", "By Jane", "By", "By God!",
    "By 1994 Jane Doe", "Bystanders Jane Doe", "by Jane Doe", "By the Minsk Group",
    "By Jane Doe, Johnny Doe, Jimmy Doe, Joan Doe, Jill Doe",
  ])
  func areNoSentences(text: String) throws {
    let article = try drawn("It rained.\n\(text)\nIt poured.", as: PlainTextReader.self)
    #expect(article == "It rained. | \(text) | It poured.")
  }
}
