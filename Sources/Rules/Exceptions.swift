import Prose
import YAML

/// The `unless` phrases of a rule.
///
/// A phrase that holds one of the rule's own terms silences a hit it overlaps (*non-aggression
/// pact*). A phrase that holds none is context: it silences hits it overlaps, and those that follow
/// it within six words of its clause (*if either side*). A phrase that begins with `…` is context
/// behind: it silences hits that stand before it within six words of their clause (*… in a crash*).
struct Exceptions: Sendable {
  /// What a phrase's matches come back with.
  private enum Item {
    static let holdsTerm: Int32 = 0
    static let context: Int32 = 1
    static let contextBehind: Int32 = 2
  }

  private let owner: PhraseOwner

  /// Reads the phrases of an entry whose terms are the phrases added since there were `start`.
  init(
    _ entry: IndicatorEntry, termsSince start: Int, _ phrasebook: inout Phrasebook
  ) throws(YAMLError) {
    let end = phrasebook.count
    owner = phrasebook.makeOwner()
    guard let unless = entry.fields["unless"] else { return }
    for node in try entry.document.list(unless) {
      let words = try phrasebook.forms(of: node, in: entry.document)
      let holdsTerm = phrasebook.stands(in: words, added: start..<end)
      let item =
        node.text?.hasPrefix("…") ?? false
        ? Item.contextBehind : holdsTerm ? Item.holdsTerm : Item.context
      phrasebook.insert(words, owner: owner, item: item)
    }
  }

  /// Whether a phrase silences a hit.
  func silence(_ hit: PhraseMatch, in article: AnnotatedArticle) -> Bool {
    let reach = Phrasebook.maximumWords + GuardPhrases.reach
    let near = article.phrases[
      owner, within: max(0, hit.first - reach)..<hit.end + GuardPhrases.reach]
    if near.isEmpty { return false }
    if near.contains(where: {
      $0.item != Item.contextBehind && $0.end > hit.first && $0.first < hit.end
    }) {
      return true
    }
    let context = near.filter { phrase in
      phrase.item == Item.context
        ? phrase.end <= hit.first && hit.first - phrase.end <= GuardPhrases.reach
        : phrase.item == Item.contextBehind && phrase.first >= hit.end
    }
    guard !context.isEmpty else { return false }
    let clause = article.clause(around: hit.first..<hit.end)
    return context.contains { clause.contains($0.first) }
  }
}
