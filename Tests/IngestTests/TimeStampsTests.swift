import Ingest
import Testing

@Suite struct TimeStampsTests {
  @Test(arguments: [
    "Published 3 October 2020 14:05", "October 3, 2020", "2020-10-03", "Sat., Oct. 3, 2020",
    "2020-10-03T14:05:00Z", "Posted at 14:05 GMT", "3/10/2020", "9:30am", "Updated 12:10 p.m. ET",
    "3 October 2020 – 14:05", "May 2020", "on Oct. 3rd, 2020 | 14:05",
  ])
  func areMasked(stamp: String) throws {
    let article = try drawn("It rained.\n\(stamp)\nIt poured.", as: PlainTextReader.self)
    #expect(article == "It rained. | «\(stamp)» | It poured.")
  }

  @Test(arguments: [
    "May 2020 was wet.", "30", "Oct. 3", "May", "Monday", "In 2020", "19 people", "14,05",
    "Баку 2020 горит", "Երեւան 2020", "2020 年", "2020 war",
    "1 2 3 4 5 6 7 8 9 10 11 2020 2021",
  ])
  func areNoSentences(text: String) throws {
    let article = try drawn("It rained.\n\(text)\nIt poured.", as: PlainTextReader.self)
    #expect(article == "It rained. | \(text) | It poured.")
  }
}
