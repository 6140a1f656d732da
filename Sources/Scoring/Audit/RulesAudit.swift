public import Prose
public import Rules

/// What an audit of the rules over some articles showed.
public struct RulesAudit: Sendable {
  /// The indicators, by the places that other parts name.
  public var indicators: [Indicator]

  /// The names of the rule sets audited, without parties.
  public var ruleSets: [String]

  /// The packs that an article was read with, by id, and those that no article fits.
  public var packs: [PackAudit]

  /// By rule set, in the order of `ruleSets`.
  public var sensitivities: [Sensitivity]

  public var redundancy: Redundancy

  /// What the author of the rules should look at; nothing here fails an audit.
  public var questions: [AuditQuestion]

  /// How many articles were audited, and how many had no conflict and so were not.
  public var articles = 0
  public var skipped = 0

  public init(
    indicators: [Indicator], ruleSets: [String], packs: [PackAudit],
    sensitivities: [Sensitivity], redundancy: Redundancy, questions: [AuditQuestion]
  ) {
    self.indicators = indicators
    self.ruleSets = ruleSets
    self.packs = packs
    self.sensitivities = sensitivities
    self.redundancy = redundancy
    self.questions = questions
  }

  /// How many articles name a party of their pack, so that there was something to exchange.
  public var tried: Int { packs.reduce(0) { $0 + $1.tried } }

  /// The names of the indicators that are asymmetric under any pack.
  public var asymmetricIndicators: [String] {
    Set(packs.flatMap { $0.asymmetries.map(\.indicator) }).sorted()
  }

  /// The words of which authors of rules say that they name nobody, each with its indicator: nothing asked
  /// what hangs on them.
  public var namesNobody: [(indicator: String, words: String)] {
    indicators.flatMap { indicator in indicator.namesNobody.map { (indicator.id, $0) } }
  }

  /// The largest difference that any indicator makes in any paragraph, in points of deviation.
  public var asymmetry: Double { packs.map(\.asymmetry).max() ?? 0 }
}

/// What an audit showed of one conflict pack.
public struct PackAudit: Sendable {
  public var conflict: String
  public var title: String
  public var parties: [Party]

  /// How many articles were read with it.
  public var articles = 0

  /// How many of them name a party. In the others there is nothing to exchange, so that they say nothing
  /// of the rules.
  public var tried = 0

  /// Each pair of parties, in the order of the pack.
  public var pairs: [PairAudit]

  /// What is priced otherwise, by indicator, the most asymmetric first.
  public var asymmetries: [AsymmetricIndicator] = []

  /// How many findings the pack has about each party.
  public var findings: [Int]

  /// What the pack gives one party and not the other.
  public var notes: [PackNote]

  public init(
    _ conflict: Conflict, pairs: [PairAudit], findings: [Int], notes: [PackNote]
  ) {
    self.conflict = conflict.id
    title = conflict.title
    parties = conflict.parties
    self.pairs = pairs
    self.findings = findings
    self.notes = notes
  }

  /// The largest difference that any indicator makes in any paragraph, in points of deviation.
  public var asymmetry: Double { asymmetries.first?.size ?? 0 }
}

/// What the exchange of two parties did to scores.
public struct PairAudit: Sendable {
  /// The ids of the parties.
  public var parties: [String]

  /// How many articles that name either party were compared with their mirrors.
  public var articles = 0

  /// By rule set, in the order in which they were scored.
  public var differences: [MirrorDifference] = []

  /// The articles that were not compared, since some name has no counterpart that is read as one.
  public var gaps: [Gap] = []

  public init(parties: [String]) { self.parties = parties }

  /// A name that is no mirror of the one at its place.
  public struct Gap: Hashable, Sendable {
    public var path: String
    public var name: String
    public var instead: String

    public init(path: String, name: String, instead: String) {
      self.path = path
      self.name = name
      self.instead = instead
    }
  }

  /// Takes over what an article showed.
  public mutating func add(_ article: [MirrorDifference]) {
    for difference in article {
      if let known = differences.firstIndex(where: { $0.ruleSet == difference.ruleSet }) {
        differences[known].formMaximum(with: difference)
      } else {
        differences.append(difference)
      }
    }
  }
}

/// Something that a pack gives one party and not the other.
public struct PackNote: Hashable, Sendable {
  /// What it is about.
  public enum Kind: String, Sendable, CaseIterable {
    /// A name for a thing that no other party has a name of its own for.
    case contestedName = "contested-name"
    /// Findings that are all about one party.
    case findings
    /// Lists of names of unequal length.
    case list
    /// Allies whose shares differ.
    case share
    /// A name that stands in articles and that no name of the other party comes back to.
    case noCounterpart = "no-counterpart"
  }

  public var kind: Kind

  /// What is said, in a clause.
  public var text: String

  public init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }
}

/// Something in a rule for its author to look at.
public struct AuditQuestion: Hashable, Sendable {
  /// What raises it.
  public enum Kind: String, Sendable, CaseIterable {
    /// Words that were found in passages about one side only.
    case oneSidedWords = "one-sided-words"
    /// A word that looks like a name and is none in any pack.
    case nameLike = "looks-like-a-name"
  }

  public var kind: Kind
  public var indicator: String

  /// The words, as they stand in the articles or in the rule.
  public var words: String

  /// How many findings there are.
  public var count: Int

  /// The pack and the party they are about, where it is one alone.
  public var conflict: String?
  public var party: String?

  public init(
    _ kind: Kind, indicator: String, words: String, count: Int, conflict: String? = nil,
    party: String? = nil
  ) {
    self.kind = kind
    self.indicator = indicator
    self.words = words
    self.count = count
    self.conflict = conflict
    self.party = party
  }
}
