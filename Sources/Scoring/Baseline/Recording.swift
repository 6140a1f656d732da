public import Prose
public import Rules

extension BaselineArticle {
  /// The record of an article and its scores.
  ///
  /// - Parameter packs: The conflict packs that the article was read with one of.
  public init(
    _ article: AnnotatedArticle, _ scores: [ArticleScore], indicators: [Indicator],
    packs: [ConflictPack]
  ) {
    conflict = article.conflict.map { conflict in
      ConflictSign(
        id: conflict.id, digest: packs.first { $0.conflict.id == conflict.id }?.digest ?? "")
    }
    texts = article.layers.map { layer in
      let signs = article.signs(of: layer.tokens)
      return ParagraphText(fingerprint: signs.fingerprint, trace: signs.trace)
    }
    self.scores = Dictionary(
      scores.map { ($0.ruleSet.id, BaselineScore($0, of: article, indicators)) },
      uniquingKeysWith: { first, _ in first })
  }
}

extension BaselineScore {
  fileprivate init(_ score: ArticleScore, of article: AnnotatedArticle, _ indicators: [Indicator]) {
    self.init(
      digest: score.ruleSet.digest, neutrality: score.neutrality?.rounded4,
      lean: score.lean.value.rounded4,
      paragraphs: score.paragraphs.map { paragraph in
        BaselineParagraph(
          neutrality: paragraph.neutrality?.rounded4, lean: paragraph.lean.value.rounded4,
          findings: paragraph.findings.map { charged in
            BaselineFinding(
              indicator: indicators[charged.finding.indicator].id,
              text: article.article.text(of: charged.finding.range).onOneLine,
              points: charged.points.rounded4, voice: charged.finding.voice.rawValue)
          })
      })
  }
}

extension RuleSetSign {
  /// The sign of a rule set as it is.
  public init(_ set: RuleSet, indicators: [Indicator]) {
    var signs: [String: IndicatorSign] = [:]
    for (place, indicator) in indicators.enumerated() where set.severities[place].isPriced {
      signs[indicator.id] = IndicatorSign(
        severity: set.severities[place].value, digest: set.indicatorDigests[place])
    }
    self.init(
      version: set.version, digest: set.digest, numbers: set.numbersDigest, indicators: signs)
  }
}

extension Double {
  /// As a file holds it: with at most four decimals, and 0 without a sign.
  fileprivate var rounded4: Double { (self * 10_000).rounded() / 10_000 + 0 }
}

extension String {
  /// The text with every run of spaces and line breaks as one space.
  fileprivate var onOneLine: String {
    if !utf8.contains(where: { $0 < 0x20 }), !contains("  ") { return self }
    return utf8.split(whereSeparator: { $0 <= 0x20 }).map { String(Substring($0)) }
      .joined(separator: " ")
  }
}
