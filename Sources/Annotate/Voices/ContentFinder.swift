import Prose

/// Finds what was said: the words behind a cue, before it, or on both sides.
struct ContentFinder {
  /// How far behind a cue its addressee and circumstances may reach, in tokens.
  private static let reach = 14

  let text: SpokenText

  init(_ text: SpokenText) { self.text = text }

  /// The stretches of a sentence that a cue reports, in order.
  ///
  /// - Parameter last: The place of the cue before it in the sentence.
  func contents(
    of cue: CueMatch, _ source: Range<Int>, _ manner: SourceFinder.Manner, in sentence: Range<Int>,
    after last: Int?
  ) -> [Range<Int>] {
    switch cue.construction {
    case .sourceFollows: return aroundPhrase(cue, source, in: sentence)
    case .noReply:
      let start = max(cue.tokens.upperBound, source.upperBound)
      return [trimmed(start..<max(start, sentence.upperBound))].filter { !$0.isEmpty }
    case .vague, .noun: return [behind(cue, source, in: sentence)].filter { !$0.isEmpty }
    case .adverb: return [trimmed(sentence)].filter { !$0.isEmpty }
    case .passive where manner == .agent && !source.isEmpty:
      return aroundAgent(cue, source, in: sentence)
    case .active, .passive, .participle: break
    }
    if let charge = charge(of: cue, source, in: sentence) { return [charge] }
    var after = behind(cue, source, in: sentence)
    if manner == .behind, !source.isEmpty, source.lowerBound - 1 > after.lowerBound {
      after = after.lowerBound..<source.lowerBound - 1
    }
    guard let before = self.before(cue, source, manner, after, in: sentence, after: last) else {
      return after.isEmpty ? [] : [after.lowerBound..<end(of: after, reportedBy: cue, in: sentence)]
    }
    var contents = [before]
    if let quoted = firstQuoted(in: after) {
      contents.append(quoted..<after.upperBound)
    } else if manner != .inverted, let rest = resumed(behind: cue, in: sentence) {
      contents.append(rest)
    }
    return contents
  }

  /// The rest of what is said behind a cue between commas: *the war, he told reporters, is over*.
  private func resumed(behind cue: CueMatch, in sentence: Range<Int>) -> Range<Int>? {
    let limit = min(sentence.upperBound - 1, cue.head + 4)
    guard let comma = (cue.head + 1..<max(cue.head + 1, limit)).first(where: text.isComma) else {
      return nil
    }
    return trimmed(comma + 1..<sentence.upperBound)
  }

  /// Where what a cue reports ends: a clause goes on to the end of the sentence or a semicolon, a
  /// noun phrase to the next comma or clause.
  private func end(
    of content: Range<Int>, reportedBy cue: CueMatch, in sentence: Range<Int>
  ) -> Int {
    let isSubordinate = !text.classes(sentence.lowerBound).isDisjoint(with: [
      .contrast, .counterfactual,
    ])
    let isClause = !cue.frames.isDisjoint(with: [.clause, .quotation])
    for place in content where !text.isOfQuotation(place) {
      if text.kind(place) == .semicolon { return place }
      guard place > content.lowerBound + 1 else { continue }
      let classes = text.classes(place)
      if isClause {
        if classes.contains(.contrast), text.isComma(place - 1) { return place - 1 }
        if isSubordinate, text.isComma(place) { return place }
      } else if text.isComma(place) && !text.isPointOfWord(place - 1) || text.isDash(place)
        || classes.contains(.contrast)
        || (classes.contains(.relative) && classes.contains(.conjunction)
          && cue.frames != .infinitive)
      {
        return place
      }
    }
    return content.upperBound
  }

  // MARK: Behind the cue

  private func behind(_ cue: CueMatch, _ source: Range<Int>, in sentence: Range<Int>) -> Range<Int>
  {
    var start = cue.tokens.upperBound
    if !source.isEmpty, source.lowerBound >= start, source.lowerBound < sentence.upperBound {
      start = source.upperBound
    }
    start =
      cue.cue?.takesAddressee == true
      ? behindAddressee(start, in: sentence) : behindCircumstance(start, in: sentence)
    while start < sentence.upperBound, text.kind(start) == .colon || text.isComma(start) {
      start += 1
    }
    return trimmed(start..<max(start, sentence.upperBound))
  }

  /// The place behind whom something was told: *told reporters in Baku that*.
  private func behindAddressee(_ start: Int, in sentence: Range<Int>) -> Int {
    for place in start..<min(sentence.upperBound, start + Self.reach) {
      if text.opensQuotation(place) { return place }
      let classes = text.classes(place)
      if classes.contains(.complementizer), classes.isDisjoint(with: .relative) { return place }
      if classes.contains(.to), place > start { return place }
      if classes.contains(.subjectPronoun), classes.isDisjoint(with: .objectPronoun), place > start
      {
        return place
      }
      if !text.isWordLike(place) { break }
    }
    var place = start
    if place < sentence.upperBound, text.classes(place).contains(.objectPronoun) {
      return place + 1
    }
    if place < sentence.upperBound, text.classes(place).contains(.determiner) { place += 1 }
    while place < sentence.upperBound,
      text.isName(place) || text.classes(place).contains(.speaker)
        || text.kind(place) == .possessive
    {
      place += 1
    }
    return behindCircumstance(place, in: sentence)
  }

  /// The place behind when and where it was said: *said on Monday in Baku that*.
  private func behindCircumstance(_ start: Int, in sentence: Range<Int>) -> Int {
    var start = start
    while start < sentence.upperBound, text.classes(start).contains(.time) { start += 1 }
    guard start < sentence.upperBound, text.classes(start).contains(.preposition),
      isPlace(start) || text.cues.frame(of: text.tokens[start].form).isEmpty
    else { return start }
    for place in start..<min(sentence.upperBound, start + Self.reach) {
      if text.opensQuotation(place) { return place }
      let classes = text.classes(place)
      if classes.contains(.complementizer), classes.isDisjoint(with: .relative) { return place }
      if classes.contains(.subjectPronoun), place > start + 1 { return place }
      if text.isComma(place) || text.kind(place) == .colon { return place + 1 }
    }
    return start
  }

  private func isPlace(_ place: Int) -> Bool {
    let frame = text.cues.frame(of: text.tokens[place].form)
    return frame == .on || frame == .at || frame == .in
  }

  // MARK: Before the cue

  /// What stands before *, X said* or *, said X*, where that is what was said.
  private func before(
    _ cue: CueMatch, _ source: Range<Int>, _ manner: SourceFinder.Manner, _ after: Range<Int>,
    in sentence: Range<Int>, after last: Int?
  ) -> Range<Int>? {
    guard [.before, .inverted, .nobody, .apposition].contains(manner) else { return nil }
    guard cue.construction == .active, cue.frames != .infinitive else { return nil }
    let edge =
      source.isEmpty ? cue.tokens.lowerBound : min(source.lowerBound, cue.tokens.lowerBound)
    var end = edge - 1
    while end >= sentence.lowerBound, text.isAdverb(end) { end -= 1 }
    guard end > sentence.lowerBound,
      text.isComma(end) || text.isDash(end) || text.isOfQuotation(end)
        || text.kind(end) == .question || text.kind(end) == .exclamation
    else { return nil }
    let hasQuotation = (sentence.lowerBound..<end).contains { text.isOfQuotation($0) }
    if manner == .apposition, !hasQuotation { return nil }
    let followsQuotation =
      text.isOfQuotation(end) || (text.isComma(end) && text.isOfQuotation(end - 1))
    if !followsQuotation, !after.isEmpty, text.isOfQuotation(after.lowerBound) { return nil }
    if !hasQuotation, manner != .inverted {
      if isParticiple(sentence.lowerBound) { return nil }
      if after.count > 2, isIntroduction(sentence.lowerBound) { return nil }
      if after.count > 4, beginsClause(after.lowerBound) { return nil }
    }
    while end > sentence.lowerBound, text.isComma(end) || text.isDash(end) { end -= 1 }
    var start = sentence.lowerBound
    if followsQuotation, let last, last < end {
      // Another cue stands before: only the quotation next to this one is its own.
      start = end
      while start > last + 1, text.isOfQuotation(start - 1) { start -= 1 }
    }
    return start..<end + 1
  }

  /// Whether a sentence opens with when, where or why rather than with what was said.
  private func isIntroduction(_ place: Int) -> Bool {
    let classes = text.classes(place)
    return !classes.isDisjoint(with: [
      .preposition, .conjunction, .contrast, .coordinator, .adverb, .time,
    ]) || text.lastLetter(place) == UInt8(ascii: "g")
  }

  /// *Asked about it, X said*
  private func isParticiple(_ place: Int) -> Bool {
    text.cues[text.tokens[place].form]?.form == .past
      || text.cues[text.tokens[place].form]?.form == .present
  }

  private func beginsClause(_ place: Int) -> Bool {
    !text.classes(place).isDisjoint(with: [
      .complementizer, .subjectPronoun, .determiner, .quantifier,
    ]) || text.isName(place)
  }

  /// *a charge that Ankara denies*: the noun is what is denied.
  private func charge(
    of cue: CueMatch, _ source: Range<Int>, in sentence: Range<Int>
  ) -> Range<Int>? {
    guard cue.frames == .end, cue.construction == .active, !source.isEmpty,
      source.lowerBound - 2 >= sentence.lowerBound, source.upperBound <= cue.head
    else { return nil }
    let link = source.lowerBound - 1
    guard text.classes(link).contains(.complementizer), text.isWordLike(link - 1) else {
      return nil
    }
    var start = link - 1
    while start > sentence.lowerBound, text.isWordLike(start - 1),
      text.classes(start).isDisjoint(with: .determiner)
    {
      start -= 1
    }
    return start..<link
  }

  // MARK: Phrases

  /// *According to X, …* and *…, according to X*.
  private func aroundPhrase(
    _ cue: CueMatch, _ source: Range<Int>, in sentence: Range<Int>
  ) -> [Range<Int>] {
    let start = cue.tokens.lowerBound
    let rest = source.isEmpty ? cue.tokens.upperBound : source.upperBound
    if start - sentence.lowerBound <= 1 {
      var comma = rest
      while comma < min(sentence.upperBound, rest + 12), !text.isComma(comma) { comma += 1 }
      guard comma < sentence.upperBound, text.isComma(comma) else { return [] }
      return [trimmed(comma + 1..<sentence.upperBound)].filter { !$0.isEmpty }
    }
    var end = start
    while end > sentence.lowerBound, text.isComma(end - 1) || text.isDash(end - 1) { end -= 1 }
    return sentence.lowerBound < end ? [sentence.lowerBound..<end] : []
  }

  /// *X was condemned by Y as Z*: what stands on either side.
  private func aroundAgent(
    _ cue: CueMatch, _ source: Range<Int>, in sentence: Range<Int>
  ) -> [Range<Int>] {
    [sentence.lowerBound..<cue.tokens.lowerBound, trimmed(source.upperBound..<sentence.upperBound)]
      .filter { !$0.isEmpty }
  }

  private func firstQuoted(in range: Range<Int>) -> Int? {
    range.first { text.isOfQuotation($0) }
  }

  /// A stretch without the points at its end and the commas at its beginning.
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, text.kind(end - 1) == .period { end -= 1 }
    return range.lowerBound..<max(range.lowerBound, end)
  }
}
