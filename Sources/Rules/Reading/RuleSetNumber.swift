/// A number of a rule set that is no price.
public struct RuleSetNumber: Hashable, Sendable {
  /// The keys that lead to it in the file, the last one its own: `sourcing`, `kinds`, `direct`.
  public var keys: [String]

  public var value: Double
}

extension RuleSet {
  /// Every number of the set but its prices, in the order of the reference.
  public var numbers: [RuleSetNumber] { RuleSetParameters.numbers(of: self) }
}
