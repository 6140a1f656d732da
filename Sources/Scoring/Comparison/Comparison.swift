public import Rules

/// What one article scores under several rule sets, side by side.
public struct Comparison: Sendable {
  /// The scores, in the order of the rule sets.
  public let scores: [ArticleScore]

  public init(_ scores: [ArticleScore]) { self.scores = scores }

  /// A paragraph's neutrality under each rule set; nil where it has none.
  public func neutralities(ofParagraph place: Int) -> [Double?] {
    scores.map { $0.paragraphs[place].neutrality }
  }

  /// How far a paragraph's scores lie apart, 0 to 100; nil where no rule set scores it.
  public func spread(ofParagraph place: Int) -> Double? {
    neutralities(ofParagraph: place).compactMap(\.self).spread
  }

  /// The same for the article.
  public var spread: Double? { scores.compactMap(\.neutrality).spread }

  /// The places of the rule sets that score a paragraph highest and lowest, the first of equals;
  /// nil where all agree.
  public func widestPair(ofParagraph place: Int) -> (high: Int, low: Int)? {
    let scored = neutralities(ofParagraph: place).enumerated().compactMap { number, neutrality in
      neutrality.map { (number, $0) }
    }
    guard let high = scored.max(by: { $0.1 < $1.1 }), let low = scored.min(by: { $0.1 < $1.1 }),
      high.1 > low.1
    else { return nil }
    return (high.0, low.0)
  }

  /// What makes the difference between two rule sets' scores of a paragraph; nil where one of them
  /// does not score it.
  public func difference(ofParagraph place: Int, from one: Int, to other: Int) -> Difference? {
    Difference(from: scores[one].paragraphs[place], to: scores[other].paragraphs[place])
  }
}

/// The difference between two scores of a paragraph, and what makes it.
public struct Difference: Hashable, Sendable {
  /// N_b − N_a, in points.
  public let value: Double

  /// What each finding adds to the difference, the largest share first, then in text order. They sum
  /// to `value`.
  public let contributions: [Contribution]

  /// What one finding adds to a difference.
  public struct Contribution: Hashable, Sendable {
    /// How it comes to make a difference.
    public enum Reason: String, Sendable, CaseIterable {
      /// It costs something under the first rule set only.
      case onlyInFirst = "only-in-a"
      /// It costs something under the second rule set only.
      case onlyInSecond = "only-in-b"
      /// It costs something under both, and not the same.
      case weighedDifferently = "weighed-differently"
    }

    /// What was found.
    public var finding: Finding

    /// The points of neutrality it costs under either rule set.
    public var points: (first: Double, second: Double) { (first, second) }

    fileprivate var first: Double
    fileprivate var second: Double

    /// What it adds to N_b − N_a: the points it costs less.
    public var difference: Double { first - second }

    /// How the finding comes to make a difference.
    public var reason: Reason {
      if second == 0 { return .onlyInFirst }
      return first == 0 ? .onlyInSecond : .weighedDifferently
    }
  }

  init?(from one: ParagraphScore, to other: ParagraphScore) {
    guard let first = one.neutrality, let second = other.neutrality else { return nil }
    value = second - first
    var contributions: [Contribution] = []
    // Both come from the same findings, so that what one set prices the other knows by its place.
    var places: [Place: Int] = [:]
    for charged in one.findings where charged.points != 0 {
      places[Place(charged.finding)] = contributions.count
      contributions.append(
        Contribution(finding: charged.finding, first: charged.points, second: 0))
    }
    for charged in other.findings where charged.points != 0 {
      if let known = places[Place(charged.finding)] {
        contributions[known].second = charged.points
      } else {
        contributions.append(
          Contribution(finding: charged.finding, first: 0, second: charged.points))
      }
    }
    self.contributions = contributions.filter { $0.difference != 0 }.sorted {
      let (left, right) = (abs($0.difference), abs($1.difference))
      if left != right { return left > right }
      return ($0.finding.range, $0.finding.indicator) < ($1.finding.range, $1.finding.indicator)
    }
  }
}

/// What tells findings of a paragraph apart.
private struct Place: Hashable {
  var indicator: Int
  var tokens: Range<Int>

  init(_ finding: Finding) {
    indicator = finding.indicator
    tokens = finding.tokens
  }
}

extension [Double] {
  /// The largest less the smallest; nil without any.
  fileprivate var spread: Double? {
    guard let most = self.max(), let least = self.min() else { return nil }
    return most - least
  }
}
