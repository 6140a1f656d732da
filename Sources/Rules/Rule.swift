public import Prose
public import YAML

/// A way to find departures from neutrality in an annotated article.
///
/// A rule is made from one indicator file, is called once an article and returns values. It keeps
/// nothing between articles and knows nothing of severities or scores. Another package adds a kind
/// by passing `ruleKinds + [MyRule.self]` where a rulebook is read.
public protocol Rule: Sendable {
  /// What an indicator file writes under `kind`.
  static var kind: String { get }

  /// The keys it understands besides those that every indicator has.
  static var keys: [Key] { get }

  /// Reads the rule from its file and adds the phrases it asks about.
  init(_ entry: IndicatorEntry, phrasebook: inout Phrasebook) throws(YAMLError)

  /// What it finds, in text order.
  func findings(in article: AnnotatedArticle) -> [Finding]

  /// The same for a rule that can fail on an article: what it could not do is a problem, never
  /// silence. A rule that cannot fail need not have it.
  func findings(in article: AnnotatedArticle, problems: inout [RuleProblem]) -> [Finding]
}

extension Rule {
  public func findings(
    in article: AnnotatedArticle, problems: inout [RuleProblem]
  ) -> [Finding] { findings(in: article) }
}

/// What a rule could not do in an article, so that its findings there are missing.
public struct RuleProblem: Hashable, Sendable {
  /// The indicator's place in `Rulebook.indicators`.
  public var indicator: Int

  /// The place in `AnnotatedArticle.layers` of the paragraph; nil for the article as a whole.
  public var paragraph: Int?

  /// What happened, in a clause: *the pattern took more than 10000 steps from one place*.
  public var message: String

  public init(indicator: Int, paragraph: Int?, message: String) {
    self.indicator = indicator
    self.paragraph = paragraph
    self.message = message
  }
}

/// An indicator file as a rule kind reads it.
public struct IndicatorEntry: Sendable {
  /// The keys every indicator has, read.
  public var indicator: Indicator

  /// The indicator's place in the rulebook, for `Finding.indicator`.
  public var place: Int

  /// The file, for typed reading and errors.
  public var document: Document

  /// The keys of the file.
  public var fields: Fields

  /// The file that it names under `file`, where the rules folder has it.
  public var attachment: RuleFile?

  /// The words that rule sets add to the indicator or take from it.
  public var edits: [TermEdit]

  /// The guards that all rules share.
  public var guards: GuardPhrases

  /// The names that no indicator may list.
  public var partyNames: PartyNames
}

/// A rule set's change to the words of an indicator.
public struct TermEdit: Sendable {
  /// The rule sets it holds in: the one that states it and those that extend it.
  public var ruleSets: RuleSetMask

  /// The file of the rule set, for errors.
  public var document: Document

  /// The nodes under `terms+` and `terms-`.
  public var added: [Node]
  public var removed: [Node]
}

/// Every kind of rule an indicator may name.
public let ruleKinds: [any Rule.Type] = [
  AttributionRule.self,
  BalanceRule.self,
  ContrastRule.self,
  NamingRule.self,
  PatternRule.self,
  QuotationRule.self,
  ScriptRule.self,
  TermsRule.self,
]
