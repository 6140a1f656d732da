private import Rules

/// How far apart two readers of opposite sides find the same text from neutral, each against his own.
///
/// After the hostile media effect (Vallone, Ross and Lepper, 1985): partisans of either side find the
/// same coverage biased against them. A small gap says that both are displeased alike, no more.
public struct HostileReaderGap: Hashable, Sendable {
  /// Up to this gap a text is called equidistant, in points.
  public static let equidistance = 10.0

  /// The rule sets, each read for a party, and what the text scores under them.
  public let readers: [(ruleSet: String, neutrality: Double)]

  /// The highest score less the lowest, 0 to 100.
  public let value: Double

  public var isEquidistant: Bool { value <= Self.equidistance }

  /// The gap between the scores of one rule set read for different parties; nil where there are not
  /// two of them.
  public init?(_ scores: [ArticleScore]) {
    let read = scores.filter { $0.ruleSet.party != nil }
    let readers = read.compactMap { score in
      score.neutrality.map { (ruleSet: score.ruleSet.id, neutrality: $0) }
    }
    guard readers.count > 1, readers.count == read.count,
      Set(read.map { $0.ruleSet.digest }).count == 1
    else { return nil }
    let neutralities = readers.map(\.neutrality)
    self.readers = readers
    value = neutralities.max()! - neutralities.min()!
  }

  public static func == (left: Self, right: Self) -> Bool {
    left.value == right.value && left.readers.elementsEqual(right.readers, by: ==)
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(value) }
}
