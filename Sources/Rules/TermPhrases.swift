import Prose
import YAML

/// Puts the terms of an indicator into the phrasebook, and refuses those that cannot be phrases.
struct TermPhrases {
  let list: TermList
  let owner: PhraseOwner
  let partyNames: PartyNames

  /// Adds the terms of the list, numbered in their order, then the inflections of their last words.
  /// A word that is listed itself is no inflection of another, so that it keeps its own weight.
  func insert(into phrasebook: inout Phrasebook) throws(YAMLError) {
    var listed: [[Form]: Int] = [:]
    var phrases: [[Form]] = []
    for (item, term) in list.terms.enumerated() {
      let words = phrasebook.forms(of: term.text)
      try check(term, words, phrasebook)
      if let known = listed.updateValue(item, forKey: words),
        !list.terms[known].ruleSets.isDisjoint(with: term.ruleSets)
      {
        throw list.error(
          at: term, "the term ‘\(term.text)’ says the same as ‘\(list.terms[known].text)’")
      }
      phrases.append(words)
      phrasebook.insert(words, owner: owner, item: Int32(item))
    }
    for (item, term) in list.terms.enumerated() {
      for inflection in term.inflections {
        let inflected = Array(phrases[item].dropLast()) + [phrasebook.form(inserting: inflection)]
        if listed[inflected] == nil {
          phrasebook.insert(inflected, owner: owner, item: Int32(item))
        }
      }
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
