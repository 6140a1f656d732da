import Testing

@testable import Scoring

@Suite struct AsymmetryTests {
  @Test func ordersByTheLargestDifference() {
    let groups = [
      asymmetry("b", 1, 0), asymmetry("a", 0, 2), asymmetry("b", 5, 1), asymmetry("c", 3, 5),
    ].byIndicator
    #expect(groups.map(\.indicator) == ["b", "a", "c"])
    #expect(groups.map(\.size) == [4, 2, 2])
    #expect(groups[0].passages.map(\.size) == [4, 1])
  }

  @Test func keepsCausesApart() {
    let groups = [asymmetry("a", 1, 0), asymmetry("a", 1, 0, .names)].byIndicator
    #expect(groups.map(\.cause) == [.names, .parties])
  }

  private func asymmetry(
    _ indicator: String, _ before: Double, _ after: Double, _ cause: Asymmetry.Cause = .parties
  ) -> Asymmetry {
    Asymmetry(
      indicator: indicator, cause: cause, effect: .cost, ruleSet: "x", parties: ["a", "b"],
      path: "a.txt", paragraph: 1, line: 1, words: "w", before: before, after: after)
  }
}
