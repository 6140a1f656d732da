public import EvenhandKit

/// A word that a paragraph says again and again. One “regime” may slip in; three are a drumbeat.
///
/// The occurrences from the `times`-th on are found, each with the weight of its term and about the
/// party that is named nearest or however else `target` asks.
public struct RepetitionRule: Rule {
  public static let kind = "repetition"
  public static let keys: [Key] = [
    .terms, .unless, .inflect,
    .optional(
      "times", .integer(timesBounds), "How often a paragraph says a word; 3 by default."),
  ]

  /// The bounds of `times`.
  static let timesBounds = 2...20

  private let indicator: Indicator
  private let place: Int
  private let terms: IndicatorTerms

  /// How often a paragraph must say a word for it to be found.
  private let times: Int

  public init(_ entry: IndicatorEntry, phrasebook: inout Phrasebook) throws(YAMLError) {
    indicator = entry.indicator
    place = entry.place
    times = try entry.fields.integer("times") ?? 3
    terms = try IndicatorTerms(entry, phrasebook: &phrasebook)
  }

  public func findings(in article: AnnotatedArticle) -> [Finding] {
    var findings: [Finding] = []
    var counts: [Int32: Int] = [:]
    var paragraph = -1
    for hit in terms.hits(in: article) {
      let current = article.paragraph(ofToken: hit.first)
      if current != paragraph { counts = [:] }
      paragraph = current
      counts[hit.item, default: 0] += 1
      if counts[hit.item, default: 0] >= times {
        findings.append(finding(hit, inParagraph: paragraph, of: article))
      }
    }
    return findings
  }

  private func finding(
    _ hit: PhraseMatch, inParagraph paragraph: Int, of article: AnnotatedArticle
  ) -> Finding {
    let tokens = hit.first..<hit.end
    return Finding(
      indicator: place, paragraph: paragraph, tokens: tokens, range: article.range(of: tokens),
      voice: article.voice(of: tokens), weight: terms[hit].weight,
      polarity: indicator.polarity,
      target: TargetLadder(tokens, inParagraph: paragraph, of: article)
        .target(indicator.target, in: article),
      ruleSets: terms[hit].ruleSets)
  }
}
