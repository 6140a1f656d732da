import Rules
import TestSupport
import Testing

@testable import Scoring

/// The laws of the balance of voices, over random masses, and its formulas worked out by hand.
@Suite struct VoiceBalanceTests {
  /// Masses of two sides and of those of none.
  private struct Masses: Sendable, CustomTestStringConvertible {
    var sides: [Double]
    var third: Double

    var testDescription: String { "\(sides), \(third)" }
  }

  private static let generated: [Masses] = {
    var generator = SeededGenerator(seed: 5)
    return (0..<200).map { _ in
      Masses(
        sides: (0..<2).map { _ in
          [0, Double.random(in: 0...40, using: &generator)].randomElement(using: &generator)!
        },
        third: Double.random(in: 0...40, using: &generator))
    }
  }()

  // MARK: Two sides

  @Test(arguments: generated)
  private func turnsAroundWithTheSides(_ masses: Masses) {
    let (one, other) = (balance(masses), balance(masses.sides.reversed(), masses.third))
    #expect(one.lean == other.lean.map { -$0 })
    #expect(one.oneSidedness == other.oneSidedness && one.evidence == other.evidence)
    #expect(one.dominant == other.dominant.map { 1 - $0 })
  }

  @Test(arguments: generated)
  private func staysBelowOne(_ masses: Masses) throws {
    let balance = balance(masses)
    #expect(abs(try #require(balance.lean)) < 1)
    #expect(0..<1 ~= balance.oneSidedness)
    #expect(0..<1 ~= balance.evidence)
  }

  @Test(arguments: generated)
  private func risesWithTheVoiceOfTheFirst(_ masses: Masses) throws {
    let more = balance([masses.sides[0] + 1, masses.sides[1]], masses.third)
    #expect(try #require(more.lean) > #require(balance(masses).lean))
  }

  @Test(arguments: generated)
  private func isDilutedAndNeverTurnedByThirdVoices(_ masses: Masses) throws {
    let (before, after) = (balance(masses), balance(masses.sides, masses.third + 5))
    #expect(after.oneSidedness <= before.oneSidedness)
    #expect(after.dominant == before.dominant)
    #expect(after.evidence == before.evidence)
  }

  @Test func isWorkedOutByHand() {
    // L = (3 − 1) / (3 + 1 + ½ · 4 + 2); E = 4 / 6.
    let balance = balance([3, 1], 4)
    #expect(balance.lean == 0.25)
    #expect(balance.dominant == 0)
    #expect(balance.evidence == 4.0 / 6)
  }

  @Test(arguments: [([0.0, 0.0], false), ([1.9, 0], false), ([2, 0], true), ([1, 1], true)])
  func needsSomeVoices(sides: [Double], isSupported: Bool) {
    #expect(balance(sides, 9).isSupported == isSupported)
  }

  @Test func isEvenWithoutVoices() {
    let balance = balance([0, 0], 3)
    #expect(balance.lean == 0 && balance.oneSidedness == 0 && balance.evidence == 0)
    #expect(balance.dominant == nil)
  }

  @Test func hearsThePriorOfTheRuleSet() {
    var cautious = Sourcing()
    cautious.prior = 4
    #expect(balance([3, 1], 0, cautious).oneSidedness < balance([3, 1], 0).oneSidedness)
    var deaf = Sourcing()
    deaf.thirdVoice = 0
    #expect(balance([3, 1], 9, deaf).oneSidedness == balance([3, 1], 0).oneSidedness)
  }

  // MARK: Three sides

  private static let distances: [(sides: [Double], shares: [Double], distance: Double)] = [
    ([2, 0, 0], [], 0.4), ([1, 1, 1], [], 0), ([0, 0, 0], [], 0),
    // p is .6, .2, .2 and π .5, .25, .25: ½ (.1 + .05 + .05) / .75.
    ([2, 0, 0], [0.25, 0.25, 0.5], 0.1 / 0.75), ([2, 0, 0], [0.5, 0.25, 0.25], 0.1 / 0.75),
    // Shares for another number of sides say nothing.
    ([2, 0, 0], [0.1, 0.2, 0.3, 0.4], 0.4),
  ]

  @Test(arguments: distances)
  func measuresTheDistanceFromTheSharesExpected(
    sides: [Double], shares: [Double], distance: Double
  ) {
    var sourcing = Sourcing()
    sourcing.shares = shares
    let balance = balance(sides, 0, sourcing)
    #expect(abs(balance.oneSidedness - distance) < 1e-12)
    #expect(balance.lean == nil)
  }

  @Test func isTheSameInEveryOrderOfThreeSides() {
    let orders = [[3.1, 0.7, 1.9], [0.7, 3.1, 1.9], [1.9, 0.7, 3.1], [3.1, 1.9, 0.7]]
    #expect(Set(orders.map { balance($0, 0.3).oneSidedness }).count == 1)
    #expect(orders.map { balance($0, 0.3).dominant } == [0, 1, 2, 0])
  }

  /// Sides that are heard alike dominate together: the order of the pack picks none of them.
  @Test(
    arguments: [
      ([2, 2, 1], [0, 1], nil), ([1, 2, 2], [1, 2], nil), ([2, 1, 2], [0, 2], nil),
      ([2, 2, 2], [], nil), ([2, 1, 1], [0], 0),
    ] as [([Double], [Int], Int?)])
  func knowsTiesOfThreeSides(sides: [Double], dominants: [Int], dominant: Int?) {
    let balance = balance(sides, 0)
    #expect(balance.dominants == dominants)
    #expect(balance.dominant == dominant)
  }

  /// Who reads for a side minds no others that are heard as much, whichever side it is.
  @Test func chargesNoReaderForATieOfHisOwnSide() {
    var ruleSet = RuleSet(id: "read")
    ruleSet.sourcing = Sourcing()
    let tied = balance([2, 2, 1], 0)
    let penalties = (0..<3).map { ArticleBalance(tied, ruleSet, reader: $0).penalty }
    #expect(penalties[0] == 0 && penalties[1] == 0 && penalties[2] > 0)
    #expect(ArticleBalance(tied, ruleSet, reader: nil).penalty == penalties[2])
  }

  @Test func dilutesThreeSidesAsWell() {
    #expect(balance([3, 1, 1], 9).oneSidedness < balance([3, 1, 1], 0).oneSidedness)
    #expect(balance([3, 1, 1], 9).dominant == 0)
  }

  /// A side that is neither named nor heard takes no part: p is ¾, ¼ and π ½, ½.
  @Test func leavesOutASideThatIsNotNamed() {
    let balance = balance([2, 0, 0], 0, named: [true, true, false])
    #expect(abs(balance.oneSidedness - 0.5) < 1e-12)
    #expect(
      self.balance([2, 0, 1], 0, named: [true, true, false])
        == self.balance([2, 0, 1], 0, named: [true, true, true]))
  }

  private func balance(_ masses: Masses) -> VoiceBalance { balance(masses.sides, masses.third) }

  private func balance(
    _ sides: [Double], _ third: Double, _ sourcing: Sourcing = Sourcing(), named: [Bool]? = nil
  ) -> VoiceBalance {
    var mass = VoiceMass(parties: sides.count)
    for (party, value) in sides.enumerated() { mass.sides[party] = value }
    mass.third = third
    return VoiceBalance(
      mass, sourcing, prior: VoiceBalance.articlePrior,
      named: named ?? sides.map { _ in true })
  }
}
