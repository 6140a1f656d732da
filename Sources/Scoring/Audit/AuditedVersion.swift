public import Prose
public import Rules

/// An article in one of the versions that an audit compares, with what was found in it and what it
/// scores under some rule sets.
public struct AuditedVersion: Sendable {
  public let article: AnnotatedArticle

  /// What was found, in text order.
  public let findings: [Finding]

  /// The scores, in the order of the rule sets.
  public let scores: [ArticleScore]

  /// The places in `findings` of each paragraph's.
  private let places: [Range<Int>]

  public init(
    _ article: AnnotatedArticle, _ findings: [Finding], under ruleSets: [RuleSet],
    indicators: [Indicator]
  ) {
    self.article = article
    self.findings = findings
    scores = ruleSets.map { Scorer($0, indicators: indicators) }.scores(of: article, findings)
    var places: [Range<Int>] = []
    var end = 0
    for paragraph in article.layers.indices {
      let start = end
      while end < findings.count, findings[end].paragraph == paragraph { end += 1 }
      places.append(start..<end)
    }
    self.places = places
  }

  /// A paragraph's findings by indicator.
  func findings(ofParagraph place: Int) -> [Int: [Finding]] {
    Dictionary(grouping: findings[places[place]], by: \.indicator)
  }

  /// What one indicator's findings in a paragraph charge alone under a rule set, by its place.
  func charge(_ findings: [Finding], inParagraph place: Int, under set: Int) -> LoneCharge {
    let ruleSet = scores[set].ruleSet
    return ruleSet.loneCharge(
      of: findings, isHeadline: article.article.paragraphs[place].kind == .headline,
      reader: ruleSet.reader(of: article), parties: article.conflict?.parties.count ?? 0)
  }

  func text(of finding: Finding) -> String { article.article.text(of: finding.range) }
}

extension AuditedVersion {
  /// A finding that no exchange reaches, with what it charges by itself under the rule set that charges
  /// most; nil where none charges anything.
  public func passage(
    of finding: Finding, _ cause: Asymmetry.Cause, of party: Int, _ indicators: [Indicator]
  ) -> Asymmetry? {
    let charges = scores.indices.map {
      charge([finding], inParagraph: finding.paragraph, under: $0).points
    }
    guard let most = charges.indices.max(by: { (abs(charges[$0]), -$0) < (abs(charges[$1]), -$1) }),
      abs(charges[most]) > Asymmetry.least
    else { return nil }
    let paragraph = article.article.paragraphs[finding.paragraph]
    return Asymmetry(
      indicator: indicators[finding.indicator].id, cause: cause, effect: .cost,
      ruleSet: scores[most].ruleSet.id,
      parties: [article.conflict?.parties[party].id ?? ""], path: article.article.path,
      paragraph: paragraph.index, line: paragraph.line, words: text(of: finding),
      before: charges[most], after: 0)
  }
}
