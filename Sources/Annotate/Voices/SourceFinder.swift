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

  private let text: SpokenText
  private let cues: CueFinder
  private let nouns: NounPhraseFinder

  init(_ text: SpokenText, _ cues: CueFinder) {
    self.text = text
    self.cues = cues
    nouns = NounPhraseFinder(text: text)
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
    return (nouns.phrase(beginningAt: behind + 1, in: sentence), .agent)
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
    case .sourceFollows:
      return (nouns.phrase(beginningAt: cue.tokens.upperBound, in: sentence), .agent)
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
    let inverted = { nouns.phrase(beginningAt: cue.head + 1, in: sentence) }
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
    let phrase = nouns.phrase(endingAt: end, from: start)
    if isCircumstance(phrase, in: sentence) { return (0..<0, .nobody) }
    // *An official who asked not to be named said*: the subject stands before the relative clause.
    let isVerb =
      !phrase.isEmpty && phrase.lowerBound > start
      && (phrase.count == 1 && text.isPastLike(end)
        || text.classes(phrase.lowerBound - 1).contains(.relative)
          && (nouns.isVerbal(phrase.lowerBound) || text.isPastLike(phrase.lowerBound)))
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
        return (nouns.phrase(beginningAt: cue.head + 1, in: sentence), .inverted)
      }
      return (nouns.phrase(endingAt: comma - 1, from: sentence.lowerBound), .before)
    }
    if text.isDash(comma), text.isDash(other) {
      return (nouns.phrase(endingAt: other - 1, from: sentence.lowerBound), .apposition)
    }
    if let name = name(between: other, and: comma) { return (name, .apposition) }
    if isInverted {
      let segment = other + 1
      let describes =
        text.isName(other - 1)
        && (!text.classes(segment).isDisjoint(with: [.determiner, .speaker, .relative])
          || text.isNumber(segment))
      let isRelative = text.classes(segment).contains(.relative)
      if !describes && !isRelative || text.classes(cue.head + 1).contains(.subjectPronoun) {
        return (nouns.phrase(beginningAt: cue.head + 1, in: sentence), .inverted)
      }
    }
    var found = nouns.phrase(endingAt: other - 1, from: sentence.lowerBound)
    var edge = other
    var tries = 0
    while tries < 3, !found.isEmpty, !nouns.namesSomebody(found) {
      guard let next = boundary(before: edge, in: sentence), next > sentence.lowerBound else {
        break
      }
      found = nouns.phrase(endingAt: next - 1, from: sentence.lowerBound)
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
    while start < comma, !text.isWordLike(start) || nouns.isLinking(start) { start += 1 }
    var end = start
    var names = 0
    while end < comma, text.isWordLike(end), !nouns.isVerbal(end), !nouns.isLinking(end) {
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
      return (nouns.subject(from: comma + 1, in: sentence), .behind)
    }
    if text.isWordLike(end),
      text.classes(end).isDisjoint(with: [
        .preposition, .conjunction, .coordinator, .contrast, .complementizer, .opener,
      ])
    {
      let phrase = nouns.phrase(endingAt: end, from: start)
      if nouns.namesSomebody(phrase), !isCircumstance(phrase, in: sentence) || isAbsolute(phrase),
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
      return nouns.phrase(beginningAt: place + 1, in: sentence)
    }
    return 0..<0
  }

  /// *X’s claim*, *claims by X*; the subject where it has the noun: *X made the claim that*.
  private func owner(of cue: CueMatch, in sentence: Range<Int>) -> Range<Int> {
    let start = sentence.lowerBound
    var place = cue.head - 1
    while place > start, place > cue.head - 4, text.isWordLike(place) {
      if text.kind(place) == .possessive { return nouns.phrase(endingAt: place - 1, from: start) }
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

  /// Whether somebody is named who can speak.
  func namesSomebody(_ source: Range<Int>) -> Bool { nouns.namesSomebody(source) }

  // MARK: Edges

  /// The first noun phrase of a stretch, an introduction left out.
  private func first(in range: Range<Int>) -> (Range<Int>, Manner) {
    let phrase = nouns.first(in: range)
    return phrase.isEmpty ? (phrase, .nobody) : (phrase, .first)
  }

  /// *X, who*: what the pronoun stands for, together with it.
  private func antecedent(of relative: Int, from start: Int) -> Range<Int> {
    var end = relative - 1
    if end >= start, text.isComma(end) { end -= 1 }
    let phrase = nouns.phrase(endingAt: end, from: start)
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
}
