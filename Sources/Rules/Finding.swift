public import Prose

/// Whose voice a passage is in.
public enum Voice: String, Sendable, CaseIterable {
  /// The writer's own.
  case narration
  /// Nobody's in particular: *is being described as*, *many say*.
  case vague
  /// A named source's, paraphrased.
  case attributed
  /// Inside quotation marks.
  case quoted
}

/// What a departure from neutrality does to its target.
public enum Polarity: String, Sendable, CaseIterable {
  case harm, help, none
}

/// Which half of the score a finding belongs to.
public enum Component: String, Sendable, CaseIterable {
  case framing, sourcing
}

/// The party a finding is about.
public struct Target: Hashable, Sendable {
  /// The actor's place in the conflict's `actors`.
  public var actor: Int

  /// The place in the conflict's `parties` of the party it stands for.
  public var party: Int

  /// How much of the finding falls on that party, 0 to 1.
  public var share: Double

  /// How sure the reading is: 1, .8, .7 or .6.
  public var certainty: Double

  public init(actor: Int, party: Int, share: Double = 1, certainty: Double) {
    self.actor = actor
    self.party = party
    self.share = share
    self.certainty = certainty
  }
}

extension AnnotatedArticle {
  /// The target of what is surely about a party as a whole; nil where the conflict has no such
  /// party.
  public func target(_ party: Int) -> Target? {
    conflict?.actors.firstIndex { $0.role == .party && $0.party == party }.map {
      Target(actor: $0, party: party, certainty: 1)
    }
  }
}

/// A passage that departs from neutrality in the eyes of an indicator. What it costs is for a rule
/// set to say.
public struct Finding: Hashable, Sendable {
  /// The indicator's place in `Rulebook.indicators`.
  public var indicator: Int

  /// The place of its paragraph in `AnnotatedArticle.layers`.
  public var paragraph: Int

  /// Its tokens, as places in `AnnotatedArticle.tokens`.
  public var tokens: Range<Int>

  /// Its bytes.
  public var range: TextRange

  public var voice: Voice

  /// The term's factor on the severity, above 0.
  public var weight: Double

  /// What negation and supposition leave of it, 0 to 1.
  public var guardFactor: Double

  public var polarity: Polarity

  /// The party it is about, where one was found.
  public var target: Target?

  /// Whether a finding of the conflict pack, in force at the article's date, covers it.
  public var isEstablished: Bool

  /// The rule sets in which its term is listed.
  public var ruleSets: RuleSetMask

  public init(
    indicator: Int, paragraph: Int, tokens: Range<Int>, range: TextRange,
    voice: Voice = .narration, weight: Double = 1, guardFactor: Double = 1,
    polarity: Polarity = .none, target: Target? = nil, isEstablished: Bool = false,
    ruleSets: RuleSetMask = .all
  ) {
    self.indicator = indicator
    self.paragraph = paragraph
    self.tokens = tokens
    self.range = range
    self.voice = voice
    self.weight = weight
    self.guardFactor = guardFactor
    self.polarity = polarity
    self.target = target
    self.isEstablished = isEstablished
    self.ruleSets = ruleSets
  }
}

extension Finding {
  /// Whether it harms a party or helps another one.
  func isAgainst(_ party: Int) -> Bool {
    guard let target, polarity != .none else { return false }
    return (polarity == .harm) == (target.party == party)
  }
}

/// A set of rule sets, by their places in `Rulebook.ruleSets`.
public struct RuleSetMask: OptionSet, Hashable, Sendable {
  /// The most rule sets that can be loaded at once.
  public static let maximum = 64

  public static let all = RuleSetMask(rawValue: .max)

  public let rawValue: UInt64

  public init(rawValue: UInt64) { self.rawValue = rawValue }

  /// The mask of one rule set.
  public init(place: Int) { rawValue = 1 << UInt64(place) }
}
