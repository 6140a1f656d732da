import EvenhandKit
import Testing

@Suite struct EvenhandErrorTests {
  @Test(arguments: [
    ("wir", ["base", "wire"], "error: there is no rule set ‘wir’ — did you mean ‘wire’?"),
    ("parity", ["base", "wire"], "error: there is no rule set ‘parity’; there are base, wire"),
    ("parity", ["base"], "error: there is no rule set ‘parity’; there is only base"),
    ("parity", [], "error: there is no rule set ‘parity’"),
  ])
  func namesTheNearestRuleSetOrAll(name: String, known: [String], message: String) {
    #expect(EvenhandError.ruleSetName(.unknown(name, known: known)).description == message)
  }

  @Test func namesTheArticleThatAsksForAnUnknownConflict() {
    let error = EvenhandError.unknownConflict("nk-2002", known: ["nk-2020"], path: "a.md")
    #expect(
      error.description
        == "a.md: error: there is no conflict pack ‘nk-2002’ — did you mean ‘nk-2020’?")
  }

  @Test func saysWhereRulesWereLookedFor() {
    let error = EvenhandError.noRules(searched: ["a/rules", "b/rules"])
    #expect(
      error.description == "error: no rules found; looked in a/rules, b/rules. "
        + "Name a folder with --rules-path or EVENHAND_RULES_PATH")
  }
}
