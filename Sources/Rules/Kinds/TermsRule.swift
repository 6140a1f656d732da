public import Prose
public import YAML

/// Words and phrases, in all their inflections, unless their context says otherwise.
public struct TermsRule: Rule {
  public static let kind = "terms"
  public static let keys: [Key] = [.terms, .unless, .inflect]

  private let indicator: Indicator
  private let place: Int
  private let guards: GuardPhrases
  private let terms: IndicatorTerms

  public init(_ entry: IndicatorEntry, phrasebook: inout Phrasebook) throws(YAMLError) {
    indicator = entry.indicator
    place = entry.place
    guards = entry.guards
    terms = try IndicatorTerms(entry, phrasebook: &phrasebook)
  }

  public func findings(in article: AnnotatedArticle) -> [Finding] {
    terms.hits(in: article).compactMap { finding($0, in: article) }
  }

  private func finding(_ hit: PhraseMatch, in article: AnnotatedArticle) -> Finding? {
    let tokens = hit.first..<hit.end
    let paragraph = article.paragraph(ofToken: hit.first)
    let factor = guards.factor(for: indicator.guards, of: tokens, in: article)
    guard factor > 0 else { return nil }
    let term = terms[hit]
    return Finding(
      indicator: place, paragraph: paragraph, tokens: tokens, range: article.range(of: tokens),
      voice: article.voice(of: tokens),
      weight: term.weight, guardFactor: factor,
      polarity: factor < 1 ? .none : indicator.polarity,
      target: indicator.target == .none
        ? nil
        : TargetLadder(tokens, inParagraph: paragraph, of: article)
          .target(indicator.target, in: article),
      ruleSets: term.ruleSets)
  }
}
