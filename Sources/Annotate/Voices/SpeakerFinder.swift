import Prose

/// Tells who the sources of an article's attributions are: which of them are the same speaker, and
/// for which side each speaks.
///
/// A name belongs to a speaker of that last name; *the ministry* to the last speaker so called; a
/// pronoun to the nearest person it fits, outside quotation marks.
///
/// It is a class because it lives for one article only and is asked from closures, which would copy
/// a value each time.
final class SpeakerFinder {
  let text: SpokenText
  let sentences: [Sentence]
  let sides: SideFinder

  private(set) var speakers: [Speaker] = []

  /// The gender of each speaker, as far as something shows it.
  private(set) var genders: [Gender?] = []

  /// The place where each speaker was last heard.
  private(set) var lastHeard: [Int] = []

  /// The core of the phrase that first named each speaker.
  private(set) var phrases: [SourcePhrase] = []

  init(
    _ text: SpokenText, _ sentences: [Sentence], conflict: Conflict?, mentions: [Mention]
  ) {
    self.text = text
    self.sentences = sentences
    sides = SideFinder(text: text, conflict: conflict, mentions: mentions)
  }

  /// Gives an attribution its speaker; attributions must come in text order.
  func identify(_ attribution: inout Attribution) {
    guard !attribution.source.isEmpty else { return }
    let end = sentences[
      sentences.firstPlace { $0.tokens.upperBound > attribution.source.lowerBound }
    ]
    .tokens.upperBound
    let phrase = SourcePhrase(attribution.source, in: text, before: end)
    attribution.isVague = isVague(phrase)
    let heard = lastSide
    let place =
      pronoun(phrase).flatMap { antecedent(of: $0, before: attribution.source.lowerBound) }
      ?? known(phrase) ?? add(phrase)
    lastHeard[place] = max(lastHeard[place], attribution.source.lowerBound)
    if let pronoun = pronoun(phrase), genders[place] == nil { genders[place] = pronoun.gender }
    attribution.speaker = place
    if speakers[place].party != nil { attribution.isVague = false }
    takeSide(from: heard, phrase, sentence: attribution.source.lowerBound, for: &attribution)
    lastSide = speakers[place].party.map {
      Heard(party: $0, role: speakers[place].role, place: attribution.source.lowerBound)
    }
    if let fuller = fullerName(of: phrase, than: speakers[place].tokens) {
      speakers[place].tokens = fuller
    }
  }

  /// The side heard last.
  private struct Heard {
    var party: Int
    var role: Speaker.Role
    var place: Int
  }

  private var lastSide: Heard?

  /// Lets *officials* behind an official of a side, in one sentence, be officials of that side.
  private func takeSide(
    from heard: Heard?, _ phrase: SourcePhrase, sentence place: Int,
    for attribution: inout Attribution
  ) {
    guard let heard, let speaker = attribution.speaker, heard.role == .official,
      speakers[speaker].party == nil, speakers[speaker].isAnonymous, phrase.name.isEmpty,
      sentences.firstPlace(where: { $0.tokens.upperBound > place })
        == sentences.firstPlace(where: { $0.tokens.upperBound > heard.place })
    else { return }
    speakers.append(
      Speaker(tokens: phrase.core, party: heard.party, role: .unnamed, isAnonymous: true))
    genders.append(nil)
    lastHeard.append(place)
    phrases.append(phrase)
    attribution.speaker = speakers.count - 1
    attribution.isVague = false
  }

  // MARK: Names

  /// The speaker that a phrase names again.
  func known(_ phrase: SourcePhrase) -> Int? {
    if !phrase.name.isEmpty, !isDemonym(phrase) {
      return remembered.last { isSame(phrases[$0], phrase) }
    }
    if let same = remembered.last(where: {
      agree(phrases[$0].core, phrase.core) && agree(phrases[$0].owner, phrase.owner)
    }) {
      return same
    }
    guard text.classes(phrase.core.lowerBound).contains(.determiner), phrase.core.count > 1,
      !text.isIndefinite(phrase.core.lowerBound), phrase.owner.isEmpty
    else { return nil }
    // *the ministry*: the last speaker whose name or noun is that.
    let parties = sides.parties(in: phrase.core)
    return lastHeard { place in
      phrases[place].core.contains { text.isSameWord($0, phrase.noun) }
        && isOfSameOrigin(place, phrase, parties)
    } ?? lastHeard { isDescribed($0, by: phrase) }
  }

  /// Whether a speaker can be one that is described by a name: *the Oskeli ministry* is no ministry
  /// of Varda’s.
  private func isOfSameOrigin(_ speaker: Int, _ phrase: SourcePhrase, _ parties: [Int]) -> Bool {
    if phrase.name.isEmpty { return true }
    if let party = speakers[speaker].party, parties.contains(party) { return true }
    return phrases[speaker].core.contains { text.isSameWord($0, phrase.name.upperBound - 1) }
  }

  /// How many speakers are remembered: somebody named again behind so many others is a new speaker,
  /// so that time grows with the length of the text and no faster.
  static let maximumRemembered = 512

  var remembered: Range<Int> {
    max(0, speakers.count - Self.maximumRemembered)..<speakers.count
  }

  /// The speaker heard last among those that fit.
  func lastHeard(where fits: (Int) -> Bool) -> Int? {
    var last: Int?
    for place in remembered where lastHeard[place] >= last.map({ lastHeard[$0] }) ?? 0 {
      if fits(place) { last = place }
    }
    return last
  }

  /// Whether *the celebrity* is a person who spoke shortly before.
  private func isDescribed(_ speaker: Int, by phrase: SourcePhrase) -> Bool {
    let classes = text.classes(phrase.noun)
    guard classes.contains(.speaker),
      classes.isDisjoint(with: [.office, .document, .anonymous]),
      text.lastLetter(phrase.noun) != UInt8(ascii: "s"), !phrases[speaker].name.isEmpty,
      !isBody(speaker), !isMany(speaker), !isDemonym(phrases[speaker])
    else { return false }
    let here = sentences.firstPlace { $0.tokens.upperBound > phrase.noun }
    let there = sentences.firstPlace { $0.tokens.upperBound > lastHeard[speaker] }
    return here - there <= Self.reach
  }

  /// Whether one name is the end of the other: *Kardashian West* is *Kim Kardashian West*, and *Donald
  /// Trump* is not *Melania Trump*, nor *Varda’s Interior Ministry* that of Oskel.
  private func isSame(_ known: SourcePhrase, _ phrase: SourcePhrase) -> Bool {
    guard !known.name.isEmpty, !isDemonym(known) else { return false }
    let parties = sides.parties(in: phrase.core)
    let others = sides.parties(in: known.core)
    if let party = parties.first, !others.isEmpty, !others.contains(party) { return false }
    return agree(known.name.suffix(phrase.name.count), phrase.name.suffix(known.name.count))
  }

  /// Whether two stretches are the same words.
  private func agree(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    one.count == other.count && zip(one, other).allSatisfy { text.isSameWord($0, $1) }
  }

  /// Whether the only name is one that describes a noun: *Armenian officials*.
  func isDemonym(_ phrase: SourcePhrase) -> Bool {
    phrase.name.upperBound < phrase.core.upperBound
  }

  /// Whether a phrase is a name and nothing else: *Baku*, not *the ministry in Baku*.
  private func isBareName(_ phrase: SourcePhrase) -> Bool {
    phrase.name == phrase.core && phrase.owner.isEmpty
  }

  /// Adds a speaker that no phrase has named before.
  func add(_ phrase: SourcePhrase) -> Int {
    let side = sides.side(of: phrase)
    // Two phrases that name one actor of the conflict are one speaker: *Baku* and *Azerbaijan*.
    if let actor = side.actor, side.role == .official, sides.conflict?.actors[actor].role == .party,
      isBareName(phrase),
      let known = remembered.first(where: {
        speakers[$0].actor == actor && speakers[$0].role == .official && isBareName(phrases[$0])
      })
    {
      return known
    }
    speakers.append(
      Speaker(
        tokens: naming(phrase), actor: side.actor, party: side.party, role: side.role,
        isAnonymous: isAnonymous(phrase)))
    genders.append(gender(of: phrase, side))
    lastHeard.append(phrase.core.lowerBound)
    phrases.append(phrase)
    return speakers.count - 1
  }

  /// Whether nobody is named who could be asked: *a source*, *one person*. Officials of a side that
  /// the words name are people of that side, and no mask.
  private func isAnonymous(_ phrase: SourcePhrase) -> Bool {
    if sides.isHidden(phrase) {
      return sides.parties(in: phrase.core).isEmpty && sides.parties(in: phrase.owner).isEmpty
    }
    return phrase.name.isEmpty && phrase.owner.isEmpty
      && text.classes(phrase.core.lowerBound).contains(.quantifier)
      && text.classes(phrase.noun).isDisjoint(with: .speaker)
  }

  /// The words that name a speaker: a person's or body's name, else the phrase without its article.
  private func naming(_ phrase: SourcePhrase) -> Range<Int> {
    if !phrase.name.isEmpty, !isDemonym(phrase), phrase.owner.isEmpty {
      return sides.fullName(of: phrase.name) ?? phrase.name
    }
    var start = phrase.core.lowerBound
    var end = max(phrase.core.upperBound, phrase.owner.upperBound)
    while end > start + 1, !text.isWordLike(end - 1) { end -= 1 }
    while start < end - 1, text.classes(start).contains(.determiner) { start += 1 }
    return start..<end
  }

  /// A longer name of the same person than the one known.
  private func fullerName(of phrase: SourcePhrase, than known: Range<Int>) -> Range<Int>? {
    guard !phrase.name.isEmpty, !isDemonym(phrase), phrase.owner.isEmpty,
      phrase.name.count > known.count,
      text.isSameWord(phrase.name.upperBound - 1, known.upperBound - 1)
    else { return nil }
    return phrase.name
  }

  /// Whether nobody could be asked: *many*, *experts*, *the international community*.
  private func isVague(_ phrase: SourcePhrase) -> Bool {
    let first = text.classes(phrase.core.lowerBound)
    if phrase.core.count == 1, first.contains(.quantifier) { return true }
    guard sides.isHidden(phrase), phrase.name.isEmpty || isMereCapital(phrase), phrase.owner.isEmpty
    else { return false }
    return first.isDisjoint(with: [.determiner, .numeral]) && !text.isNumber(phrase.core.lowerBound)
  }

  /// Whether the only name is a word that begins the sentence and so has its capital: *Regional
  /// experts fear*.
  private func isMereCapital(_ phrase: SourcePhrase) -> Bool {
    let place = phrase.name.lowerBound
    return phrase.name.count == 1 && isDemonym(phrase)
      && sentences[sentences.firstPlace { $0.tokens.upperBound > place }].tokens.lowerBound == place
      && text.classes(place).isDisjoint(with: [.speaker, .office])
      && sides.side(of: phrase).party == nil
  }

  /// What a title, a given name or the conflict pack says of a person's gender.
  private func gender(of phrase: SourcePhrase, _ side: SideFinder.Side) -> Gender? {
    if let gender = side.actor.flatMap({ sides.conflict?.actors[$0].gender }) { return gender }
    for place in phrase.core {
      if text.classes(place).contains(.feminine) { return .feminine }
      if text.classes(place).contains(.masculine) { return .masculine }
    }
    return phrase.name.isEmpty
      ? nil : text.cues.gender(of: text.tokens[phrase.name.lowerBound].form)
  }
}
