import Prose
import YAML

/// The words of `requires`: a rule that is dear to run looks only where one of them stands.
struct RequiredWords: Sendable {
  private let owner: PhraseOwner

  /// Reads the words.
  ///
  /// - Parameter purpose: What happens where one of them stands, for messages: *the pattern runs*.
  init(
    _ list: Node, of entry: IndicatorEntry, for purpose: String, _ phrasebook: inout Phrasebook
  ) throws(YAMLError) {
    let document = entry.document
    owner = phrasebook.makeOwner()
    let start = phrasebook.count
    for node in try document.list(list) {
      let forms = try phrasebook.forms(of: node, in: document)
      if let pack = entry.partyNames.pack(naming: forms) {
        throw document.error(
          at: node,
          "‘\(node.text ?? "")’ names somebody in the conflict pack ‘\(pack)’; an indicator lists no "
            + "names, so that it reads all parties alike")
      }
      phrasebook.insert(forms, owner: owner, item: 0)
    }
    if phrasebook.count == start {
      throw document.error(
        at: list, "‘requires’ needs a word, so that \(purpose) only where it can stand")
    }
  }

  /// Whether none of them stands in an article, as far as a quick look tells.
  func areMissing(in article: AnnotatedArticle) -> Bool { article.phrases.isEmpty(owner) }

  /// Whether one of them stands among some tokens as a whole word.
  func stand(in tokens: Range<Int>, of article: AnnotatedArticle) -> Bool {
    article.phrases[owner, within: tokens].contains { article.isWhole($0.first..<$0.end) }
  }
}
