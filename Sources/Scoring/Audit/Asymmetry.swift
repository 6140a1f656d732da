/// A passage that an indicator would price otherwise if the parties were exchanged.
public struct Asymmetry: Hashable, Sendable {
  /// What was exchanged, or what has no counterpart to be exchanged for.
  public enum Cause: String, Sendable, CaseIterable {
    /// The parties in the conflict pack; the text stays as it is.
    case parties
    /// Their names in the text.
    case names
    /// A word in a rule that stands for one side and is no name in any pack.
    case word
    /// A contested name for which no other party has one of its own.
    case contestedName = "contested-name"
    /// A finding of a conflict pack whose findings are all about one party.
    case finding
  }

  /// What is priced otherwise.
  public enum Effect: String, Sendable, CaseIterable {
    /// What it costs.
    case cost
    /// How far it favours or harms the party, which is the lean's.
    case lean
  }

  public var indicator: String
  public var cause: Cause
  public var effect: Effect

  /// The rule set under which the difference is largest.
  public var ruleSet: String

  /// The ids of the two parties; one where there is no other to exchange it for.
  public var parties: [String]

  public var path: String

  /// The paragraph's number in reports; nil for the article as a whole.
  public var paragraph: Int?

  /// The line it begins on.
  public var line: Int

  /// The words that were found.
  public var words: String

  /// The lone charge as the text stands, and with the parties exchanged, in points of deviation.
  public var before: Double
  public var after: Double

  public init(
    indicator: String, cause: Cause, effect: Effect, ruleSet: String, parties: [String],
    path: String, paragraph: Int?, line: Int, words: String, before: Double, after: Double
  ) {
    self.indicator = indicator
    self.cause = cause
    self.effect = effect
    self.ruleSet = ruleSet
    self.parties = parties
    self.path = path
    self.paragraph = paragraph
    self.line = line
    self.words = words
    self.before = before
    self.after = after
  }

  /// Differences up to this many points are those of rounding.
  public static let least = 1e-6

  /// How large the difference is, in points of deviation.
  public var size: Double { abs(before - after) }
}

/// Everything that one indicator prices otherwise for one reason.
public struct AsymmetricIndicator: Hashable, Sendable {
  public var indicator: String
  public var cause: Asymmetry.Cause

  /// The passages, the largest difference first, then in the order of articles and text.
  public var passages: [Asymmetry]

  /// The largest difference in any paragraph, in points of deviation.
  public var size: Double { passages.first?.size ?? 0 }
}

extension [Asymmetry] {
  /// The passages by indicator and cause, the most asymmetric first, then by name.
  public var byIndicator: [AsymmetricIndicator] {
    var groups: [AsymmetricIndicator] = []
    for passage in self {
      if let known = groups.firstIndex(where: {
        $0.indicator == passage.indicator && $0.cause == passage.cause
      }) {
        groups[known].passages.append(passage)
      } else {
        groups.append(
          AsymmetricIndicator(
            indicator: passage.indicator, cause: passage.cause, passages: [passage]))
      }
    }
    for place in groups.indices {
      let passages = groups[place].passages
      groups[place].passages = passages.indices.sorted {
        (-passages[$0].size, $0) < (-passages[$1].size, $1)
      }.map { passages[$0] }
    }
    return groups.sorted {
      $0.size == $1.size
        ? ($0.indicator, $0.cause.rawValue) < ($1.indicator, $1.cause.rawValue)
        : $0.size > $1.size
    }
  }
}
