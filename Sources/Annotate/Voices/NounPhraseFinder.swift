import Prose

/// Finds where the noun phrases of a sentence begin and end, by the words of grammar around them.
struct NounPhraseFinder {
  /// The most tokens the first noun phrase of a stretch can have and still be a subject.
  private static let longest = 12

  let text: SpokenText

  /// The noun phrase whose last word stands at a place.
  func phrase(endingAt end: Int, from start: Int) -> Range<Int> {
    guard end >= start else { return 0..<0 }
    var first = end
    while first >= start {
      // *Rep. Moore (D-Wis.)*: what stands in brackets belongs to the name.
      if text.kind(first) == .closeBracket, let open = bracket(closedAt: first, from: start) {
        first = open - 1
      } else if belongs(first, toPhraseEndingAt: end, from: start) {
        first -= 1
      } else {
        break
      }
    }
    first += 1
    while first < end, isIntroductory(first) { first += 1 }
    if first < end {
      if text.classes(first).contains(.preposition) {
        first = subject(behindPreposition: first, upTo: end)
      } else if let inner = subject(behindPeriodFrom: first, upTo: end) {
        first = inner
      }
    }
    return first <= end ? first..<end + 1 : 0..<0
  }

  /// Where the subject begins behind what a preposition leads in: *In a statement she*, *In the morning
  /// the minister*, *In the evening Clinton*.
  private func subject(behindPreposition place: Int, upTo end: Int) -> Int {
    let behind = place + 1...end
    if let pronoun = behind.last(where: { text.classes($0).contains(.subjectPronoun) }) {
      return pronoun
    }
    if let determiner = behind.dropFirst().last(where: {
      text.classes($0).contains(.determiner) && endsPhrase($0 - 1)
    }) {
      return determiner
    }
    var name = end + 1
    while name - 1 > place, text.isName(name - 1) || text.isPointOfWord(name - 1) { name -= 1 }
    return name <= end && name - 1 > place && endsPhrase(name - 1) ? name : place + 1
  }

  /// Where the subject begins behind a time that no preposition leads in: *Last week Clinton*, *The same
  /// day the minister*.
  private func subject(behindPeriodFrom start: Int, upTo end: Int) -> Int? {
    guard
      let period = (start...min(end, start + 2)).first(where: {
        text.classes($0).contains(.period)
      }), !(start..<period).contains(where: { text.isName($0) && $0 > start })
    else { return nil }
    var place = period + 1
    while place < end, text.isAdverb(place) { place += 1 }
    guard place <= end, text.isName(place) || text.classes(place).contains(.determiner) else {
      return nil
    }
    return place
  }

  /// Whether a word can be the last of a noun phrase that names nobody: *morning*, *statement*.
  private func endsPhrase(_ place: Int) -> Bool {
    let classes = text.classes(place)
    return text.isWordLike(place) && !text.isCapital(place)
      && (classes.contains(.document)
        || !text.isAgentNoun(place) && !classes.contains(.speaker))
      && classes.isDisjoint(with: [
        .determiner, .preposition, .to, .owning, .coordinator, .subjectPronoun, .adverb,
        .quantifier,
      ])
  }

  /// The bracket that one at a place closes, a few words before it.
  private func bracket(closedAt place: Int, from start: Int) -> Int? {
    (max(start, place - 8)..<place).last { text.kind($0) == .openBracket }
  }

  private func belongs(_ place: Int, toPhraseEndingAt end: Int, from start: Int) -> Bool {
    if text.isQuoted(place) { return text.isQuoted(end) }
    guard text.isWordLike(place) else {
      return text.kind(place) == .other
    }
    let classes = text.classes(place)
    if !classes.isDisjoint(with: [
      .coordinator, .conjunction, .contrast, .complementizer, .relative,
    ]) {
      return classes.contains(.coordinator) && place > start && place < end
        && text.isName(place - 1) && text.isName(place + 1)
    }
    if !classes.isDisjoint(with: [.being, .having, .modal]) {
      return classes.contains(.subjectPronoun) && place == end
    }
    return !isPastVerb(place, before: end) && !isSpeechVerb(place)
  }

  /// Whether a word inside a phrase is a verb rather than an adjective: *introduced a*, *led by*.
  private func isPastVerb(_ place: Int, before end: Int) -> Bool {
    place < end && text.isPastLike(place)
      && !text.classes(place + 1).isDisjoint(with: [.preposition, .to, .determiner])
  }

  private func isIntroductory(_ place: Int) -> Bool {
    text.isAdverb(place) || text.classes(place).contains(.time)
      || (text.classes(place).contains(.preposition)
        && text.classes(place + 1).contains(.time))
  }

  /// Whether a word is a verb of speech by its looks: *said*, *told*.
  private func isSpeechVerb(_ place: Int) -> Bool {
    guard let cue = text.cues[text.tokens[place].form] else { return false }
    return cue.active == .any && cue.form.contains(.past) && cue.cueClass.isSpeech
      && !text.isCapital(place)
  }

  /// The noun phrase that begins at a place.
  func phrase(beginningAt start: Int, in sentence: Range<Int>) -> Range<Int> {
    var end = start
    while end < sentence.upperBound, !text.isOfQuotation(end) {
      guard text.isWordLike(end) || text.kind(end) == .other else { break }
      let classes = text.classes(end)
      let isName = text.isName(end)
      if !classes.isDisjoint(with: [.coordinator, .conjunction, .contrast, .complementizer]),
        !isName
      {
        let joins =
          classes.contains(.coordinator) && end > start && end + 1 < sentence.upperBound
          && text.isName(end + 1)
        if !joins { break }
      }
      if end > start {
        if classes.contains(.preposition), !classes.contains(.of) || isPlaceOrTime(end),
          !isPartOfTitle(end, in: sentence)
        {
          break
        }
        if !classes.isDisjoint(with: [.time, .subjectPronoun, .being, .having, .modal]) { break }
        // *accused by the ministry of shelling*
        if classes.contains(.of), end + 1 < sentence.upperBound, text.isPresentLike(end + 1) {
          break
        }
      }
      end += 1
      if end == start + 1, classes.contains(.subjectPronoun) { break }
    }
    return start..<end
  }

  /// Whether a preposition begins a place or a time rather than what a title is of.
  private func isPlaceOrTime(_ place: Int) -> Bool {
    text.lastLetter(place) != UInt8(ascii: "f")
  }

  /// *a spokesman for the ministry*, *fellow at the institute*
  private func isPartOfTitle(_ place: Int, in sentence: Range<Int>) -> Bool {
    let frame = text.cues.frame(of: text.tokens[place].form)
    let joins = frame == .for || frame == .as || frame == .with || frame == .at
    return joins && text.classes(place - 1).contains(.speaker)
  }

  /// A subject from a place up to its verb.
  func subject(from start: Int, in sentence: Range<Int>) -> Range<Int> {
    var end = start
    while end < sentence.upperBound, text.isWordLike(end), !isVerbal(end), !text.isQuoted(end),
      text.classes(end).isDisjoint(with: [.coordinator, .conjunction, .complementizer])
    {
      end += 1
    }
    return start..<end
  }

  /// The first noun phrase of a stretch, an introduction left out.
  func first(in range: Range<Int>) -> Range<Int> {
    var start =
      range.first { text.isWordLike($0) && !text.isOfQuotation($0) } ?? range.upperBound
    if start < range.upperBound, text.classes(start).isDisjoint(with: [.preposition, .time]) {
      start = beginning(of: start..<range.upperBound)
    }
    if start < range.upperBound, !text.classes(start).isDisjoint(with: [.preposition, .time]) {
      while start < range.upperBound, !text.isComma(start) { start += 1 }
      start = beginning(of: min(start, range.upperBound)..<range.upperBound)
    }
    guard start < range.upperBound else { return 0..<0 }
    var end = start
    while end < range.upperBound, text.isWordLike(end), !text.isQuoted(end), !isVerbal(end),
      !isLinking(end), !text.isPastLike(end) || end == start,
      text.classes(end).isDisjoint(with: [.to, .time]),
      end == start || text.classes(end).isDisjoint(with: .determiner) || !text.isName(end - 1)
    {
      end += 1
    }
    return start < end && end - start <= Self.longest ? start..<end : 0..<0
  }

  /// The first word of a stretch that can begin a noun phrase.
  private func beginning(of range: Range<Int>) -> Int {
    range.first { place in
      text.isWordLike(place) && !text.isOfQuotation(place) && !isLinking(place)
        && (!text.isAdverb(place) || text.classes(place).contains(.determiner))
        && text.classes(place).isDisjoint(with: .adverb)
    } ?? range.upperBound
  }

  /// Whether a word joins clauses or phrases.
  func isLinking(_ place: Int) -> Bool {
    let classes = text.classes(place)
    return !classes.isDisjoint(with: [.coordinator, .conjunction, .contrast, .complementizer])
      && !text.isName(place)
  }

  /// Whether a word is a verb by its looks.
  func isVerbal(_ place: Int) -> Bool {
    !text.classes(place).isDisjoint(with: [.being, .having, .modal])
      || (text.cues[text.tokens[place].form].map { !$0.form.isDisjoint(with: [.past]) } ?? false)
  }

  /// Whether a phrase has a name, a pronoun or a noun for somebody who can speak.
  func namesSomebody(_ phrase: Range<Int>) -> Bool {
    phrase.contains {
      text.isName($0) || text.isAgentNoun($0)
        || !text.classes($0).isDisjoint(with: [.subjectPronoun, .speaker, .quantifier])
    }
  }
}
