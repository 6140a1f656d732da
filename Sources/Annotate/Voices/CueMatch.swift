import Prose

/// A cue found in a sentence.
struct CueMatch {
  /// How the cue stands in its sentence.
  enum Construction {
    case active, passive
    /// *…, adding that*, *after saying*
    case participle
    /// *a claim that*
    case noun
    /// *reportedly*
    case adverb
    /// *according to*
    case sourceFollows
    /// *did not respond*
    case noReply
    /// *it is believed*
    case vague
  }

  /// The verb or noun; for a phrase its first word.
  var head: Int

  /// The cue with its auxiliaries and particles.
  var tokens: Range<Int>

  var cueClass: CueClass
  var construction: Construction

  /// What follows.
  var frames: Frames

  /// The place before the verb and everything that belongs to it.
  var subjectEnd: Int

  /// What the lexicon says of the word; nil for a phrase.
  var cue: Cue?

  /// Whether it says that something was not said: *did not suggest*.
  var isNegated = false

  /// Whether it stands behind *to*: its subject is that of another verb.
  var isInfinitive = false
}

/// What stands before a verb.
struct LeftContext {
  /// The place before the verb and its auxiliaries.
  var end: Int
  var hasBeing = false
  var hasHaving = false
  var hasModal = false
  var isInfinitive = false
  var isObligation = false
  var isNegated = false
  /// Whether the auxiliary is a mere *’s*, which is *is* or *has*.
  var isContracted = false

  init(of verb: Int, from start: Int, in text: SpokenText) {
    end = verb - 1
    while end >= start, !text.isQuoted(end) {
      let classes = text.classes(end)
      if text.kind(end) == .possessive {
        guard end > start, text.classes(end - 1).contains(.subjectPronoun) else { return }
        isContracted = true
      } else if classes.contains(.to) {
        isInfinitive = true
        end -= 1
        return
      } else if classes.contains(.being) {
        hasBeing = true
      } else if classes.contains(.having) {
        hasHaving = true
      } else if classes.contains(.modal) {
        hasModal = true
      } else if classes.contains(.contrast), end > start,
        text.classes(end - 1).contains(.negation)
      {
        // *has not yet said*
      } else if !text.isAdverb(end) || isSubject(end, from: start, in: text) {
        return
      }
      if classes.contains(.negation) { isNegated = true }
      if classes.contains(.obligation) { isObligation = true }
      // *they’ve said*: the auxiliary is the subject as well.
      if classes.contains(.subjectPronoun) { return }
      end -= 1
    }
  }
}

extension LeftContext {
  /// Whether *all* or *both* stands alone and so for those who speak: *all agreed*.
  private func isSubject(_ place: Int, from start: Int, in text: SpokenText) -> Bool {
    text.classes(place).contains(.quantifier)
      && (place == start || !text.isWordLike(place - 1))
  }
}

/// What stands behind a verb.
struct RightContext {
  var frames: Frames

  /// The first place behind the verb that is no adverb and no time.
  var place: Int

  init(of verb: Int, before end: Int, in text: SpokenText) {
    place = verb + 1
    frames = []
    while place < end,
      text.isAdverb(place) || text.classes(place).contains(.time)
        || isTimePhrase(place, end, text)
    {
      place += isTimePhrase(place, end, text) ? 2 : 1
    }
    guard place < end else {
      frames = .end
      return
    }
    frames = Self.frames(at: place, before: end, in: text)
    if frames.contains(.object), Self.reachesReason(from: place, before: end, in: text) {
      frames.insert(.reason)
    }
    // *said in a statement that*, *told reporters that*
    if frames.isDisjoint(with: [.clause, .quotation]),
      Self.reachesClause(from: place, before: end, in: text)
    {
      frames.formUnion(.clause)
    }
  }

  private func isTimePhrase(_ place: Int, _ end: Int, _ text: SpokenText) -> Bool {
    place + 1 < end && text.classes(place).contains(.preposition)
      && text.classes(place + 1).contains(.time)
  }

  private static func frames(at place: Int, before end: Int, in text: SpokenText) -> Frames {
    switch text.kind(place) {
    case .comma, .dash:
      return place + 1 < end && text.opensQuotation(place + 1) ? [.quotation, .end] : .end
    case .colon: return .quotation
    case .word, .abbreviation: break
    default: return text.opensQuotation(place) ? [.quotation, .object] : .end
    }
    let classes = text.classes(place)
    let preposition = text.cues.frame(of: text.tokens[place].form)
    if classes.contains(.to) {
      return isInfinitive(place, before: end, in: text) ? .infinitive : preposition
    }
    if !preposition.isEmpty, classes.isDisjoint(with: [.complementizer, .subjectPronoun]) {
      return preposition
    }
    if classes.contains(.complementizer) { return .clause }
    if classes.contains(.subjectPronoun) {
      return classes.contains(.objectPronoun) ? [.clause, .object, preposition] : .clause
    }
    if classes.contains(.objectPronoun) { return .object }
    if !classes.isDisjoint(with: [.conjunction, .coordinator, .contrast]) { return .end }
    if !classes.isDisjoint(with: [.being, .having, .modal, .preposition]) { return .other }
    return hasFiniteVerb(behind: place, before: end, in: text) ? [.object, .clause] : .object
  }

  /// Whether *to* at a place goes before a verb rather than a name or a noun.
  private static func isInfinitive(_ place: Int, before end: Int, in text: SpokenText) -> Bool {
    var next = place + 1
    while next < end, text.isAdverb(next) { next += 1 }
    guard next < end, text.tokens[next].kind == .word, !text.isCapital(next),
      !text.isPastLike(next), !text.isPresentLike(next)
    else { return false }
    return text.classes(next).isDisjoint(with: [
      .determiner, .objectPronoun, .complementizer, .quantifier,
    ]) && !text.isNumber(next)
  }

  /// Whether a verb with an auxiliary follows soon: *said the plan would fail*.
  private static func hasFiniteVerb(behind place: Int, before end: Int, in text: SpokenText) -> Bool
  {
    var next = place
    while next < min(end, place + 12) {
      guard text.isWordLike(next) else { return false }
      let classes = text.classes(next)
      if !classes.isDisjoint(with: [.being, .having, .modal]), next > place { return true }
      if !classes.isDisjoint(with: [.relative, .to]) { return false }
      next += 1
    }
    return false
  }

  /// Whether *for* or *as* comes behind a noun phrase of a few words.
  private static func reachesReason(from place: Int, before end: Int, in text: SpokenText) -> Bool {
    for next in place + 1..<max(place + 1, min(end, place + 9)) {
      guard text.isWordLike(next) else { return false }
      let frame = text.cues.frame(of: text.tokens[next].form)
      if frame == .for || frame == .as { return true }
      if !text.classes(next).isDisjoint(with: [.being, .having, .modal, .to]) { return false }
    }
    return false
  }

  /// Whether *that* or a quotation comes behind a few words of place, time or addressee.
  private static func reachesClause(from place: Int, before end: Int, in text: SpokenText) -> Bool {
    for next in place..<min(end, place + 9) {
      if text.opensQuotation(next) { return true }
      guard text.isWordLike(next) else { return false }
      if text.classes(next).contains(.complementizer),
        text.classes(next).isDisjoint(with: .relative), next > place
      {
        return true
      }
      if !text.classes(next).isDisjoint(with: [.being, .having, .modal, .to]) { return false }
    }
    return false
  }
}
