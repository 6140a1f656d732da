import Prose
import YAML

/// Puts the terms of an indicator into the phrasebook, and refuses those that cannot be phrases.
struct TermPhrases {
  let list: TermList
  let owner: PhraseOwner
  let partyNames: PartyNames

  /// Adds a term with the inflections of its last word; `item` comes back with each match.
  func insert(_ term: Term, item: Int32, into phrasebook: inout Phrasebook)
    throws(YAMLError)
  {
    let words = phrasebook.forms(of: term.text)
    try check(term, words, phrasebook)
    phrasebook.insert(words, owner: owner, item: item)
    for inflection in term.inflections {
      phrasebook.insert(
        endingIn: phrasebook.form(inserting: inflection), owner: owner, item: item)
    }
  }

  private func check(
    _ term: Term, _ words: [Form], _ phrasebook: Phrasebook
  ) throws(YAMLError) {
    func error(_ message: String) -> YAMLError {
      list.error(at: term, message)
    }
    guard let last = words.last else { throw error("a term needs a word") }
    if words.count > Phrasebook.maximumWords {
      throw error("a term has at most \(Phrasebook.maximumWords) words, not \(words.count)")
    }
    if let pack = partyNames.pack(naming: words) {
      throw error(
        "‘\(term.text)’ names somebody in the conflict pack ‘\(pack)’; an indicator lists no names, "
          + "so that it reads all parties alike")
    }
    let stars = term.text.utf8.count { $0 == UInt8(ascii: "*") }
    if stars > (term.isOpen ? 1 : 0) { throw error("‘*’ stands only at the end of a term") }
    if term.isOpen, phrasebook.lexicon.spelling(of: last).utf8.count < Lexicon.minimumPrefix {
      throw error("‘*’ needs at least \(Lexicon.minimumPrefix) letters before it")
    }
  }
}
