import Prose

/// What the words that name a source say about it.
struct SourcePhrase {
  /// The noun phrase without what hangs on it: *the spokesman*, *Fiona Hill*.
  let core: Range<Int>

  /// The name in the core, titles left out; empty where it has none.
  let name: Range<Int>

  /// The noun that says what the source is: the last one in the core that is known to speak, else
  /// its last word.
  let noun: Int

  /// Whom it belongs to or comes from: *a spokesman for X*, *a letter from X*; empty where nobody.
  let owner: Range<Int>

  /// A description behind a comma or in brackets: *X, a spokesman for Y,*; empty where there is none.
  let description: Range<Int>

  /// An office before a name between commas: *X’s ambassador to Z, Y, said*; empty where there is
  /// none.
  let preamble: Range<Int>

  init(_ source: Range<Int>, in text: SpokenText, before end: Int) {
    var last = source.upperBound
    // *X, who*: the pronoun is no part of the name.
    while last > source.lowerBound + 1,
      text.classes(last - 1).contains(.complementizer) || !text.isWordLike(last - 1)
    {
      last -= 1
    }
    let hook = (source.lowerBound + 1..<max(source.lowerBound + 1, last)).first { place in
      text.classes(place).contains(.preposition) && !text.isCapital(place)
    }
    let head = source.lowerBound..<(hook ?? last)
    let origin = Self.owner(behind: hook, before: last, in: text)
    // *a letter from X*: X speaks.
    let isText = text.classes(head.upperBound - 1).contains(.document) && !origin.isEmpty
    core = isText ? origin : head
    owner = isText ? 0..<0 : origin
    noun = core.last { text.classes($0).contains(.speaker) } ?? core.upperBound - 1
    name = Self.name(in: core, text)
    description = Self.description(behind: source.upperBound, before: end, in: text)
    preamble = Self.preamble(of: source, before: end, in: text)
  }

  /// The last run of names in a noun phrase, without titles before it.
  static func name(in core: Range<Int>, _ text: SpokenText) -> Range<Int> {
    func isName(_ place: Int) -> Bool {
      text.isName(place) && !text.classes(place).contains(.anonymous)
    }
    var end = core.upperBound
    while end > core.lowerBound, !isName(end - 1) { end -= 1 }
    var start = end
    while start > core.lowerBound,
      isName(start - 1) || text.isPointOfWord(start - 1)
        || (start > core.lowerBound + 1 && text.classes(start - 1).contains(.coordinator)
          && text.isName(start - 2))
    {
      start -= 1
    }
    while start < end - 1, isTitle(start, text) || !text.tokens[start].isWord { start += 1 }
    return start..<end
  }

  /// The last run of names without any title in it: *Nikol Pashinyan* of *Armenian Prime Minister
  /// Nikol Pashinyan*.
  static func person(in core: Range<Int>, _ text: SpokenText) -> Range<Int> {
    let name = name(in: core, text)
    let title = name.dropLast().last { isTitle($0, text) }
    return (title.map { $0 + 1 } ?? name.lowerBound)..<name.upperBound
  }

  private static func isTitle(_ place: Int, _ text: SpokenText) -> Bool {
    !text.classes(place).isDisjoint(with: [.title, .office])
  }

  /// What stands behind *from* or *by*, else behind the first preposition.
  private static func owner(behind hook: Int?, before end: Int, in text: SpokenText) -> Range<Int> {
    guard let hook, hook + 1 < end else { return 0..<0 }
    let origin = (hook..<end).last {
      let frame = text.cues.frame(of: text.tokens[$0].form)
      return frame == .by || frame == .from
    }
    let start = (origin ?? hook) + 1
    let stop = (start..<end).first { text.classes($0).contains(.to) } ?? end
    return start < stop ? start..<stop : 0..<0
  }

  private static func preamble(
    of source: Range<Int>, before end: Int, in text: SpokenText
  ) -> Range<Int> {
    let comma = source.lowerBound - 1
    guard comma > 0, text.isComma(comma), source.upperBound < end, text.isComma(source.upperBound),
      source.allSatisfy({ text.isName($0) || text.isPointOfWord($0) })
    else { return 0..<0 }
    var start = comma
    while start > max(0, comma - Self.longestPreamble), text.isWordLike(start - 1),
      !text.isQuoted(start - 1)
    {
      start -= 1
    }
    let isNounPhrase =
      start < comma
      && text.classes(start).isDisjoint(with: [.preposition, .conjunction, .contrast, .adverb])
      && !(start..<comma).contains { text.isPastLike($0) || text.isPresentLike($0) }
    return isNounPhrase ? start..<comma : 0..<0
  }

  /// The most tokens of an office before a name.
  private static let longestPreamble = 12

  private static func description(
    behind start: Int, before end: Int, in text: SpokenText
  ) -> Range<Int> {
    guard start < end,
      text.isComma(start) || text.classes(start).contains(.of) || text.kind(start) == .openBracket
    else { return 0..<0 }
    var stop = start + 1
    while stop < min(end, start + 24), text.isWordLike(stop), !text.isQuoted(stop) { stop += 1 }
    return start + 1..<stop
  }
}
