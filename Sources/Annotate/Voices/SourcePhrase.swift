import Prose

/// What the words that name a source say about it.
struct SourcePhrase {
  /// The noun phrase without what hangs on it: *the spokesman*, *Fiona Hill*.
  let core: Range<Int>

  /// The name in the core, titles left out; empty where it has none.
  let name: Range<Int>

  /// Whom it belongs to or comes from: *a spokesman for X*, *a letter from X*; empty where nobody.
  let owner: Range<Int>

  /// A description behind a comma: *X, a spokesman for Y,*; empty where there is none.
  let description: Range<Int>

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
    self.noun = core.last { text.classes($0).contains(.speaker) } ?? core.upperBound - 1
    name = Self.name(in: core, text)
    description = Self.description(behind: source.upperBound, before: end, in: text)
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

  private static func description(
    behind start: Int, before end: Int, in text: SpokenText
  ) -> Range<Int> {
    guard start < end, text.isComma(start) || text.classes(start).contains(.of) else {
      return 0..<0
    }
    var stop = start + 1
    while stop < min(end, start + 24), text.isWordLike(stop), !text.isQuoted(stop) { stop += 1 }
    return start + 1..<stop
  }

  /// The noun that says what the source is: the last one in the core that is known to speak, else
  /// its last word.
  let noun: Int
}
