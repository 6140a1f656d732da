/// The least neutrality that an article may have, 0 to 100: for all rule sets, and for single ones.
public struct ScoreLimits: Hashable, Sendable {
  /// The limit for every rule set that has none of its own.
  public var all: Double?

  /// The limits of single rule sets, by name.
  public var bySet: [String: Double]

  public init(all: Double? = nil, bySet: [String: Double] = [:]) {
    self.all = all
    self.bySet = bySet
  }

  /// The limit for a rule set; nil for none.
  public subscript(ruleSet: String) -> Double? { bySet[ruleSet] ?? all }

  public var isEmpty: Bool { all == nil && bySet.isEmpty }
}
