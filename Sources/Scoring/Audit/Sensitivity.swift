public import Prose
public import Rules

/// How much the scores of some articles rest on each indicator, under one rule set.
public struct Sensitivity: Sendable {
  /// The factors on a severity that are tried: a fifth cheaper and a fifth dearer.
  public static let factors = [1 - Band.change, 1 + Band.change]

  /// What rests on one indicator.
  public struct Weight: Hashable, Sendable {
    /// In how many articles it costs or credits anything.
    public var articles = 0

    /// In how many the article's level is another one without the indicator.
    public var decided = 0

    /// In how many it is another one with the severity a fifth dearer or cheaper.
    public var swayed = 0

    /// The largest change of an article's neutrality without it, in points.
    public var removal = 0.0

    /// The same with the severity a fifth dearer or cheaper.
    public var fifth = 0.0
  }

  /// The rule set's name, without the party it is read for.
  public let ruleSet: String

  /// By the place of the indicator.
  public private(set) var weights: [Weight]

  /// How many scores there are: articles, or readings of one for each of the parties.
  public private(set) var count = 0

  public init(ruleSet: String, indicators: Int) {
    self.ruleSet = ruleSet
    weights = Array(repeating: Weight(), count: indicators)
  }

  /// The places of the indicators without which the level of any article is another one, or with a
  /// fifth more or less of them, those that decide most first.
  public var deciding: [Int] {
    weights.indices.filter { weights[$0].decided + weights[$0].swayed > 0 }.sorted {
      let (left, right) = (weights[$0], weights[$1])
      return (-left.decided, -left.swayed, -left.removal, $0)
        < (-right.decided, -right.swayed, -right.removal, $1)
    }
  }

  /// Tries every indicator that was found in an article, scored as `score`.
  public mutating func add(
    _ score: ArticleScore, of article: AnnotatedArticle, _ findings: [Finding],
    _ indicators: [Indicator]
  ) {
    guard let neutrality = score.neutrality else { return }
    count += 1
    let ruleSet = score.ruleSet
    let level = ruleSet.bands.level(of: neutrality)
    var present = Set(findings.map(\.indicator)).filter { ruleSet.severities[$0].isPriced }
    let balance = indicators.firstIndex { $0.kind == BalanceRule.kind }
    if let balance, score.balancePoints > 0 { present.insert(balance) }
    for place in present {
      func changed(_ factor: Double) -> (points: Double, level: Bands.Level) {
        let changed = ruleSet.multiplying(place, by: factor, isBalance: place == balance)
        let other =
          Scorer(changed, indicators: indicators).score(article, findings).neutrality
          ?? neutrality
        return (abs(other - neutrality), ruleSet.bands.level(of: other))
      }
      let without = changed(0)
      let fifths = Self.factors.map(changed)
      weights[place].articles += 1
      if without.level != level { weights[place].decided += 1 }
      if fifths.contains(where: { $0.level != level }) { weights[place].swayed += 1 }
      weights[place].removal = max(weights[place].removal, without.points)
      weights[place].fifth = max(weights[place].fifth, fifths.map(\.points).max() ?? 0)
    }
  }

  /// Adds what was tried elsewhere under the same rule set.
  public mutating func add(_ other: Sensitivity) {
    count += other.count
    for place in weights.indices {
      let weight = other.weights[place]
      weights[place].articles += weight.articles
      weights[place].decided += weight.decided
      weights[place].swayed += weight.swayed
      weights[place].removal = max(weights[place].removal, weight.removal)
      weights[place].fifth = max(weights[place].fifth, weight.fifth)
    }
  }
}

extension RuleSet {
  /// The rule set with all prices of one indicator times a factor; of the balance of the voices it is
  /// their weight.
  fileprivate func multiplying(_ place: Int, by factor: Double, isBalance: Bool) -> RuleSet {
    var changed = self
    if isBalance {
      changed.sourcing.weight *= factor
      return changed
    }
    changed.severities[place].value *= factor
    changed.severities[place].withFinding = severities[place].withFinding.map { $0 * factor }
    changed.severities[place].against = severities[place].against.map { $0 * factor }
    return changed
  }
}
