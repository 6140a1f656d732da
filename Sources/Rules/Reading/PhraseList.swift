import Prose
import YAML

extension Phrasebook {
  /// The forms of a phrase that a rule file lists, which must have 1 to `maximumWords` words.
  mutating func forms(of node: Node, in document: Document) throws(YAMLError) -> [Form] {
    let words = forms(of: try document.string(node))
    guard 1...Self.maximumWords ~= words.count else {
      throw document.error(
        at: node, "a phrase has 1 to \(Self.maximumWords) words, not \(words.count)")
    }
    return words
  }

  /// An owner of the phrases of a list, numbered 0; of none where there is no list.
  mutating func makeOwner(of list: Node?, in document: Document) throws(YAMLError) -> PhraseOwner {
    let owner = makeOwner()
    guard let list else { return owner }
    for node in try document.list(list) {
      insert(try forms(of: node, in: document), owner: owner, item: 0)
    }
    return owner
  }
}
