import Prose

/// Finds the words that name whoever speaks.
struct SourceFinder {
  /// How the source was found.
  enum Manner {
    /// The noun phrase before the verb.
    case before
    /// *…,” said X*
    case inverted
    /// *X, the director, said*
    case apposition
    /// *X, who said*
    case relative
    /// Taken over from the cue before: *and added*, *…, adding*.
    case inherited
    /// The first noun phrase of the sentence.
    case first
    /// The one behind a participle that opens the sentence.
    case behind
    /// Behind *by* or *according to*.
    case agent
    case nobody
  }

  /// The longest quotation, in tokens with its marks, that is a title and no speech.
  private static let longestTitle = 8

  let text: SpokenText
  let cues: CueFinder

  init(_ text: SpokenText) {
    self.text = text
    cues = CueFinder(text)
  }

  /// The source of a cue in its sentence; empty where nobody is named.
  ///
  /// - Parameter last: The source of the cue before it in the sentence.
  func source(
    of cue: CueMatch, in sentence: Range<Int>, after last: Range<Int>?
  ) -> (Range<Int>, Manner) {
    let (source, manner) = anySource(of: cue, in: sentence, after: last)
    guard source.count == 1, text.isExpletive(source.lowerBound) else { return (source, manner) }
    // *There was no comment from X*
    let behind = cue.tokens.upperBound
    guard behind < sentence.upperBound, !isPlain(behind) else { return (0..<0, .nobody) }
    return (following(behind + 1, in: sentence), .agent)
  }

  /// Whether a word is none of *from* and *by*.
  private func isPlain(_ place: Int) -> Bool {
    let frame = text.cues.frame(of: text.tokens[place].form)
    return frame != .from && frame != .by
  }

  private func anySource(
    of cue: CueMatch, in sentence: Range<Int>, after last: Range<Int>?
  ) -> (Range<Int>, Manner) {
    switch cue.construction {
    case .sourceFollows: return (following(cue.tokens.upperBound, in: sentence), .agent)
    case .passive: return (agent(of: cue, in: sentence), .agent)
    case .vague, .adverb: return (0..<0, .nobody)
    case .participle: return participle(cue, in: sentence, after: last)
    case .noun: return (owner(of: cue, in: sentence), .before)
    case .active, .noReply: return active(cue, in: sentence, after: last)
    }
  }

  // MARK: Verbs

  private func active(
    _ cue: CueMatch, in sentence: Range<Int>, after last: Range<Int>?
  ) -> (Range<Int>, Manner) {
    let end = cue.subjectEnd
    let start = sentence.lowerBound
    if cue.isInfinitive { return last.map { ($0, .inherited) } ?? first(in: start..<cue.head) }
    let isInverted = cue.construction == .active && cues.canInvert(cue.head, in: sentence)
    let inverted = { self.following(cue.head + 1, in: sentence) }
    guard end >= start else {
      // *They’ve said*: the pronoun is part of the verb.
      if text.classes(start).contains(.subjectPronoun) { return (start..<start + 1, .before) }
      return isInverted ? (inverted(), .inverted) : (0..<0, .nobody)
    }
    if text.isOfQuotation(end) {
      return isInverted ? (inverted(), .inverted) : first(in: start..<cue.tokens.lowerBound)
    }
    if text.isComma(end) || text.isDash(end) {
      return behindComma(cue, in: sentence, isInverted: isInverted)
    }
    let classes = text.classes(end)
    if classes.contains(.relative) || (classes.contains(.complementizer) && end > start) {
      return (antecedent(of: end, from: start), .relative)
    }
    if !classes.isDisjoint(with: [.coordinator, .contrast, .preposition, .to]) {
      if let last { return (last, .inherited) }
      return first(in: start..<end)
    }
    guard text.isWordLike(end) || text.kind(end) == .closeBracket else { return (0..<0, .nobody) }
    let phrase = phrase(endingAt: end, from: start)
    if isCircumstance(phrase, in: sentence) { return (0..<0, .nobody) }
    // *An official who asked not to be named said*: the subject stands before the relative clause.
    let isVerb = phrase.count == 1 && text.isPastLike(end) && phrase.lowerBound > start
    return phrase.isEmpty || isVerb ? first(in: start..<end) : (phrase, .before)
  }

  /// A verb behind a comma or dash: *X, the director, said*; *he is wrong, said X*.
  private func behindComma(
    _ cue: CueMatch, in sentence: Range<Int>, isInverted: Bool
  ) -> (Range<Int>, Manner) {
    let comma = cue.subjectEnd
    if let name = describedName(before: comma, in: sentence) { return (name, .apposition) }
    guard let other = boundary(before: comma, in: sentence), other > sentence.lowerBound else {
      if isInverted, comma - sentence.lowerBound > 3 {
        return (following(cue.head + 1, in: sentence), .inverted)
      }
      return (phrase(endingAt: comma - 1, from: sentence.lowerBound), .before)
    }
    if text.isDash(comma), text.isDash(other) {
      return (phrase(endingAt: other - 1, from: sentence.lowerBound), .apposition)
    }
    if let name = name(between: other, and: comma) { return (name, .apposition) }
    if isInverted {
      let segment = other + 1
      let describes =
        text.isName(other - 1)
        && (!text.classes(segment).isDisjoint(with: [.determiner, .speaker, .relative])
          || text.isNumber(segment))
      if !describes || text.classes(cue.head + 1).contains(.subjectPronoun) {
        return (following(cue.head + 1, in: sentence), .inverted)
      }
    }
    var found = phrase(endingAt: other - 1, from: sentence.lowerBound)
    var edge = other
    var tries = 0
    while tries < 3, !found.isEmpty, !namesSomebody(found) {
      guard let next = boundary(before: edge, in: sentence), next > sentence.lowerBound else {
        break
      }
      found = phrase(endingAt: next - 1, from: sentence.lowerBound)
      edge = next
      tries += 1
    }
    return (found, .apposition)
  }

  /// A short stretch between commas that is a name: *one of the lawyers, Justin Bamberg, said*.
  private func name(between first: Int, and last: Int) -> Range<Int>? {
    let range = first + 1..<last
    guard 2...4 ~= range.count, range.allSatisfy({ text.isName($0) || text.isPointOfWord($0) })
    else {
      return nil
    }
    return range
  }

  /// A name between the beginning of the clause and a comma, with a description behind it: *X, the
  /// director of Y, said*.
  private func describedName(before comma: Int, in sentence: Range<Int>) -> Range<Int>? {
    var start = sentence.lowerBound
    var place = comma - 1
    while place >= sentence.lowerBound {
      if text.isOfQuotation(place) {
        let opening = opening(ofQuotationWith: place, in: sentence)
        guard place - opening <= Self.longestTitle, opening > sentence.lowerBound + 2,
          text.isWordLike(opening - 1)
        else {
          start = place + 1
          break
        }
        place = opening
      }
      place -= 1
    }
    while start < comma, !text.isWordLike(start) || isLinking(start) { start += 1 }
    var end = start
    var names = 0
    while end < comma, text.isWordLike(end), !isVerbal(end), !isLinking(end) {
      if text.isCapital(end) || text.isPointOfWord(end) { names += 1 }
      end += 1
    }
    let name = start..<end
    if end < comma, text.kind(end) == .openBracket {
      while end < comma, text.kind(end) != .closeBracket { end += 1 }
      end += 1
    }
    guard !name.isEmpty, end < comma, text.isComma(end), name.count <= 8, names * 2 >= name.count,
      text.isName(name.upperBound - 1),
      text.classes(start).isDisjoint(with: [.preposition, .time, .complementizer])
    else { return nil }
    return name
  }

  /// The first token of the quotation, marks included, that holds a token.
  private func opening(ofQuotationWith place: Int, in sentence: Range<Int>) -> Int {
    var opening = place
    while opening > sentence.lowerBound, text.isOfQuotation(opening - 1) { opening -= 1 }
    return opening
  }

  private func participle(
    _ cue: CueMatch, in sentence: Range<Int>, after last: Range<Int>?
  ) -> (Range<Int>, Manner) {
    let start = sentence.lowerBound
    let end = cue.subjectEnd
    if let last { return (last, .inherited) }
    if end < start || (end == start && !text.isWordLike(end)) {
      var comma = cue.head
      while comma < sentence.upperBound, !text.isComma(comma) || text.isQuoted(comma) { comma += 1 }
      guard comma + 1 < sentence.upperBound else { return (0..<0, .nobody) }
      return (subject(from: comma + 1, in: sentence), .behind)
    }
    if text.isWordLike(end),
      text.classes(end).isDisjoint(with: [
        .preposition, .conjunction, .coordinator, .contrast, .complementizer, .opener,
      ])
    {
      let phrase = phrase(endingAt: end, from: start)
      if namesSomebody(phrase), !isCircumstance(phrase, in: sentence) || isAbsolute(phrase),
        !isObject(phrase, from: start)
      {
        return (phrase, .before)
      }
    }
    return first(in: start..<cue.tokens.lowerBound)
  }

  /// *by X* behind a passive.
  private func agent(of cue: CueMatch, in sentence: Range<Int>) -> Range<Int> {
    let limit = min(sentence.upperBound, cue.head + 4)
    for place in cue.head + 1..<max(cue.head + 1, limit)
    where text.classes(place).contains(.by) && !text.isQuoted(place) {
      return following(place + 1, in: sentence)
    }
    return 0..<0
  }

  /// *X’s claim*, *claims by X*; the subject where it has the noun: *X made the claim that*.
  private func owner(of cue: CueMatch, in sentence: Range<Int>) -> Range<Int> {
    let start = sentence.lowerBound
    var place = cue.head - 1
    while place > start, place > cue.head - 4, text.isWordLike(place) {
      if text.kind(place) == .possessive { return phrase(endingAt: place - 1, from: start) }
      if text.classes(place).contains(.owning) { return place..<place + 1 }
      place -= 1
    }
    return first(in: start..<cue.head).0
  }

  /// Whether a phrase hangs on a preposition and so is no subject: *in a message posted Friday*.
  private func isCircumstance(_ phrase: Range<Int>, in sentence: Range<Int>) -> Bool {
    guard !phrase.isEmpty, phrase.lowerBound > sentence.lowerBound else { return false }
    return text.classes(phrase.lowerBound - 1).contains(.preposition)
      && text.classes(phrase.lowerBound - 1).isDisjoint(with: [.complementizer, .conjunction])
      && !text.isName(phrase.upperBound - 1)
      && text.classes(phrase.upperBound - 1).isDisjoint(with: .subjectPronoun)
  }

  /// Whether a phrase is what the subject is or has made: *has been a force*, *introduced a text*.
  private func isObject(_ phrase: Range<Int>, from start: Int) -> Bool {
    guard phrase.lowerBound > start else { return false }
    let before = phrase.lowerBound - 1
    return text.classes(before).contains(.being)
      || (text.isPastLike(before) && text.classes(phrase.upperBound - 1).contains(.document))
  }

  /// *with experts saying*: the noun phrase behind *with* is a subject all the same.
  private func isAbsolute(_ phrase: Range<Int>) -> Bool {
    text.cues.frame(of: text.tokens[phrase.lowerBound - 1].form) == .with
  }

  // MARK: Noun phrases

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
    if first < end, text.classes(first).contains(.preposition) {
      // *In a statement Clinton*: the subject begins behind what the preposition leads in.
      var inner = first + 1
      for place in stride(from: end, to: first, by: -1)
      where text.classes(place).contains(.subjectPronoun) {
        inner = place
        break
      }
      first = inner
    }
    return first <= end ? first..<end + 1 : 0..<0
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
  func following(_ start: Int, in sentence: Range<Int>) -> Range<Int> {
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
  private func subject(from start: Int, in sentence: Range<Int>) -> Range<Int> {
    var end = start
    while end < sentence.upperBound, text.isWordLike(end), !isVerbal(end), !text.isQuoted(end),
      text.classes(end).isDisjoint(with: [.coordinator, .conjunction, .complementizer])
    {
      end += 1
    }
    return start..<end
  }

  /// The first noun phrase of a stretch, an introduction left out.
  private func first(in range: Range<Int>) -> (Range<Int>, Manner) {
    var start =
      range.first { text.isWordLike($0) && !text.isOfQuotation($0) } ?? range.upperBound
    if start < range.upperBound, text.classes(start).isDisjoint(with: [.preposition, .time]) {
      start = beginning(of: start..<range.upperBound)
    }
    if start < range.upperBound, !text.classes(start).isDisjoint(with: [.preposition, .time]) {
      while start < range.upperBound, !text.isComma(start) { start += 1 }
      start = beginning(of: min(start, range.upperBound)..<range.upperBound)
    }
    guard start < range.upperBound else { return (0..<0, .nobody) }
    var end = start
    while end < range.upperBound, text.isWordLike(end), !text.isQuoted(end), !isVerbal(end),
      !isLinking(end), !text.isPastLike(end) || end == start,
      text.classes(end).isDisjoint(with: [.to, .time]),
      end == start || text.classes(end).isDisjoint(with: .determiner) || !text.isName(end - 1)
    {
      end += 1
    }
    return start < end && end - start <= 12 ? (start..<end, .first) : (0..<0, .nobody)
  }

  /// The first word of a stretch that can begin a noun phrase.
  private func beginning(of range: Range<Int>) -> Int {
    range.first { place in
      text.isWordLike(place) && !text.isOfQuotation(place) && !isLinking(place)
        && (!text.isAdverb(place) || text.classes(place).contains(.determiner))
        && text.classes(place).isDisjoint(with: .adverb)
    } ?? range.upperBound
  }

  /// *X, who*: what the pronoun stands for, together with it.
  private func antecedent(of relative: Int, from start: Int) -> Range<Int> {
    var end = relative - 1
    if end >= start, text.isComma(end) { end -= 1 }
    let phrase = phrase(endingAt: end, from: start)
    return phrase.isEmpty ? relative..<relative + 1 : phrase.lowerBound..<relative + 1
  }

  private func boundary(before place: Int, in sentence: Range<Int>) -> Int? {
    var place = place - 1
    while place >= sentence.lowerBound {
      if text.isComma(place) || text.isDash(place) { return place }
      place -= 1
    }
    return nil
  }

  private func isLinking(_ place: Int) -> Bool {
    let classes = text.classes(place)
    return !classes.isDisjoint(with: [.coordinator, .conjunction, .contrast, .complementizer])
      && !text.isName(place)
  }

  /// Whether a word is a verb by its looks.
  private func isVerbal(_ place: Int) -> Bool {
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
