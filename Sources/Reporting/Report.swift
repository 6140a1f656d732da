public import Prose
public import Rules
public import Scoring

/// Everything a format may tell about one article.
public struct Report: Sendable {
  public var article: AnnotatedArticle

  /// The indicators, by the places that findings name.
  public var indicators: [Indicator]

  /// The scores asked for, in the order asked for.
  public var scores: [ArticleScore]

  /// The same article under the other positions.
  public var others: [ArticleScore]

  /// What rules could not do, so that their findings are missing.
  public var problems: [RuleProblem]

  public init(
    article: AnnotatedArticle, indicators: [Indicator], scores: [ArticleScore],
    others: [ArticleScore] = [], problems: [RuleProblem] = []
  ) {
    self.article = article
    self.indicators = indicators
    self.scores = scores
    self.others = others
    self.problems = problems
  }

  /// The parties of the article's conflict; none without one.
  public var parties: [Party] { article.conflict?.parties ?? [] }

  /// What a rule could not do, with its place.
  public func description(of problem: RuleProblem) -> String {
    let article = article.article
    let line = problem.paragraph.map { ":\(article.paragraphs[$0].line)" }
    return
      "\(article.path)\(line ?? ""): error: the indicator ‘\(indicators[problem.indicator].id)’ "
      + "gave up: \(problem.message); its findings there are missing"
  }

  /// The words of a finding as they stand in the article.
  public func text(of finding: Finding) -> String { article.article.text(of: finding.range) }

  /// The indicator of a finding.
  public func indicator(of finding: Finding) -> Indicator { indicators[finding.indicator] }
}
