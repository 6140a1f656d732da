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

  public init(
    article: AnnotatedArticle, indicators: [Indicator], scores: [ArticleScore],
    others: [ArticleScore] = []
  ) {
    self.article = article
    self.indicators = indicators
    self.scores = scores
    self.others = others
  }

  /// The parties of the article's conflict; none without one.
  var parties: [Party] { article.conflict?.parties ?? [] }

  /// The words of a finding as they stand in the article.
  func text(of finding: Finding) -> String { article.article.text(of: finding.range) }

  /// The indicator of a finding.
  func indicator(of finding: Finding) -> Indicator { indicators[finding.indicator] }
}
