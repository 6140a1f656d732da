import Rules
import TestSupport
import Testing

@Suite struct ShippedRulesTests {
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
