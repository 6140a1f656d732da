import Prose
import Rules

/// How one-sided some voices are.
public struct VoiceBalance: Hashable, Sendable {
  /// Below this evidence an article has too few voices to speak of their balance.
  public static let minimumEvidence = 0.5

  /// The prior α of a single paragraph, of which an article has twice as much.
  static let paragraphPrior = 0.5
  static let articlePrior = 1.0

  /// The mass of each side, in the order of the conflict's parties.
  public let sides: [Double]

  /// The mass of those of no side.
  public let third: Double

  /// |L| for two parties, how far the shares are from even ones for more: 0 to below 1.
  public let oneSidedness: Double

  /// The sides that are heard too much: one, or several of more than two that are heard alike; none
  /// where the voices are even.
  public let dominants: [Int]

  /// The side that is heard too much; nil where none is, or several are alike.
  public var dominant: Int? { dominants.count == 1 ? dominants[0] : nil }

  /// The side that the voices lean to; nil below the threshold of a lean.
  public var leansTo: Int? { oneSidedness >= Lean.threshold ? dominant : nil }

  /// E: how much of the balance rests on voices rather than on the prior, 0 to below 1.
  public let evidence: Double

  /// Whether there is enough to speak of a balance.
  public var isSupported: Bool { evidence >= Self.minimumEvidence }

  /// The lean of the voices of two sides, positive towards the first; nil for more parties.
  public var lean: Double? {
    guard sides.count == 2 else { return nil }
    return dominant == 1 ? -oneSidedness : oneSidedness
  }

  /// The balance of some voices.
  ///
  /// - Parameters:
  ///   - prior: α, before the rule set's own factor.
  ///   - named: The parties that take part, where there are more than two; all of two always do.
  init(_ mass: VoiceMass, _ sourcing: Sourcing, prior: Double, named: [Bool]) {
    let alpha = prior * sourcing.prior
    let sides = (0..<mass.sides.count).map { mass.sides[$0] }
    self.sides = sides
    third = mass.third
    let sum = mass.sum
    evidence = sum / (sum + 2 * alpha)
    guard sides.count > 2 else {
      let diluted = sourcing.thirdVoice * mass.third
      let lean = (mass.sides[0] - mass.sides[1]) / (sum + diluted + 2 * alpha)
      oneSidedness = abs(lean)
      dominants = lean == 0 ? [] : lean > 0 ? [0] : [1]
      return
    }
    let taking = sides.indices.filter { named[$0] || sides[$0] > 0 }
    let shares = Self.shares(of: taking.map { sides[$0] }, third: mass.third, alpha, sourcing)
    let most = shares.max()
    oneSidedness = Self.distance(of: shares, from: sourcing.shares)
    // All that have the largest share: to take one of them would be to go by the order of the pack.
    dominants =
      oneSidedness > 0 ? zip(taking, shares).filter { $0.1 == most }.map { $0.0 } : []
  }

  /// p: each side's share, smoothed by α, third voices spread evenly.
  private static func shares(
    of sides: [Double], third: Double, _ alpha: Double, _ sourcing: Sourcing
  ) -> [Double] {
    let spread = alpha + sourcing.thirdVoice * third / Double(max(1, sides.count))
    let sum = sides.sorted().reduce(0, +) + spread * Double(sides.count)
    return sides.map { ($0 + spread) / sum }
  }

  /// ½ Σ |p − π| / (1 − min π), the largest share against the largest expected; terms are added in
  /// the order of their size, so that exchanging parties changes no bit.
  private static func distance(of shares: [Double], from expected: [Double]) -> Double {
    guard shares.count > 1 else { return 0 }
    let even = Array(repeating: 1 / Double(shares.count), count: shares.count)
    let target = (expected.count == shares.count ? expected : even).sorted()
    let differences = zip(shares.sorted(), target).map { abs($0 - $1) }.sorted()
    return 0.5 * differences.reduce(0, +) / (1 - target[0])
  }
}

extension AnnotatedArticle {
  /// Which parties take part, being named; empty for two, which always do.
  var namedParties: [Bool] {
    let parties = conflict?.parties.count ?? 0
    guard parties > 2 else { return [] }
    return (0..<parties).map { party in mentions.contains { $0.party == party } }
  }
}

/// What the balance of an article's voices costs it.
public struct ArticleBalance: Hashable, Sendable {
  public let voices: VoiceBalance

  /// S = ω · h · |L| · E, in points of deviation.
  public let penalty: Double

  init(_ voices: VoiceBalance, _ ruleSet: RuleSet, reader: Int?) {
    self.voices = voices
    penalty =
      ruleSet.minds(voices.dominants, readFor: reader)
      ? ruleSet.sourcing.weight * ruleSet.scale.half * voices.oneSidedness * voices.evidence : 0
  }
}
