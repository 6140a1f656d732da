import EvenhandKit

/// How the outcomes of tests are told.
enum RuleTestFormat: String, CaseIterable { case text, json, junit }

/// What `rules test` tells.
struct RuleTestResults {
  let outcomes: [RuleTestOutcome]

  /// How many cases are about rules that were replaced.
  let leftOut: Int

  /// What is ever found; nil where that was not asked.
  var coverage: RuleCoverage?

  /// What was rewritten; nil where that was not asked.
  var steps: [MarkRewriting.Step]?

  init(_ outcomes: [RuleTestOutcome], leftOut: Int) {
    self.outcomes = outcomes
    self.leftOut = leftOut
  }

  var failures: [RuleTestOutcome] { outcomes.filter { !$0.holds } }

  /// Whether everything is as it should be.
  var hold: Bool {
    outcomes.allSatisfy(\.holds) && coverage?.entries.allSatisfy(\.holds) ?? true
  }

  func written(as format: RuleTestFormat, _ palette: Palette, isVerbose: Bool) -> String {
    switch format {
    case .text: RuleTestText(self, palette, isVerbose: isVerbose).text
    case .json: RuleTestJSON(self).text
    case .junit: RuleTestJUnit(self).text
    }
  }

  /// The tests of each indicator and rule set, in the order in which they were first met.
  var bySubject: [(subject: RuleTest.Subject, outcomes: [RuleTestOutcome])] {
    var order: [RuleTest.Subject] = []
    let groups = Dictionary(grouping: outcomes) { $0.test.subject }
    for outcome in outcomes where !order.contains(outcome.test.subject) {
      order.append(outcome.test.subject)
    }
    return order.map { ($0, groups[$0] ?? []) }
  }
}

extension RuleTestOutcome {
  /// What does not hold, in clauses, without a drawing.
  var reasons: [String] {
    func words(_ range: Range<Int>) -> String {
      let bytes = Array(test.marked.text.utf8)[range]
      return "‘\(String(decoding: bytes, as: UTF8.self))’"
    }
    return missing.map { "\(words($0)) is marked and not found" }
      + unexpected.map { "\(words($0)) is found and not marked" } + complaints
  }
}

extension RuleCoverage.Entry {
  /// What the indicator and its terms lack, with places.
  var lines: [(place: String, message: String)] {
    complaints.map { ("\(indicator.file):1:1", $0) }
      + deadTerms.map {
        ($0.place, "the term ‘\($0.listed.text)’ cannot be found in any sentence")
      }
  }
}
