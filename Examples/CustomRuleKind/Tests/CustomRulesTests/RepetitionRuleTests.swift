import CustomRules
import EvenhandKit
import Testing

@Suite struct RepetitionRuleTests {
  private func book(_ more: String) throws -> Rulebook {
    let text = """
      indicator: drumbeat
      kind: repetition
      component: framing
      summary: A test
      rationale: Because.
      source: none
      terms: [regime, {term: threat, weight: 2}]
      \(more)
      """
    return try Rulebook(
      [RuleFile(path: "drumbeat.yaml", bytes: Array(text.utf8))], kinds: CustomEvenhand.kinds)
  }

  private func outcome(_ test: String, _ more: String = "") throws -> RuleTestOutcome {
    let book = try book("tests: [\"\(test)\"]\n\(more)")
    return RuleTestRunner(book).outcome(of: try RuleTests(book).tests[0])
  }

  @Test(arguments: [
    ("A regime, a regime and a «regime», and one more «regime».", ""),
    ("A regime, a regime and a threat, a threat.", ""),
    ("A regime and a «regime».", "times: 2"),
    ("Regimes, “regime”, «regimes».", ""),
    ("A regime, a regime.\\n\\nA regime, a regime.", ""),
    ("A regime change, a regime, a regime, a «regime».", "unless: [regime change]"),
  ])
  func findsWhatIsSaidTooOften(test: String, more: String) throws {
    let outcome = try outcome(test, more)
    #expect(outcome.holds, "\(outcome.foundMarked)")
  }

  @Test(arguments: [
    ("times: 1", "a whole number from 2 to 20 is expected here, not ‘1’"),
    ("times: 21", "a whole number from 2 to 20 is expected here, not ‘21’"),
    ("tims: 3", "unknown key ‘tims’ — did you mean ‘times’?"),
  ])
  func refusesWhatDoesNotFit(more: String, message: String) {
    let error = #expect(throws: YAMLError.self) { try book(more) }
    #expect(error?.description.contains(message) ?? false)
  }

  @Test func takesTheWeightOfTheTerm() throws {
    let book = try book("times: 2")
    let report = try Pipeline(book, ruleSets: []).report(
      Array("A threat, a threat.".utf8), path: "a.txt")
    #expect(book.findings(in: report.article).map(\.weight) == [2])
  }
}
