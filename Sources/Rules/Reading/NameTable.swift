import Prose
import YAML

/// Puts the names of a conflict pack into the phrasebook; each may stand for one only.
struct NameTable {
  /// Every name, as the forms of its words.
  private(set) var names: Set<[Form]> = []

  private let document: Document
  private let cast: Cast
  private let owner: PhraseOwner

  init(
    _ cast: Cast, of document: Document, owner: PhraseOwner, phrasebook: inout Phrasebook
  ) throws(YAMLError) {
    self.document = document
    self.cast = cast
    self.owner = owner
    try addNames(to: &phrasebook)
  }

  /// Fills the phrasebook with the aliases, each of which may stand only once in a pack.
  private mutating func addNames(to phrasebook: inout Phrasebook) throws(YAMLError) {
    var holders: [[Form]: Int] = [:]
    for (place, alias) in cast.aliases.enumerated() {
      let words = phrasebook.forms(of: alias.node.text ?? "")
      guard 1...Phrasebook.maximumWords ~= words.count else {
        throw document.error(
          at: alias.node, "a name has 1 to \(Phrasebook.maximumWords) words, not \(words.count)")
      }
      if let known = holders.updateValue(place, forKey: words) {
        throw twice(alias, cast.aliases[known])
      }
      phrasebook.insert(words, owner: owner, item: alias.actor)
    }
    addSurnames(to: &phrasebook, &holders)
    names = Set(holders.keys)
  }

  private func twice(
    _ alias: Cast.Alias, _ known: Cast.Alias
  ) -> YAMLError {
    document.error(
      at: alias.node,
      "‘\(alias.node.text ?? "")’ names \(name(of: alias.actor)), and \(name(of: known.actor)) "
        + "at line \(known.node.start.line): a name can stand for one only")
  }

  private func name(of actor: Int32) -> String {
    actor == Conflict.compound ? "a compound" : "‘\(cast.actors[Int(actor)].name)’"
  }

  /// Lets the last name of an official stand for him where nobody else bears it.
  private func addSurnames(to phrasebook: inout Phrasebook, _ holders: inout [[Form]: Int]) {
    var bearers: [Form: [Int32]] = [:]
    for official in cast.officials {
      let words = phrasebook.forms(of: cast.actors[Int(official)].name)
      if words.count > 1, let surname = words.last {
        bearers[surname, default: []].append(official)
      }
    }
    for (surname, officials) in bearers.sorted(by: { $0.key.index < $1.key.index })
    where officials.count == 1 && holders[[surname]] == nil {
      phrasebook.insert([surname], owner: owner, item: officials[0])
      holders[[surname]] = -1
    }
  }
}
