public import Prose
public import YAML

/// Words and phrases, in all their inflections, unless their context says otherwise.
public struct TermsRule: Rule {
  public static let kind = "terms"
  public static let keys: [Key] = [.terms, .unless, .inflect]

  private let indicator: Indicator
  private let place: Int
  private let guards: GuardPhrases

  /// What each term counts and where it is listed, as matches number them.
  private let listings: [Listing]

  private struct Listing: Sendable {
    var weight: Double
    var ruleSets: RuleSetMask
  }

  private let owner: PhraseOwner
  private let exceptions: Exceptions

  public init(_ entry: IndicatorEntry, phrasebook: inout Phrasebook) throws(YAMLError) {
    indicator = entry.indicator
    place = entry.place
    guards = entry.guards
    owner = phrasebook.makeOwner()
    let list = try TermList(entry)
    listings = list.terms.map { Listing(weight: $0.weight, ruleSets: $0.ruleSets) }
    let start = phrasebook.count
    try TermPhrases(list: list, owner: owner, partyNames: entry.partyNames)
      .insert(into: &phrasebook)
    exceptions = try Exceptions(entry, termsSince: start, &phrasebook)
  }

  public func findings(in article: AnnotatedArticle) -> [Finding] {
    if article.phrases.isEmpty(owner) { return [] }
    let hits = self.hits(in: article)
    guard !hits.isEmpty else { return [] }
    return hits.compactMap { hit in
      exceptions.silence(hit, in: article) ? nil : finding(hit, in: article)
    }
  }

  /// The phrases of the indicator that stand in the article as whole words, without those that lie
  /// inside a longer one which every rule set lists that lists them.
  private func hits(in article: AnnotatedArticle) -> [PhraseMatch] {
    var hits: [PhraseMatch] = []
    for match in article.phrases[owner] where isTerm(match.first..<match.end, in: article) {
      while let last = hits.last, self.match(match, covers: last) { hits.removeLast() }
      let near = hits.reversed().prefix { $0.first + Phrasebook.maximumWords > match.first }
      if !near.contains(where: { self.match($0, covers: match) }) { hits.append(match) }
    }
    return hits
  }

  /// Whether the tokens are whole words and no part of a name (*Armenian genocide*).
  private func isTerm(_ tokens: Range<Int>, in article: AnnotatedArticle) -> Bool {
    article.isWhole(tokens) && !article.isCompound(tokens)
  }

  private func match(_ outer: PhraseMatch, covers inner: PhraseMatch) -> Bool {
    outer.first <= inner.first && inner.end <= outer.end
      && listings[Int(outer.item)].ruleSets.isSuperset(of: listings[Int(inner.item)].ruleSets)
  }

  private func finding(_ hit: PhraseMatch, in article: AnnotatedArticle) -> Finding? {
    let tokens = hit.first..<hit.end
    let paragraph = article.paragraph(ofToken: hit.first)
    let factor = guards.factor(for: indicator.guards, of: tokens, in: article)
    guard factor > 0 else { return nil }
    let term = listings[Int(hit.item)]
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
