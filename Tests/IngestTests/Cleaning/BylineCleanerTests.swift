import Ingest
import Testing

@Suite struct BylineCleanerTests {
  @Test(arguments: [
    "By Jane Doe", "By Jane Doe and John Roe, Staff Writer", "BY JANE DOE AND JOHN ROE",
    "By Jane Q. Doe Jr.", "By Jane Doe | Reuters", "By Reuters", "By Jane Doe in Yerevan",
    "By Jane Doe for The Hill", "By Jane Doe, staff writer", "By Ursula von der Leyen",
    "By Jean-Marc O’Neill & Jane Doe", "*By Jane Doe*", "— By Jane Doe", "By Արամ Խաչատրյան",
    "By Jane\u{A0}Doe, John Roe and Ann Poe", "By Jane Doe (AP)", "By Jane Doe.",
  ])
  func masksBylines(text: String) {
    #expect(plainText("First.\n\n\(text)") == "⟨First.⟩\n\n⟨«\(text)»⟩")
  }

  @Test(arguments: [
    "By Oct. 1, bipartisan House lawmakers had introduced a resolution.", "By Monday Night",
    "By contrast, Trump has just 5 percent.", "By the Numbers", "By The Numbers", "By Design",
    "By Any Means Necessary", "By Rail Through Kosovo", "By Jane Doe’s account, it was late.",
    "By Jane Doe, 42", "By October Jane Doe", "By", "By and By", "by Jane Doe", "Byron Jane Doe",
    "By Jane Doe: a tale", "By Jane Doe!", "Written By Jane Doe", "By Land and Sea",
    "“By Jane Doe, he meant the group.”", "By Jane Doe and", "By Jane Doe and others said so",
    "By A B C D E F", "By 2015, the market was in decline",
  ])
  func leavesProseAlone(text: String) {
    #expect(plainText("First.\n\n\(text)") == "⟨First.⟩\n\n⟨\(text)⟩")
  }

  @Test func aBylineIsShort() {
    // “Jane Doe,” is three of the 24 terms.
    let name = "By Jane Doe," + String(repeating: " Aa", count: 21)
    #expect(plainText("First.\n\n\(name)") == "⟨First.⟩\n\n⟨«\(name)»⟩")
    #expect(plainText("First.\n\n\(name) A") == "⟨First.⟩\n\n⟨\(name) A⟩")
    let long = "By Jane \(String(repeating: "D", count: 132))"
    #expect(plainText("First.\n\n\(long)") == "⟨First.⟩\n\n⟨«\(long)»⟩")
    #expect(plainText("First.\n\n\(long)D") == "⟨First.⟩\n\n⟨\(long)D⟩")
  }
}
