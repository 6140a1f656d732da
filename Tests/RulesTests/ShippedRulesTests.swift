import Prose
import Rules
import TestSupport
import Testing

@Suite struct ShippedRulesTests {
  private static let marked = Rulebook.shipped.indicators.flatMap { indicator in
    indicator.tests.map { (indicator.id, $0) }
  }

  /// Each indicator's own tests: it fires on just the passages that are marked.
  @Test(arguments: marked)
  func firesWhereItsTestsSay(id: String, marked: String) throws {
    let book = Rulebook.shipped
    let place = try #require(book.indicators.firstIndex { $0.id == id })
    let text = MarkedText(marked)
    let found = book.findings(in: book.annotate(Article(text.text)))
      .filter { $0.indicator == place }.map(\.range.bytes)
    #expect(MarkedText.marking(text.text, found) == marked)
  }

  /// The balance of voices is weighed by the scorer and has no words to fire on.
  @Test(arguments: Rulebook.shipped.indicators.filter { $0.kind != BalanceRule.kind })
  func hasTestsThatFireAndThatStaySilent(indicator: Indicator) {
    #expect(indicator.tests.contains { $0.contains("«") })
    #expect(indicator.tests.contains { !$0.contains("«") })
  }

  @Test func givesAReasonForEveryDeparture() throws {
    let book = Rulebook.shipped
    for set in book.ruleSets {
      guard let parent = try set.extends.map(book.ruleSet) else { continue }
      for (place, severity) in set.severities.enumerated()
      where severity.isPriced(otherwiseThan: parent.severities[place]) {
        #expect(severity.reason != nil, "\(set.id): \(book.indicators[place].id)")
      }
    }
  }

  @Test func pricesEveryIndicatorSomewhere() {
    let book = Rulebook.shipped
    for (place, indicator) in book.indicators.enumerated() where place != book.balance {
      #expect(book.ruleSets.contains { $0.severities[place].isPriced }, "\(indicator.id)")
    }
  }

  @Test func namesThePositionsAndNotTheirCommonGround() {
    let ids = Rulebook.shipped.positions.map(\.id)
    #expect(ids == ["accountability", "co-mediator", "encyclopedia", "peace-journalism", "wire"])
  }
}

extension Severity {
  fileprivate func isPriced(otherwiseThan other: Severity) -> Bool {
    value != other.value || withFinding != other.withFinding || against != other.against
  }
}
