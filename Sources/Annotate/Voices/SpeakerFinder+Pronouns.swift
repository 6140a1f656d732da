import Prose

/// A pronoun stands for the nearest person or body it fits.
extension SpeakerFinder {
  /// What a pronoun asks of whoever it stands for.
  struct Pronoun {
    var gender: Gender?
    /// Whether it stands for a body: *it*.
    var isBody = false
    /// Whether it stands for several: *they*.
    var isPlural = false
  }

  func pronoun(_ phrase: SourcePhrase) -> Pronoun? {
    guard phrase.core.count == 1, case let place = phrase.core.lowerBound,
      !text.classes(place).isDisjoint(with: [.subjectPronoun, .owning]),
      case let range = text.tokens[place].range
    else { return nil }
    let first = text.bytes[range.start] | 0x20
    let second = range.count > 1 ? text.bytes[range.start + 1] | 0x20 : 0
    switch (first, second) {
    case (UInt8(ascii: "h"), UInt8(ascii: "e")):
      // *her* is a woman's, *he* a man's.
      return range.count == 3 && text.lastLetter(place) == UInt8(ascii: "r")
        ? Pronoun(gender: .feminine) : Pronoun(gender: .masculine)
    case (UInt8(ascii: "h"), UInt8(ascii: "i")): return Pronoun(gender: .masculine)
    case (UInt8(ascii: "s"), UInt8(ascii: "h")): return Pronoun(gender: .feminine)
    case (UInt8(ascii: "i"), UInt8(ascii: "t")): return Pronoun(isBody: true)
    case (UInt8(ascii: "t"), UInt8(ascii: "h")): return Pronoun(isPlural: true)
    default: return nil
    }
  }

  /// How many sentences back a pronoun looks for a name.
  static let reach = 4

  /// How many tokens back it looks at most, where sentences are long.
  private static let reachInTokens = 400

  /// The speaker a pronoun stands for.
  func antecedent(of pronoun: Pronoun, before place: Int) -> Int? {
    if pronoun.gender != nil, let name = person(fitting: pronoun, before: place) {
      let phrase = SourcePhrase(name, in: text, before: name.upperBound)
      return known(phrase) ?? add(phrase)
    }
    return lastHeard { fits($0, pronoun) }
  }

  /// The nearest name outside quotation marks that fits, sentence by sentence backwards, the first
  /// one of a sentence, which is its subject, before the others.
  private func person(fitting pronoun: Pronoun, before place: Int) -> Range<Int>? {
    let current = sentences.firstPlace { $0.tokens.upperBound > place }
    for number in stride(from: current, through: max(0, current - Self.reach), by: -1) {
      let tokens = sentences[number].tokens
      var start = max(tokens.lowerBound, place - Self.reachInTokens)
      let end = min(tokens.upperBound, place)
      while start < end {
        guard text.isName(start), !text.isQuoted(start) else {
          start += 1
          continue
        }
        var stop = start + 1
        while stop < end, text.isName(stop) || text.isPointOfWord(stop) { stop += 1 }
        let name = SourcePhrase.person(in: start..<stop, text)
        if isPerson(name, fitting: pronoun, after: start..<name.lowerBound) { return name }
        start = stop
      }
    }
    return nil
  }

  private func isPerson(
    _ name: Range<Int>, fitting pronoun: Pronoun, after titles: Range<Int>
  ) -> Bool {
    guard !name.isEmpty else { return false }
    if let known = remembered.last(where: { place in
      !phrases[place].name.isEmpty && !isDemonym(phrases[place])
        && text.isSameWord(phrases[place].name.upperBound - 1, name.upperBound - 1)
    }) {
      return fits(known, pronoun)
    }
    guard name.allSatisfy({ text.classes($0).isDisjoint(with: [.speaker, .office]) }) else {
      return false
    }
    let given = text.cues.gender(of: text.tokens[name.lowerBound].form)
    let side = sides.side(of: SourcePhrase(name, in: text, before: name.upperBound))
    let gender = side.actor.flatMap { sides.conflict?.actors[$0].gender } ?? given
    return gender == pronoun.gender
  }

  private func fits(_ speaker: Int, _ pronoun: Pronoun) -> Bool {
    if pronoun.isBody { return isBody(speaker) }
    if pronoun.isPlural { return isBody(speaker) || isMany(speaker) }
    if isBody(speaker) || isMany(speaker) { return false }
    return genders[speaker] == nil || genders[speaker] == pronoun.gender
  }

  /// Whether a speaker is a state, a ministry, a group.
  func isBody(_ speaker: Int) -> Bool {
    let phrase = phrases[speaker]
    let last = phrase.core.upperBound - 1
    let classes = text.classes(last)
    if let actor = speakers[speaker].actor.flatMap({ sides.conflict?.actors[$0] }),
      phrase.name.upperBound == phrase.core.upperBound, phrase.owner.isEmpty
    {
      return actor.gender == nil && actor.role != .official && actor.role != .advocate
        || classes.contains(.speaker)
    }
    if classes.contains(.document) { return true }
    if classes.contains(.speaker), text.isCapital(last) { return true }
    // *the ministry*, *the agency*, but not *the minister*.
    return classes.contains(.office) && text.lastLetter(last) == UInt8(ascii: "y")
  }

  func isMany(_ speaker: Int) -> Bool {
    let last = phrases[speaker].core.upperBound - 1
    return !text.isCapital(last) && text.lastLetter(last) == UInt8(ascii: "s")
  }
}
