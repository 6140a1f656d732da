import Prose
import YAML

/// Puts the terms of an indicator into the phrasebook, and refuses those that cannot be phrases.
struct TermPhrases {
  let owner: PhraseOwner
  let partyNames: PartyNames

  /// Every phrase that was inserted.
  private var inserted: [[Form]] = []

  init(owner: PhraseOwner, partyNames: PartyNames) {
    self.owner = owner
    self.partyNames = partyNames
  }

  /// Whether one of the terms stands among some words.
  func stand(in words: [Form]) -> Bool {
    inserted.contains { term in
      words.indices.contains { words[$0...].starts(with: term) }
    }
  }

  /// Adds a term with the inflections of its last word; `item` comes back with each match.
  mutating func insert(_ term: Term, item: Int32, into phrasebook: inout Phrasebook)
    throws(YAMLError)
  {
    let words = phrasebook.forms(of: term.text)
    try check(term, words, phrasebook)
    phrasebook.insert(words, owner: owner, item: item)
    inserted.append(words)
    for inflection in term.inflections {
      let last = phrasebook.form(inserting: inflection)
      let inflected = Array(words.dropLast()) + [last]
      phrasebook.insert(inflected, owner: owner, item: item)
      inserted.append(inflected)
    }
  }

  private func check(
    _ term: Term, _ words: [Form], _ phrasebook: Phrasebook
  ) throws(YAMLError) {
    func error(_ message: String) -> YAMLError {
      term.document.error(at: term.node, message)
    }
    guard let last = words.last else { throw error("a term needs a word") }
    if words.count > Phrasebook.maximumWords {
      throw error("a term has at most \(Phrasebook.maximumWords) words, not \(words.count)")
    }
    if let pack = partyNames.pack(naming: words) {
      throw error(
        "‘\(term.text)’ is a name in the conflict pack ‘\(pack)’; names stand in packs only")
    }
    let stars = term.text.utf8.count { $0 == UInt8(ascii: "*") }
    if stars > (term.isOpen ? 1 : 0) { throw error("‘*’ stands only at the end of a term") }
    if term.isOpen, phrasebook.lexicon.spelling(of: last).utf8.count < Lexicon.minimumPrefix {
      throw error("‘*’ needs at least \(Lexicon.minimumPrefix) letters before it")
    }
  }
}
