import Prose

/// An article's words as the finders of speech look at them: what each word is, and what stands in
/// quotation marks.
///
/// It is a class, made once an article and never changed, because half a dozen finders hold it and
/// copying its arrays for each cue was a third of their cost.
final class SpokenText {
  let tokens: [Token]
  let bytes: [UInt8]
  let cues: CueLexicon

  /// The classes of each token's word, looked up once.
  private let wordClasses: [WordClass]

  init(tokens: [Token], bytes: [UInt8], lexicon: Lexicon, cues: CueLexicon) {
    self.tokens = tokens
    self.bytes = bytes
    self.cues = cues
    wordClasses = tokens.map { lexicon.classes(of: $0.form) }
  }

  func classes(_ place: Int) -> WordClass { wordClasses[place] }

  func kind(_ place: Int) -> Token.Kind { tokens[place].kind }

  func isQuoted(_ place: Int) -> Bool { tokens[place].isQuoted }

  /// Whether a token is a word, with its point, or the *’s* of an owner.
  func isWordLike(_ place: Int) -> Bool {
    tokens[place].isWord || tokens[place].kind == .possessive || isPointOfWord(place)
  }

  /// Whether a word begins with a capital letter, or with one beyond ASCII.
  func isCapital(_ place: Int) -> Bool {
    tokens[place].isWord && bytes[tokens[place].range.start].isCapital
  }

  /// Whether a word is one that can name somebody: with a capital, and no word of grammar or time.
  func isName(_ place: Int) -> Bool {
    isCapital(place)
      && classes(place).isDisjoint(with: [
        .time, .determiner, .preposition, .conjunction, .subjectPronoun, .complementizer, .adverb,
        .being, .having, .modal, .quantifier,
      ])
  }

  /// Whether a word of small letters is one for somebody who does or believes something, by its
  /// ending: *environmentalists*, *lawmakers*, *historian*.
  func isAgentNoun(_ place: Int) -> Bool {
    let range = tokens[place].range
    guard tokens[place].kind == .word, range.count >= 6 else { return false }
    let end = range.end - (lastLetter(place) == UInt8(ascii: "s") ? 1 : 0)
    switch (bytes[end - 2] | 0x20, bytes[end - 1] | 0x20) {
    case (UInt8(ascii: "e"), UInt8(ascii: "r")), (UInt8(ascii: "o"), UInt8(ascii: "r")),
      (UInt8(ascii: "s"), UInt8(ascii: "t")), (UInt8(ascii: "a"), UInt8(ascii: "n")),
      (UInt8(ascii: "n"), UInt8(ascii: "t")):
      return true
    default: return false
    }
  }

  /// Whether a word of small letters ends as past forms do.
  func isPastLike(_ place: Int) -> Bool {
    if classes(place).contains(.irregularPast) {
      return !isCapital(place) && (place == 0 || classes(place - 1).isDisjoint(with: .determiner))
    }
    return endsIn(UInt8(ascii: "e"), UInt8(ascii: "d"), place)
  }

  /// Whether a word is *the* or *a*, which nobody is called by.
  func isArticle(_ place: Int) -> Bool {
    classes(place).contains(.determiner)
      && classes(place).isDisjoint(with: [.owning, .quantifier, .subjectPronoun, .objectPronoun])
      && tokens[place].range.count <= 3
  }

  /// Whether a word is *a* or *an*.
  func isIndefinite(_ place: Int) -> Bool {
    isArticle(place) && tokens[place].range.count <= 2
      && bytes[tokens[place].range.start] | 0x20 == UInt8(ascii: "a")
  }

  /// Whether a word is *there*, which stands for nobody.
  func isExpletive(_ place: Int) -> Bool {
    classes(place).contains(.subjectPronoun) && tokens[place].range.count == 5
      && bytes[tokens[place].range.start] | 0x20 == UInt8(ascii: "t")
      && lastLetter(place) == UInt8(ascii: "e")
  }

  /// Whether a word of small letters ends as present participles do.
  func isPresentLike(_ place: Int) -> Bool { endsIn(UInt8(ascii: "n"), UInt8(ascii: "g"), place) }

  private func endsIn(_ one: UInt8, _ other: UInt8, _ place: Int) -> Bool {
    let range = tokens[place].range
    return tokens[place].kind == .word && range.count >= 5 && !isCapital(place)
      && bytes[range.end - 1] == other && bytes[range.end - 2] == one
  }

  func isNumber(_ place: Int) -> Bool {
    UInt8(ascii: "0")...UInt8(ascii: "9") ~= bytes[tokens[place].range.start]
  }

  /// Whether a word may stand between a subject and its verb.
  func isAdverb(_ place: Int) -> Bool {
    let classes = classes(place)
    return classes.contains(.adverb)
      || endsIn(UInt8(ascii: "l"), UInt8(ascii: "y"), place) && !classes.contains(.speaker)
  }

  /// Whether a point belongs to the word before it: *Gen.*, *J.*
  func isPointOfWord(_ place: Int) -> Bool {
    guard place > 0, tokens[place].kind == .period, tokens[place - 1].isWord,
      tokens[place - 1].range.end == tokens[place].range.start
    else { return false }
    return classes(place - 1).contains(.title)
      || (tokens[place - 1].range.count == 1 && isCapital(place - 1))
  }

  func isComma(_ place: Int) -> Bool { tokens[place].kind == .comma }

  func isDash(_ place: Int) -> Bool { tokens[place].kind == .dash }

  /// Whether a token is a quotation mark, or lies inside a quotation.
  func isOfQuotation(_ place: Int) -> Bool {
    tokens[place].isQuoted || tokens[place].kind.isQuotationMark
  }

  /// Whether a mark at a place opens a quotation: a mark before a quoted word.
  func opensQuotation(_ place: Int) -> Bool {
    place + 1 < tokens.count && tokens[place].kind.isQuotationMark && !tokens[place].isQuoted
      && tokens[place + 1].isQuoted
  }

  /// The last letter of a word, in small ASCII.
  func lastLetter(_ place: Int) -> UInt8 { bytes[tokens[place].range.end - 1] | 0x20 }

  /// Whether two tokens are the same word, capitals aside.
  func isSameWord(_ one: Int, _ other: Int) -> Bool {
    let left = tokens[one].range
    let right = tokens[other].range
    guard left.count == right.count else { return false }
    for offset in 0..<left.count {
      let a = bytes[left.start + offset]
      let b = bytes[right.start + offset]
      if a != b, a >= 0x80 || b >= 0x80 || a | 0x20 != b | 0x20 { return false }
    }
    return true
  }
}

extension UInt8 {
  /// Whether a word that begins with the byte begins with a capital letter, or one beyond ASCII.
  var isCapital: Bool { self >= 0x80 || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= self }
}
