import Prose
import Rules
import Scoring

/// Signs by which the alerts of an article are known again in its next version.
///
/// A sign is made of the rule set, the indicator, the words of the finding and the text of its
/// paragraph, all without white space and case, and of a count where all of these agree. Paragraphs
/// that are put in, moved or wrapped anew elsewhere change none, since no line and no place is in it.
struct AlertFingerprints {
  private var paragraphs: [Int: UInt64] = [:]
  private var occurrences: [UInt64: UInt64] = [:]

  /// The sign of the next alert; alerts are asked about in the order of the text.
  mutating func next(_ alert: Alert) -> StableHash {
    let article = alert.report.article
    let paragraph =
      paragraphs[alert.place] ?? article.fingerprint(of: article.layers[alert.place].tokens)
    paragraphs[alert.place] = paragraph
    var hash = StableHash()
    hash.add(alert.ruleSet)
    hash.add(alert.indicator.id)
    hash.add(article.fingerprint(of: alert.charged.finding.tokens))
    hash.add(paragraph)
    let count = occurrences[hash.value, default: 0] + 1
    occurrences[hash.value] = count
    hash.add(count)
    return hash
  }
}
