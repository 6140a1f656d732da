import Ingest
import Testing

@Suite struct UpdateNoteCleanerTests {
  @Test(arguments: [
    "— Updated at 9 a.m.", "—\u{A0}Updated at 9 a.m.", "Updated: Oct. 2, 2020", "Updated",
    "(Updated at noon)",
    "Updated 2 October 2020, 14:05 GMT", "UPDATED: This story has new facts.", "*Updated at 5 pm*",
    "Last updated on Friday, Oct. 2", "Update: This story has been updated with a reply.",
    "Correction: The bill was not passed.", "CORRECTION (Oct. 2): The bill was not passed.",
    "Correction Appended.", "Clarification: The sum is gross.", "Corrections: Two names.",
    "This story was updated on Friday.", "This article has been revised to reflect a correction.",
    "This post has been updated with comment from Clinton.", "(This story has been updated.)",
    "This news article was amended on 3 October 2020.", "This report has since been corrected",
    "This is a developing story. Please check back.", "This is a breaking news story.",
    "Editor’s note: This article was first published in May.",
    "Editor's Note — The headline is new.",
    "EDITORS’ NOTE: An earlier version misstated a name.", "Editors note: views are her own.",
    "An earlier version of this article misstated a name.",
    "A previous version of the story erred.",
  ])
  func masksNotes(text: String) {
    #expect(plainText("First.\n\n\(text)") == "⟨First.⟩\n\n⟨«\(text)»⟩")
  }

  @Test(arguments: [
    "Update: The ministry called the report false.", "Updated figures show a rise.",
    "Updated with new engines, the plane flew on Oct. 2.", "Last year, 9 people died.",
    "This story was told by my mother.", "This story has no end.", "This was updated at 9 a.m.",
    "This article was amended by the parliament in 2015.", "This is a story of hope.",
    "This article was amended to allow two terms.", "This report was corrected by the ministry.",
    "Editor’s note: Donald Trump is a serial liar.", "Editors note that the plan failed.",
    "Correction of the border is not planned.", "The correction: nobody was hurt.",
    "An earlier version of the bill failed.", "A previous story said so.",
    "He said: “This story was updated.”",
  ])
  func leavesProseAlone(text: String) {
    #expect(plainText("First.\n\n\(text)") == "⟨First.⟩\n\n⟨\(text)⟩")
  }

  @Test func aNoteHasALength() {
    let words = String(repeating: "x", count: 1200 - "Correction: ".count)
    #expect(plainText("Correction: \(words)") == "⟨«Correction: \(words)»⟩")
    #expect(plainText("Correction: \(words)x") == "⟨Correction: \(words)x⟩")
  }
}
