public import Prose
public import Rules

/// What several articles score under several rule sets, pair by pair of sets.
///
/// It keeps a few numbers an article, so that a run over many needs little memory.
public struct ComparisonSummary: Sendable {
  /// The names of the rule sets, in order.
  public private(set) var ruleSets: [String] = []

  /// The paths of the articles that every rule set scores.
  public private(set) var paths: [String] = []

  /// Their neutralities, by rule set, then by article.
  private var neutralities: [[Double]] = []

  /// The sum over articles of each indicator's points, by rule set.
  private var points: [[Double]] = []

  /// The number of articles without a score under some set.
  public private(set) var unscored = 0

  public init() {}

  /// How many articles all rule sets score.
  public var count: Int { paths.count }

  /// Adds an article.
  public mutating func add(
    _ scores: [ArticleScore], of article: AnnotatedArticle, indicators: [Indicator]
  ) {
    if ruleSets.isEmpty {
      ruleSets = scores.map(\.ruleSet.id)
      neutralities = scores.map { _ in [] }
      points = scores.map { _ in Array(repeating: 0, count: indicators.count) }
    }
    let known = scores.compactMap(\.neutrality)
    guard known.count == scores.count else {
      unscored += 1
      return
    }
    paths.append(article.article.path)
    let balance = indicators.firstIndex { $0.kind == BalanceRule.kind }
    for (place, score) in scores.enumerated() {
      neutralities[place].append(known[place])
      score.visitPoints(in: article, balance: balance) { points[place][$0] += $1 }
    }
  }

  /// The mean neutrality under a rule set; nil without articles.
  public func mean(_ set: Int) -> Double? {
    count > 0 ? neutralities[set].reduce(0, +) / Double(count) : nil
  }

  /// The mean of N_b − N_a; nil without articles.
  public func meanDifference(from one: Int, to other: Int) -> Double? {
    guard let first = mean(one), let second = mean(other) else { return nil }
    return second - first
  }

  /// How far two rule sets rank the articles alike.
  public func agreement(_ one: Int, _ other: Int) -> RankAgreement {
    RankAgreement(neutralities[one], neutralities[other])
  }

  /// An article's rank under two rule sets, from 1 for the most neutral.
  public struct Move: Hashable, Sendable {
    public var path: String

    /// The ranks under either set.
    public var first: Int
    public var second: Int

    /// The neutralities under either set.
    public var neutralities: [Double]
  }

  /// The articles that change places between two rule sets, those that move furthest first.
  public func moves(from one: Int, to other: Int) -> [Move] {
    let first = ranks(one)
    let second = ranks(other)
    return paths.indices.filter { first[$0] != second[$0] }
      .sorted {
        let (left, right) = (abs(first[$0] - second[$0]), abs(first[$1] - second[$1]))
        return left == right ? $0 < $1 : left > right
      }
      .map {
        Move(
          path: paths[$0], first: first[$0], second: second[$0],
          neutralities: [neutralities[one][$0], neutralities[other][$0]])
      }
  }

  /// Articles of one score share the better rank.
  private func ranks(_ set: Int) -> [Int] {
    let order = paths.indices.sorted { neutralities[set][$0] > neutralities[set][$1] }
    var ranks = Array(repeating: 0, count: count)
    for (place, article) in order.enumerated() {
      let isTied = place > 0 && neutralities[set][order[place - 1]] == neutralities[set][article]
      ranks[article] = isTied ? ranks[order[place - 1]] : place + 1
    }
    return ranks
  }

  /// What each indicator adds to the mean difference of two rule sets, the largest share first;
  /// they sum to it.
  public func indicatorDifferences(
    from one: Int, to other: Int
  ) -> [(indicator: Int, difference: Double)] {
    guard count > 0 else { return [] }
    var differences: [(indicator: Int, difference: Double)] = []
    for place in points[one].indices where points[one][place] != points[other][place] {
      differences.append((place, (points[one][place] - points[other][place]) / Double(count)))
    }
    return differences.sorted { left, right in
      let (most, least) = (abs(left.difference), abs(right.difference))
      return most == least ? left.indicator < right.indicator : most > least
    }
  }
}
