public import Rules

/// What an article scores under one rule set.
public struct ArticleScore: Hashable, Sendable {
  public var ruleSet: RuleSet

  /// 0 to 100; nil where no paragraph was scored.
  public var neutrality: Double?

  /// The neutrality with all severities a fifth dearer, and a fifth cheaper.
  public var band: Band?

  /// Towards which party the article leans.
  public var lean: Lean

  /// Deviation, in points, by component; their sum is the article's.
  public var deviations: Deviations

  /// What the balance of its voices costs; nil where the article has no conflict.
  public var balance: ArticleBalance?

  /// Every paragraph of the article, in order.
  public var paragraphs: [ParagraphScore]

  /// The points of neutrality that the balance of the voices costs the article, 0 to 100.
  public var balancePoints: Double {
    guard let balance, neutrality != nil else { return 0 }
    return 100 * balance.penalty / (ruleSet.scale.half + deviations.sum)
  }
}

/// What a paragraph scores under one rule set.
public struct ParagraphScore: Hashable, Sendable {
  /// Whether a paragraph has a score, and why not.
  public enum Status: String, Sendable, CaseIterable {
    case scored
    /// All of it stands in quotation marks: it has a score that is no part of the article's.
    case speech
    /// It names no party of the conflict and no indicator found anything, whatever it costs.
    case offTopic = "off-topic"
    /// It has fewer than `ParagraphScorer.minimumWords` words and nothing was found.
    case short
    /// All of it is residue, byline or time stamp.
    case masked
  }

  public var status: Status

  /// Its words; a hyphenated compound counts once.
  public var words: Int

  /// K: the factor of its length on what findings cost.
  public var lengthFactor: Double

  /// P: what the findings in its words cost, in points of deviation.
  public var penalties: Double

  /// C: what credits take back of that, in points, after the cap.
  public var credits: Double

  /// P − C by component, without the one-sidedness of the voices, which an article counts once for
  /// all.
  public var ownDeviations: Deviations

  /// S: what the one-sidedness of the voices around it adds, in points.
  public var balance = 0.0

  /// 0 to 100; nil where the status gives no score.
  public var neutrality: Double?

  public var band: Band?
  public var lean: Lean

  /// What was found, in text order, with what each costs.
  public var findings: [ChargedFinding]

  /// D = P − C + S: the deviation, in points.
  public var deviation: Double { penalties - credits + balance }

  /// D by component.
  public var deviations: Deviations {
    Deviations(framing: ownDeviations.framing, sourcing: ownDeviations.sourcing + balance)
  }
}

/// A finding with its price under a rule set.
public struct ChargedFinding: Hashable, Sendable {
  public var finding: Finding

  /// The severity that applies; below 0 for a credit.
  public var severity: Double

  /// The factor of the headline.
  public var headline: Double

  /// 1 for the dearest finding of an indicator in a paragraph, then ½, then ¼.
  public var repetition: Double

  /// c: severity · weight · voice · headline · guard · repetition, never below 0.
  public var charge: Double

  /// c / K, in points; below 0 for a credit.
  public var deviation: Double

  /// The points of neutrality it costs; 0 for a credit, which makes all others cheaper.
  public var points: Double

  public var isCredit: Bool { severity < 0 }
}

/// Deviation by component, in points.
public struct Deviations: Hashable, Sendable {
  public var framing: Double
  public var sourcing: Double

  public init(framing: Double = 0, sourcing: Double = 0) {
    self.framing = framing
    self.sourcing = sourcing
  }

  public var sum: Double { framing + sourcing }

  public subscript(component: Component) -> Double {
    get { component == .framing ? framing : sourcing }
    set { if component == .framing { framing = newValue } else { sourcing = newValue } }
  }
}

/// The neutralities between which a score stays when every severity moves by up to a fifth.
public struct Band: Hashable, Sendable {
  /// The factor by which severities move to either side.
  public static let change = 0.2

  public var low: Double
  public var high: Double

  public init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }
}

/// 100 · h / (h + D): ten points of deviation (h) halve the score.
public func neutrality(deviation: Double, half: Double) -> Double {
  100 * half / (half + deviation)
}
