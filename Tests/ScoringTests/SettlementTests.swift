import Prose
import Rules
import TestSupport
import Testing

@testable import Scoring

@Suite struct SettlementTests {
  @Test func halvesAndQuartersRepetitionsTheDearestFirst() {
    let kept = Settlement([hit(0, 0..<1, 2), hit(0, 2..<3, 6), hit(0, 4..<5, 3), hit(0, 6..<7, 1)])
      .kept()
    #expect(kept.map(\.repetition) == [0.25, 1, 0.5, 0.25])
  }

  @Test func keepsTheDearestOfOverlappingFindings() {
    #expect(ranges([hit(0, 0..<2, 3), hit(1, 1..<3, 4)]) == [1..<3])
  }

  /// Of equal charges the longest, then the leftmost, then the first indicator.
  @Test func breaksTiesByLengthPlaceAndIndicator() {
    #expect(ranges([hit(0, 0..<1, 4), hit(1, 0..<2, 4)]) == [0..<2])
    #expect(ranges([hit(1, 1..<3, 4), hit(0, 0..<2, 4)]) == [0..<2])
    let kept = Settlement([hit(1, 0..<1, 4), hit(0, 0..<1, 4)]).kept()
    #expect(kept.map(\.candidate.finding.indicator) == [0])
  }

  @Test func prefersTwoFindingsThatTogetherCostMore() {
    #expect(ranges([hit(0, 0..<4, 6), hit(1, 0..<2, 5), hit(2, 2..<4, 5)]) == [0..<2, 2..<4])
  }

  /// A finding that repetition makes cheap does not drive out one that counts in full.
  @Test func weighsRepetitionWhenItChooses() {
    let kept = Settlement([hit(0, 0..<1, 9), hit(0, 2..<3, 9), hit(0, 4..<5, 6), hit(1, 4..<5, 5)])
      .kept()
    #expect(kept.map(\.candidate.finding.indicator) == [0, 0, 1])
  }

  @Test func staysQuickBeyondTheLimit() {
    let many = (0..<2000).map { hit($0 % 3, $0..<$0 + 3, Double($0 % 7) + 1) }
    let kept = Settlement(many).kept().map(\.candidate.finding.tokens)
    for (one, next) in zip(kept, kept.dropFirst()) { #expect(one.upperBound <= next.lowerBound) }
    #expect(kept.count > 500)
  }

  private func ranges(_ candidates: [Candidate]) -> [Range<Int>] {
    Settlement(candidates).kept().map(\.candidate.finding.tokens)
  }

  private func hit(_ indicator: Int, _ tokens: Range<Int>, _ charge: Double) -> Candidate {
    Candidate(
      finding: Finding(
        indicator: indicator, paragraph: 0, tokens: tokens, range: TextRange(tokens)),
      severity: charge, headline: 1, charge: charge)
  }
}
