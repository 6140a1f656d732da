import Scoring
import TestSupport
import Testing

@Suite struct RankAgreementTests {
  private static let known: [([Double], [Double], Double)] = [
    ([1, 2, 3], [1, 2, 3], 1), ([1, 2, 3], [3, 2, 1], -1), ([1, 2, 3], [1, 3, 2], 1.0 / 3),
    // (4 − 1) / √(5 · 6): one tie in the first list.
    ([1, 1, 2, 3], [1, 2, 4, 3], 0.547_722_557_505_166_1),
  ]

  @Test(arguments: known)
  func isKendallsTauB(one: [Double], other: [Double], tau: Double) throws {
    #expect(abs(try #require(RankAgreement(one, other).tau) - tau) < 1e-12)
    #expect(abs(try #require(RankAgreement(other, one).tau) - tau) < 1e-12)
  }

  private static let tied: [([Double], [Double])] = [([1, 1], [1, 2]), ([1], [1]), ([], [])]

  @Test(arguments: tied)
  func isNothingWhereAllAreTies(one: [Double], other: [Double]) {
    #expect(RankAgreement(one, other).tau == nil)
  }

  /// Against counting every pair.
  @Test(arguments: 0..<50) func agreesWithCountingPairs(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 2...40, using: &generator)
    func scores() -> [Double] {
      (0..<count).map { _ in Double(Int.random(in: 0...12, using: &generator)) }
    }
    let (one, other) = (scores(), scores())
    var (same, ties, otherTies) = (0, 0, 0)
    for left in 0..<count {
      for right in 0..<left {
        let a = one[left] - one[right]
        let b = other[left] - other[right]
        if a == 0 { ties += 1 }
        if b == 0 { otherTies += 1 }
        if a * b != 0 { same += a * b > 0 ? 1 : -1 }
      }
    }
    let pairs = count * (count - 1) / 2
    let scale = Double((pairs - ties) * (pairs - otherTies)).squareRoot()
    let tau = RankAgreement(one, other).tau
    if scale == 0 { return #expect(tau == nil) }
    #expect(abs((tau ?? 9) - Double(same) / scale) < 1e-9)
  }
}
