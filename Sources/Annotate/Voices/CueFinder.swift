import Prose

/// Finds the cues of a sentence: the words that say that somebody speaks.
struct CueFinder {
  let text: SpokenText

  init(_ text: SpokenText) { self.text = text }

  /// The cue at a place of a sentence, where there is one.
  func cue(at place: Int, in sentence: Range<Int>) -> CueMatch? {
    guard let cue = text.cues[text.tokens[place].form], !text.isQuoted(place),
      !text.tokens[place].isJoined, !leadsToAnswer(place, in: sentence),
      place == sentence.lowerBound || !text.isCapital(place) || isTitle(sentence)
    else { return nil }
    let left = LeftContext(of: place, from: sentence.lowerBound, in: text)
    if let answer = noReply(at: place, left, in: sentence) { return answer }
    guard !cue.active.isEmpty || !cue.passive.isEmpty, !left.isObligation,
      let construction = construction(of: place, cue, left, in: sentence)
    else { return noun(at: place, cue, in: sentence) }
    let right = RightContext(of: place, before: sentence.upperBound, in: text)
    let wanted = construction == .passive ? cue.passive : cue.active
    guard !wanted.isDisjoint(with: right.frames) || isBehindQuotation(place, left, in: sentence)
    else {
      return noun(at: place, cue, in: sentence)
    }
    if cue.isNounLike, construction == .active, looksLikeNoun(cue, left, right) { return nil }
    let first = max(sentence.lowerBound, left.end + 1)
    return CueMatch(
      head: place, tokens: first..<place + 1, cueClass: cue.cueClass, construction: construction,
      frames: right.frames, subjectEnd: left.end, cue: cue, isNegated: left.isNegated,
      isInfinitive: left.isInfinitive)
  }

  // MARK: Verbs

  /// How a verb stands, or nil where the word is no verb.
  private func construction(
    of place: Int, _ cue: Cue, _ left: LeftContext, in sentence: Range<Int>
  ) -> CueMatch.Construction? {
    if left.isInfinitive {
      guard cue.form.contains(.base) else { return nil }
      let reports =
        cue.cueClass.isSpeech && !cue.takesAddressee
        && (cue.active == .any || cue.cueClass == .demand)
      return reports || isGoingOn(left.end, in: sentence) ? .active : nil
    }
    if cue.form == .present { return present(left, in: sentence) }
    if cue.form.contains(.past) {
      if left.hasBeing { return left.hasModal ? nil : .passive }
      if left.hasHaving || left.isContracted { return .active }
      if left.hasModal { return cue.form.contains(.base) ? .active : nil }
      return past(place, left, in: sentence)
    }
    if left.hasModal { return cue.form.contains(.base) ? .active : nil }
    if left.hasBeing || left.hasHaving { return nil }
    return plain(place, cue.form, left, in: sentence)
  }

  /// Whether *went on* or *continued* stands at a place, so that *to say* behind it reports speech.
  private func isGoingOn(_ place: Int, in sentence: Range<Int>) -> Bool {
    for near in [place, place - 1] where near >= sentence.lowerBound {
      if text.classes(near).contains(.goingOn) { return true }
    }
    return false
  }

  /// An *-ing*: with *be* a verb, behind a comma or a preposition a participle, behind an article a
  /// noun.
  private func present(
    _ left: LeftContext, in sentence: Range<Int>
  ) -> CueMatch.Construction? {
    if left.hasBeing || left.isContracted { return .active }
    guard left.end >= sentence.lowerBound, text.isWordLike(left.end) else { return .participle }
    let classes = text.classes(left.end)
    if classes.contains(.negation) { return nil }
    if text.kind(left.end) == .possessive || classes.contains(.determiner) { return nil }
    return .participle
  }

  /// A past form without an auxiliary: a verb unless it stands before a noun it describes.
  private func past(
    _ place: Int, _ left: LeftContext, in sentence: Range<Int>
  ) -> CueMatch.Construction? {
    guard left.end >= sentence.lowerBound else {
      return canInvert(place, in: sentence) ? .active : nil
    }
    guard text.isWordLike(left.end) else { return .active }
    let classes = text.classes(left.end)
    if text.kind(left.end) == .possessive { return nil }
    // *when asked*, *as expected*
    if classes.contains(.conjunction),
      classes.isDisjoint(with: [.coordinator, .relative, .contrast])
    {
      return nil
    }
    if !classes.isDisjoint(with: [.determiner, .preposition]),
      classes.isDisjoint(with: [.subjectPronoun, .complementizer, .quantifier])
    {
      return nil
    }
    if place + 1 < sentence.upperBound, text.classes(place + 1).contains(.by) { return .passive }
    return .active
  }

  /// *say* and *says* without an auxiliary, which look like nouns.
  private func plain(
    _ place: Int, _ form: VerbForm, _ left: LeftContext, in sentence: Range<Int>
  ) -> CueMatch.Construction? {
    guard left.end >= sentence.lowerBound else { return nil }
    guard text.isWordLike(left.end) else { return .active }
    let classes = text.classes(left.end)
    if !classes.isDisjoint(with: [.subjectPronoun, .relative]) { return .active }
    if classes.contains(.quantifier) {
      let counts = classes.contains(.numeral) || text.isNumber(left.end)
      return form.contains(.base) && !counts ? .active : nil
    }
    if text.kind(left.end) == .possessive || !classes.isDisjoint(with: [.determiner, .preposition])
    {
      return nil
    }
    if classes.contains(.complementizer) { return .active }
    if !classes.isDisjoint(with: [.coordinator, .contrast]) {
      return form.contains(.third) ? .active : nil
    }
    if classes.contains(.objectPronoun) { return form.contains(.base) ? .active : nil }
    if form.contains(.third) {
      return text.isName(left.end) || !classes.isDisjoint(with: [.speaker, .time])
        || text.isAgentNoun(left.end) || beginsObject(behind: place, in: sentence)
        || !isPlural(left.end) && !describes(left.end, in: sentence) ? .active : nil
    }
    return text.isName(left.end) || text.lastLetter(left.end) == UInt8(ascii: "s")
      || classes.contains(.speaker) ? .active : nil
  }

  /// Whether what follows can only stand behind a verb: *that*, a pronoun, an article.
  private func beginsObject(behind place: Int, in sentence: Range<Int>) -> Bool {
    guard place + 1 < sentence.upperBound else { return false }
    let classes = text.classes(place + 1)
    return !classes.isDisjoint(with: [.complementizer, .determiner])
      || (classes.contains(.subjectPronoun) && classes.isDisjoint(with: .relative))
  }

  private func isPlural(_ place: Int) -> Bool { text.lastLetter(place) == UInt8(ascii: "s") }

  /// Whether a word looks like an adjective: *recent*, *tough*, *medical*, behind no article.
  private func describes(_ place: Int, in sentence: Range<Int>) -> Bool {
    place == sentence.lowerBound
      || text.classes(place - 1).isDisjoint(with: [.determiner, .speaker, .quantifier])
        && !text.isName(place - 1) && text.kind(place - 1) != .possessive
  }

  /// Whether the subject may stand behind a verb: *said the minister*.
  func canInvert(_ place: Int, in sentence: Range<Int>) -> Bool {
    guard let cue = text.cues[text.tokens[place].form], cue.active.contains(.quotation),
      !cue.form.isDisjoint(with: [.past, .third, .base]), place + 1 < sentence.upperBound
    else { return false }
    let next = place + 1
    guard text.tokens[next].isWord, !text.isQuoted(next) else { return false }
    let classes = text.classes(next)
    if !classes.isDisjoint(with: [.time, .preposition, .complementizer, .conjunction]) {
      return false
    }
    // *read WE WANT MORE*: the pronoun has a verb of its own.
    if classes.contains(.subjectPronoun), next + 1 < sentence.upperBound,
      text.classes(next + 1).contains(.cue)
    {
      return false
    }
    if classes.contains(.determiner) || text.isNumber(next), beginsClause(next, in: sentence) {
      return false
    }
    return text.isCapital(next) || text.isNumber(next)
      || !classes.isDisjoint(with: [.determiner, .speaker, .quantifier])
      || (classes.contains(.subjectPronoun) && !classes.contains(.objectPronoun))
  }

  /// Whether *claims* or *report* stands where a noun can, with nothing behind that only a verb has.
  private func looksLikeNoun(_ cue: Cue, _ left: LeftContext, _ right: RightContext) -> Bool {
    guard cue.form.isDisjoint(with: [.past, .present]), !left.hasModal, !left.isInfinitive else {
      return false
    }
    if left.end >= 0, text.isWordLike(left.end),
      !text.classes(left.end).isDisjoint(with: [.subjectPronoun, .relative])
    {
      return false
    }
    return right.frames.isDisjoint(with: [.clause, .quotation, .infinitive, .object])
      && (cue.active == .any || cue.active.isDisjoint(with: right.frames))
  }

  /// Whether a verb of speech and its subject follow a quotation: *“…,” added the minister*.
  private func isBehindQuotation(
    _ place: Int, _ left: LeftContext, in sentence: Range<Int>
  ) -> Bool {
    left.end >= sentence.lowerBound && text.kind(left.end).isQuotationMark
      && canInvert(place, in: sentence)
  }

  /// Whether a sentence is written as headlines are, Most of Its Words With Capitals.
  private func isTitle(_ sentence: Range<Int>) -> Bool {
    var words = 0
    var capitals = 0
    for place in sentence where text.tokens[place].isWord && text.tokens[place].range.count >= 4 {
      words += 1
      if text.isCapital(place) { capitals += 1 }
    }
    return words >= 3 && capitals * 10 >= words * 8
  }

  /// Whether a noun phrase has a verb of its own behind it, so that it is said and does not say:
  /// *said the videos show*.
  private func beginsClause(_ start: Int, in sentence: Range<Int>) -> Bool {
    for place in start + 1..<max(start + 1, min(sentence.upperBound, start + 10)) {
      guard text.isWordLike(place), !text.isQuoted(place) else { return false }
      let classes = text.classes(place)
      if !classes.isDisjoint(with: [.relative, .complementizer, .time]) { return false }
      if !classes.isDisjoint(with: [.being, .having, .modal]) || text.isPastLike(place) {
        return true
      }
    }
    return false
  }

  // MARK: Nouns and answers

  /// *declined to comment*, *asked not to be named*: words about speech that nobody heard.
  private func leadsToAnswer(_ place: Int, in sentence: Range<Int>) -> Bool {
    guard place + 2 < sentence.upperBound else { return false }
    if text.classes(place).contains(.unwilling), text.classes(place + 1).contains(.to) {
      return text.cues.isAnswer(text.tokens[place + 2].form)
    }
    return text.classes(place + 1).contains(.negation) && text.classes(place + 2).contains(.to)
      && text.cues[text.tokens[place].form]?.cueClass == .neutral
  }

  /// *a charge that X denies*: the noun is what is denied, and nobody’s speech here.
  private func isDenied(behind place: Int, in sentence: Range<Int>) -> Bool {
    (place + 2..<max(place + 2, min(sentence.upperBound - 1, place + 6))).contains { verb in
      text.cues[text.tokens[verb].form]?.cueClass == .deny && !text.isWordLike(verb + 1)
    }
  }

  private func noun(at place: Int, _ cue: Cue, in sentence: Range<Int>) -> CueMatch? {
    guard !cue.noun.isEmpty else { return nil }
    if cue.noun == .any {
      return CueMatch(
        head: place, tokens: place..<place + 1, cueClass: cue.cueClass, construction: .adverb,
        frames: .any, subjectEnd: place - 1, cue: cue)
    }
    let right = RightContext(of: place, before: sentence.upperBound, in: text)
    guard !cue.noun.isDisjoint(with: right.frames), right.place == place + 1,
      !isDenied(behind: place, in: sentence)
    else { return nil }
    return CueMatch(
      head: place, tokens: place..<place + 1, cueClass: cue.cueClass, construction: .noun,
      frames: right.frames, subjectEnd: place - 1, cue: cue)
  }

  /// *did not respond*, *declined to comment*
  private func noReply(
    at place: Int, _ left: LeftContext, in sentence: Range<Int>
  ) -> CueMatch? {
    guard text.cues.isAnswer(text.tokens[place].form) else { return nil }
    var first = left.end + 1
    var end = left.end
    if left.isInfinitive {
      guard end >= sentence.lowerBound, text.classes(end).contains(.unwilling) else { return nil }
      let inner = LeftContext(of: end, from: sentence.lowerBound, in: text)
      first = inner.end + 1
      end = inner.end
    } else if !left.isNegated {
      return nil
    }
    return CueMatch(
      head: place, tokens: max(sentence.lowerBound, first)..<place + 1, cueClass: .noReply,
      construction: .noReply, frames: [], subjectEnd: end, cue: nil)
  }
}
