import EvenhandKit
import TestSupport
import Testing

@Suite struct PipelineTests {
  @Test(arguments: [
    ("corpus/a.md", "a"), ("a.b.txt", "a.b"), ("a", "a"), (".a", ".a"), ("-", "stdin"),
    ("a.d/b", "b"),
  ])
  func callsAnArticleByTheNameOfItsFile(path: String, id: String) throws {
    let pipeline = try Pipeline(.shipped, ruleSets: ["wire"])
    #expect(try pipeline.report(Array("It rained.".utf8), path: path).article.article.id == id)
  }

  @Test func keepsTheOrderOfItsRuleSets() throws {
    let report = try Pipeline(.shipped, ruleSets: ["wire", "base"], showsOthers: true)
      .report(Array("It rained.".utf8), path: "a.txt")
    #expect(report.scores.map(\.ruleSet.id) == ["wire", "base"])
    #expect(!report.others.map(\.ruleSet.id).contains { ["wire", "base"].contains($0) })
  }

  @Test(arguments: [
    (["wire", "wir"], ConflictChoice.auto, "there is no rule set ‘wir’"),
    (["wire"], .named("nk-2002"), "there is no conflict pack ‘nk-2002’"),
  ])
  func refusesWhatTheRulebookDoesNotHold(
    ruleSets: [String], conflict: ConflictChoice, message: String
  ) {
    let error = #expect(throws: EvenhandError.self) {
      try Pipeline(.shipped, ruleSets: ruleSets, conflict: conflict)
    }
    #expect(error?.description.contains(message) == true)
  }

  @Test func asksFrontMatterForTheConflictOnlyWhereNobodyElseSays() throws {
    let bytes = Array("---\nconflict: none-such\n---\nIt rained.".utf8)
    #expect(throws: EvenhandError.self) {
      try Pipeline(.shipped, ruleSets: ["wire"]).report(bytes, path: "a.md")
    }
    let pipeline = try Pipeline(.shipped, ruleSets: ["wire"], conflict: .none)
    #expect(try pipeline.report(bytes, path: "a.md").article.conflict == nil)
  }

  @Test(arguments: [("none", nil), ("auto", "nk-2020"), ("kosovo-serbia", "kosovo-serbia")])
  func readsWithTheConflictThatFrontMatterChooses(word: String, conflict: String?) throws {
    let text = "---\nconflict: \(word)\n---\nArmenia and Azerbaijan met. Armenia spoke first."
    let pipeline = try Pipeline(.shipped, ruleSets: ["wire"])
    let report = try pipeline.report(Array(text.utf8), path: "a.md")
    #expect(report.article.conflict?.id == conflict)
  }
}
