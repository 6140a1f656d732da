import Ingest
import Testing

@Suite struct TimeStampCleanerTests {
  @Test(arguments: [
    "Oct. 2, 2020 | 09:14 GMT", "Published 3 October 2020 14:05", "7 p.m.", "6:05 p.m.", "10:42",
    "Friday, October 2nd, 2020 at 9:14 AM EDT", "2020-10-02", "2020-10-02T09:14:00Z", "02.10.2020",
    "10/2/20", "Fri 2 Oct 2020 10.14 BST", "First published on 2 Oct 2020", "1400 GMT", "9am",
    "Posted: 2020-10-02T09:14:00+04:00", "OCTOBER 2, 2020", "March 2020", "[09:14]", "12 noon",
    "Oct\u{A0}2", "Last modified on Fri 2 Oct 2020", "14.30h", "— 3 May 2021 —", "24:00",
  ])
  func masksStamps(text: String) {
    #expect(plainText("First.\n\n\(text)") == "⟨First.⟩\n\n⟨«\(text)»⟩")
  }

  @Test(arguments: [
    "May", "Monday", "2020", "1984", "7", "9/11", "24/7", "2-1", "3.5", "Oct. 2 was a Friday",
    "Published by Oct. 2", "September 11 attacks", "45 dead", "10:99", "25:10", "Oct. 2 killed 9",
    "May 99", "911", "Noon", "the 2nd", "2nd", "Published", "31/32/2020", "5 hours ago",
    "In May 2020", "10:42 local people", "First 2 October", "1,500", "May 3/5", "May 3.5th",
  ])
  func leavesProseAlone(text: String) {
    #expect(plainText("First.\n\n\(text)") == "⟨First.⟩\n\n⟨\(text)⟩")
  }

  @Test func aStampIsShort() {
    let stamp = "2 October 2020"
    let dots = String(repeating: ".", count: 100 - stamp.count)
    #expect(plainText("First.\n\n\(stamp)\(dots)") == "⟨First.⟩\n\n⟨«\(stamp)\(dots)»⟩")
    #expect(plainText("First.\n\n\(stamp)\(dots).") == "⟨First.⟩\n\n⟨\(stamp)\(dots).⟩")
  }
}
