public import Prose

/// Accepted scores, to which later ones are compared.
public struct Baseline: Hashable, Sendable {
  /// What the file says it is.
  public static let schema = "evenhand/baseline/1"

  /// The engine that made it.
  public var engine: String

  /// The rule sets it was made with, by name.
  public var ruleSets: [String: RuleSetSign] = [:]

  /// The articles by id.
  public var articles: [String: BaselineArticle] = [:]

  public init(engine: String = engineVersion) { self.engine = engine }
}

/// What tells one state of a rule set from another.
public struct RuleSetSign: Hashable, Sendable {
  public var version: String

  /// Changes with anything that can change a score.
  public var digest: String

  /// Changes with the cues and all numbers but the severities.
  public var numbers: String

  /// The indicators it prices, by name.
  public var indicators: [String: IndicatorSign]

  public init(
    version: String, digest: String, numbers: String, indicators: [String: IndicatorSign]
  ) {
    self.version = version
    self.digest = digest
    self.numbers = numbers
    self.indicators = indicators
  }
}

/// What tells one state of a priced indicator from another.
public struct IndicatorSign: Hashable, Sendable {
  public var severity: Double

  /// Changes with its words, its settings and its other prices.
  public var digest: String

  public init(severity: Double, digest: String) {
    self.severity = severity
    self.digest = digest
  }
}

/// An article with its accepted scores.
public struct BaselineArticle: Hashable, Sendable {
  /// The conflict it was read with, and a sign of its pack; nil for none.
  public var conflict: ConflictSign?

  /// What its paragraphs are known again by, in order.
  public var texts: [ParagraphText]

  /// Its scores, by rule set.
  public var scores: [String: BaselineScore]

  public init(
    conflict: ConflictSign?, texts: [ParagraphText], scores: [String: BaselineScore]
  ) {
    self.conflict = conflict
    self.texts = texts
    self.scores = scores
  }
}

extension BaselineArticle {
  /// The conflict pack it was read with, where that is the pack of an earlier record in another state.
  public func changedPack(since earlier: BaselineArticle) -> String? {
    guard let now = conflict, let before = earlier.conflict, now.id == before.id,
      now.digest != before.digest
    else { return nil }
    return now.id
  }
}

/// A conflict pack in some state.
public struct ConflictSign: Hashable, Sendable {
  public var id: String
  public var digest: String

  public init(id: String, digest: String) {
    self.id = id
    self.digest = digest
  }
}

/// What a paragraph is known again by.
public struct ParagraphText: Hashable, Sendable {
  /// The same wherever the paragraph stands and however its lines are broken.
  public var fingerprint: UInt64

  public var trace: TextTrace

  public init(fingerprint: UInt64, trace: TextTrace) {
    self.fingerprint = fingerprint
    self.trace = trace
  }
}

extension ParagraphText {
  /// The fingerprint in sixteen hexadecimal digits, as files and people write it.
  public var sign: String { StableHash.text(of: fingerprint) }
}

/// What an article scored under a rule set.
public struct BaselineScore: Hashable, Sendable {
  /// The digest of the rule set.
  public var digest: String

  /// 0 to 100; nil where no paragraph was scored.
  public var neutrality: Double?

  /// −1 to 1, positive towards the first party.
  public var lean: Double

  /// The paragraphs, in the order of the article's `texts`.
  public var paragraphs: [BaselineParagraph]

  public init(
    digest: String, neutrality: Double?, lean: Double, paragraphs: [BaselineParagraph]
  ) {
    self.digest = digest
    self.neutrality = neutrality
    self.lean = lean
    self.paragraphs = paragraphs
  }
}

/// What a paragraph scored.
public struct BaselineParagraph: Hashable, Sendable {
  public var neutrality: Double?
  public var lean: Double
  public var findings: [BaselineFinding]

  public init(neutrality: Double?, lean: Double, findings: [BaselineFinding]) {
    self.neutrality = neutrality
    self.lean = lean
    self.findings = findings
  }
}

/// What was found in a paragraph.
public struct BaselineFinding: Hashable, Sendable {
  public var indicator: String

  /// Its words, on one line.
  public var text: String

  /// The points of neutrality it costs; 0 for a credit.
  public var points: Double

  public var voice: String

  public init(indicator: String, text: String, points: Double, voice: String) {
    self.indicator = indicator
    self.text = text
    self.points = points
    self.voice = voice
  }
}
