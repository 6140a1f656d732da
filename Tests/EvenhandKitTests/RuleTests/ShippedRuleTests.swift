import EvenhandKit
import TestSupport
import Testing

/// The tests that ship with the rules; those in `rules/tests` are run by the program's own tests.
@Suite struct ShippedRuleTests {
  private static let indicators = Rulebook.shipped.indicators.filter { $0.kind != BalanceRule.kind }

  private func outcomes(of indicator: Indicator) throws -> [RuleTestOutcome] {
    try RuleTests(.shipped).of([indicator.id]).map(RuleTestRunner(.shipped).outcome)
  }

  /// It fires on just the passages that are marked.
  @Test(arguments: indicators)
  func firesWhereItsTestsSay(indicator: Indicator) throws {
    let outcomes = try outcomes(of: indicator)
    #expect(outcomes.count == indicator.tests.count && !outcomes.isEmpty)
    for outcome in outcomes {
      #expect(outcome.holds, "\(outcome.test.place)")
      #expect(outcome.foundMarked == outcome.test.node.text)
    }
  }

  /// It has tests that fire and that stay silent, and every term can be found.
  @Test(arguments: indicators)
  func isCovered(indicator: Indicator) throws {
    var coverage = RuleCoverage(.shipped, of: [indicator.id])
    for outcome in try outcomes(of: indicator) { coverage.add(outcome) }
    let entry = try #require(coverage.entries.first)
    #expect(entry.firing > 0 && entry.silent > 0)
    #expect(entry.deadTerms.map(\.listed.text).isEmpty)
  }
}
