private import Prose
public import Reporting
public import Rules
public import Scoring

/// Gathers scores into a baseline, article by article.
public struct BaselineRecorder: Sendable {
  /// What was gathered.
  public private(set) var baseline = Baseline()

  /// The paths of the articles, by id.
  private var paths: [String: String] = [:]
  private let packs: [ConflictPack]

  /// A recorder for scores under some rule sets of a rulebook.
  public init(_ rulebook: Rulebook, ruleSets: [String]) throws(EvenhandError) {
    packs = rulebook.packs
    for name in ruleSets {
      let set = try rulebook.ruleSet(called: name)
      baseline.ruleSets[set.id] = RuleSetSign(set, indicators: rulebook.indicators)
    }
  }

  /// The record of an article under the rule sets, which is not kept.
  ///
  /// - Throws: `EvenhandError.repeatedId` for a second article of an id.
  public mutating func record(_ report: Report) throws(EvenhandError) -> BaselineArticle {
    let article = report.article.article
    if let other = paths.updateValue(article.path, forKey: article.id) {
      throw .repeatedId(article.id, path: article.path, other: other)
    }
    return BaselineArticle(
      report.article, report.scores.filter { baseline.ruleSets[$0.ruleSet.id] != nil },
      indicators: report.indicators, packs: packs)
  }

  /// Adds an article.
  ///
  /// - Throws: `EvenhandError.repeatedId` for a second article of an id.
  public mutating func add(_ report: Report) throws(EvenhandError) {
    baseline.articles[report.article.article.id] = try record(report)
  }
}
