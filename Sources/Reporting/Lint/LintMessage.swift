public import YAML

/// What is wrong, or may be, in a rule file.
public struct LintMessage: Hashable, Sendable {
  /// How bad it is.
  public enum Level: String, Sendable, CaseIterable {
    /// The loader refuses the file.
    case error
    /// The file is read, and does not do what its author thinks, or not fairly.
    case warning
  }

  public var rule: LintRule

  /// The file, the place and the message.
  public var error: YAMLError

  public var level: Level { rule == .refused ? .error : .warning }

  public init(_ rule: LintRule, _ error: YAMLError) {
    self.rule = rule
    self.error = error
  }
}

/// What rule files are examined for.
public enum LintRule: String, Sendable, CaseIterable {
  /// The loader does not take the file.
  case refused
  /// A party of a conflict pack is named where indicators name nobody.
  case partyName = "party-name"
  /// A term that nothing can make fire.
  case deadTerm = "dead-term"
  /// A term that another one says already.
  case redundantTerm = "redundant-term"
  /// A phrase that is all but the name of an indicator, where either may stand.
  case nearName = "near-name"
  /// Words that are said to name nobody and are none of the indicator's.
  case unusedName = "unused-name"
  /// A price that nobody gives a reason for.
  case noReason = "no-reason"
  /// An indicator that no rule set prices.
  case unusedIndicator = "unused-indicator"
  /// An indicator of which no test shows what it finds.
  case noFiringTest = "no-firing-test"
  /// An indicator of which no test shows what it leaves alone.
  case noSilentTest = "no-silent-test"

  /// What it means, in a sentence.
  public var summary: String {
    switch self {
    case .refused: "The loader does not take the file."
    case .partyName: "An indicator names nobody, so that it reads all parties alike."
    case .deadTerm: "Nothing can make the term fire."
    case .redundantTerm: "Another term says the same."
    case .nearName: "A phrase is all but the name of an indicator."
    case .unusedName: "Words that are said to name nobody are words of the indicator."
    case .noReason: "A price needs a reason that others can dispute."
    case .unusedIndicator: "No rule set prices the indicator."
    case .noFiringTest: "A test shows what the indicator finds."
    case .noSilentTest: "A test shows what the indicator leaves alone."
    }
  }
}
