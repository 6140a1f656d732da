import Testing

@testable import Scoring

@Suite struct SettlementTests {
  @Test func halvesAndQuartersRepetitionsTheDearestFirst() {
    let settled = settle([hit(0, 0..<1, 2), hit(0, 2..<3, 6), hit(0, 4..<5, 3), hit(0, 6..<7, 1)])
    #expect(settled.map(\.repetition) == [0.25, 1, 0.5, 0.25])
  }

  @Test func keepsTheDearestOfOverlappingFindings() {
    #expect(ranges([hit(0, 0..<2, 3), hit(1, 1..<3, 4)]) == [1..<3])
  }

  @Test func letsFindingsOfOtherGroupsOverlap() {
    let hits = [hit(0, 0..<2, 3), hit(1, 0..<2, 4, .sourcing), hit(2, 0..<2, 1, .credit)]
    #expect(ranges(hits) == [0..<2, 0..<2, 0..<2])
  }

  /// Of equal charges the longest, then the leftmost, then the first indicator.
  @Test func breaksTiesByLengthPlaceAndIndicator() {
    #expect(ranges([hit(0, 0..<1, 4), hit(1, 0..<2, 4)]) == [0..<2])
    #expect(ranges([hit(0, 0..<2, 4), hit(1, 1..<3, 4)]) == [0..<2])
    let kept = settle([hit(0, 0..<1, 4), hit(1, 0..<1, 4)]).filter { $0.repetition > 0 }
    #expect(kept.map(\.indicator) == [0])
  }

  @Test func prefersTwoFindingsThatTogetherCostMore() {
    #expect(ranges([hit(0, 0..<4, 6), hit(1, 0..<2, 5), hit(2, 2..<4, 5)]) == [0..<2, 2..<4])
  }

  /// A finding that repetition makes cheap does not drive out one that counts in full.
  @Test func weighsRepetitionWhenItChooses() {
    let hits = [hit(0, 0..<1, 9), hit(0, 2..<3, 9), hit(0, 4..<5, 6), hit(1, 4..<5, 5)]
    #expect(settle(hits).filter { $0.repetition > 0 }.map(\.indicator) == [0, 0, 1])
  }

  /// Few findings are ranked in pairs and many by sorting, to the same end.
  @Test(arguments: [30, 34])
  func ranksFewAndManyAlike(count: Int) {
    let settled = settle((0..<count).map { hit($0 % 2, $0..<$0 + 1, Double(100 - $0)) })
    #expect(settled.map(\.repetition) == (0..<count).map { Settlement.repetition($0 / 2) })
  }

  @Test func staysQuickBeyondTheLimit() {
    let kept = ranges((0..<2000).map { hit($0 % 3, $0..<$0 + 3, Double($0 % 7) + 1) })
    for (one, next) in zip(kept, kept.dropFirst()) { #expect(one.upperBound <= next.lowerBound) }
    #expect(kept.count > 500)
  }

  private func ranges(_ candidates: [Candidate]) -> [Range<Int>] {
    settle(candidates).filter { $0.repetition > 0 }.map(\.tokens)
  }

  private func settle(_ candidates: [Candidate]) -> [Candidate] {
    var candidates = candidates
    Settlement.settle(&candidates)
    return candidates
  }

  private func hit(
    _ indicator: Int, _ tokens: Range<Int>, _ charge: Double, _ group: Candidate.Group = .framing
  ) -> Candidate {
    Candidate(
      place: 0, tokens: tokens, indicator: indicator, group: group, severity: charge, headline: 1,
      charge: charge)
  }
}
