public import Prose
private import Rules

/// What each indicator costs an article, in points of its neutrality.
extension ArticleScore {
  /// Calls `body` with the place of an indicator and the points that one of its findings costs the
  /// article; with the balance of the voices, which is charged to `balance`, they sum to 100 − N.
  /// Does nothing where the article has no score.
  ///
  /// A finding costs the article `100 · w/Σw · d / (h + D)`, where d is its own share of the
  /// paragraph's deviation without the voices, and w the paragraph's weight.
  public func visitPoints(
    in article: AnnotatedArticle, balance: Int?,
    _ body: (_ indicator: Int, _ points: Double) -> Void
  ) {
    guard neutrality != nil else { return }
    let whole = paragraphs.indices.reduce(0) { $0 + weight(ofParagraph: $1, in: article) }
    let perDeviation = 100 / (ruleSet.scale.half + deviations.sum)
    for (place, paragraph) in paragraphs.enumerated() where paragraph.ownDeviations.sum > 0 {
      let weight = weight(ofParagraph: place, in: article)
      guard weight > 0 else { continue }
      let kept =
        paragraph.ownDeviations.sum / paragraph.penalties * weight / whole * perDeviation
      for charged in paragraph.findings where charged.isPenalty(besides: balance) {
        body(charged.finding.indicator, charged.deviation * kept)
      }
    }
    if let balance, balancePoints > 0 { body(balance, balancePoints) }
  }

  /// The weight of a paragraph in the article; 0 where it has no part in its score.
  public func weight(ofParagraph place: Int, in article: AnnotatedArticle) -> Double {
    guard paragraphs[place].status == .scored else { return 0 }
    return Double(article.layers[place].countedWords)
      * Scorer.emphasis(of: article.article.paragraphs[place])
  }
}

extension ChargedFinding {
  /// Whether it costs something, and is no charge for one-sided voices.
  fileprivate func isPenalty(besides balance: Int?) -> Bool {
    !isCredit && finding.indicator != balance
  }
}
