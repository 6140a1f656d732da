public import Prose
public import YAML

/// The words and phrases of an indicator, from its `terms` and those that rule sets add, in all their
/// inflections, without those that `unless` silences. For kinds that look for terms: they need the keys
/// `terms`, `inflect` and `unless`.
public struct IndicatorTerms: Sendable {
  /// What a term counts and where it is listed.
  public struct Listing: Hashable, Sendable {
    /// Its factor on the severity, above 0.
    public var weight: Double

    /// The rule sets that list it.
    public var ruleSets: RuleSetMask
  }

  private let listings: [Listing]
  private let owner: PhraseOwner
  private let exceptions: Exceptions

  /// Reads the terms of an indicator's file and adds them to the phrasebook.
  ///
  /// - Throws: At a term that stands twice, is no phrase, or names somebody in a conflict pack.
  public init(_ entry: IndicatorEntry, phrasebook: inout Phrasebook) throws(YAMLError) {
    owner = phrasebook.makeOwner()
    let list = try TermList(entry)
    listings = list.terms.map { Listing(weight: $0.weight, ruleSets: $0.ruleSets) }
    let start = phrasebook.count
    try TermPhrases(list: list, owner: owner, partyNames: entry.partyNames)
      .insert(into: &phrasebook)
    exceptions = try Exceptions(entry, termsSince: start, &phrasebook)
  }

  /// The listing of the term that a hit is one of.
  public subscript(hit: PhraseMatch) -> Listing { listings[Int(hit.item)] }

  /// The terms that stand in an article as whole words, in text order, without those that `unless`
  /// silences and those inside a longer one which every rule set lists that lists them. `item` of a
  /// hit is the place of its term in the list, the same for all inflections.
  public func hits(in article: AnnotatedArticle) -> [PhraseMatch] {
    if article.phrases.isEmpty(owner) { return [] }
    return longest(in: article).filter { !exceptions.silence($0, in: article) }
  }

  private func longest(in article: AnnotatedArticle) -> [PhraseMatch] {
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
      && self[outer].ruleSets.isSuperset(of: self[inner].ruleSets)
  }
}
