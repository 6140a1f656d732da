import Prose
import YAML

/// The `unless` phrases of a rule.
///
/// A phrase that holds one of the rule's own terms silences a hit it overlaps (*non-aggression
/// pact*). A phrase that holds none is context: it silences hits it overlaps, and those that follow
/// it within six words of its clause (*if either side*).
struct Exceptions: Sendable {
  /// What a phrase's matches come back with.
  private enum Item {
    static let holdsTerm: Int32 = 0
    static let context: Int32 = 1
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
      let words = phrasebook.forms(of: try entry.document.string(node))
      guard 1...Phrasebook.maximumWords ~= words.count else {
        throw entry.document.error(
          at: node, "a phrase has 1 to \(Phrasebook.maximumWords) words, not \(words.count)")
      }
      let holdsTerm = phrasebook.stands(in: words, added: start..<end)
      let item = holdsTerm ? Item.holdsTerm : Item.context
      phrasebook.insert(words, owner: owner, item: item)
    }
  }

  /// Whether a phrase silences a hit.
  func silence(_ hit: PhraseMatch, in article: AnnotatedArticle) -> Bool {
    let reach = Phrasebook.maximumWords + GuardPhrases.reach
    let near = article.phrases[owner, within: max(0, hit.first - reach)..<hit.end]
    if near.isEmpty { return false }
    if near.contains(where: { $0.end > hit.first }) { return true }
    let leading = near.filter {
      $0.item == Item.context && hit.first - $0.end <= GuardPhrases.reach
    }
    guard !leading.isEmpty else { return false }
    let clause = article.clause(around: hit.first..<hit.end)
    return leading.contains { $0.first >= clause.lowerBound }
  }
}
