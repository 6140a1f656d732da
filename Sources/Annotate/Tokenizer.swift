public import Prose

/// Splits paragraphs into words and marks, one pass over their bytes.
public struct Tokenizer: Sendable {
  private let lexicon: Lexicon
  private let possessive: Form
  private let classes = ByteClass.table
  private let marks = Token.Kind.table

  public init(_ phrasebook: Phrasebook) {
    lexicon = phrasebook.lexicon
    possessive = phrasebook.possessive
  }

  /// Appends the tokens of a range of bytes, which begins and ends outside a word.
  public func append(_ range: Range<Int>, of bytes: Span<UInt8>, to tokens: inout [Token]) {
    let bytes = bytes.extracting(0..<range.upperBound)
    var position = range.lowerBound
    var hyphen = -1
    while position < range.upperBound {
      let start = position
      switch classes[Int(bytes[start])] {
      case .space:
        position += 1
        continue
      case .word:
        position = appendWord(at: start, of: bytes, joined: hyphen == start, to: &tokens)
      case .wide:
        let (scalar, length) = bytes.wideScalar(at: start)
        switch scalar {
        case .space:
          position += length
          continue
        case .letter:
          position = appendWord(at: start, of: bytes, joined: hyphen == start, to: &tokens)
        case .mark(let kind):
          position = appendMark(kind, at: start, length, of: bytes, to: &tokens, hyphen: &hyphen)
        }
      case .mark:
        let kind = marks[Int(bytes[start])]
        position = appendMark(kind, at: start, 1, of: bytes, to: &tokens, hyphen: &hyphen)
      }
    }
  }

  private func appendWord(
    at start: Int, of bytes: Span<UInt8>, joined: Bool, to tokens: inout [Token]
  ) -> Int {
    let end = bytes.endOfWord(from: start)
    let form = lexicon.form(in: bytes, start..<end)
    let point = bytes.pointOfAbbreviation(start..<end)
    let range = TextRange(start..<end + point)
    tokens.append(Token(point > 0 ? .abbreviation : .word, range, form: form, isJoined: joined))
    return end + point
  }

  /// Appends a mark, or passes over a hyphen that ties two words and remembers where the second
  /// begins.
  private func appendMark(
    _ kind: Token.Kind, at start: Int, _ length: Int, of bytes: Span<UInt8>,
    to tokens: inout [Token], hyphen: inout Int
  ) -> Int {
    let end = start + length
    if kind == .closeSingle || kind == .straightSingle, let last = tokens.last,
      last.isWord, last.range.end == start, case let possessive = bytes.possessive(at: start),
      possessive > 0
    {
      let range = TextRange(start..<start + possessive)
      tokens.append(Token(.possessive, range, form: self.possessive))
      return range.end
    }
    if kind == .hyphen, let last = tokens.last, last.isWord, last.range.end == start,
      bytes.isLetter(at: end)
    {
      hyphen = end
      return end
    }
    let isDash = kind == .hyphen
    tokens.append(Token(isDash ? .dash : kind, TextRange(start..<end)))
    return end
  }
}

extension Span where Element == UInt8 {
  /// 1 where a point follows an abbreviation with points inside it (*U.S.*), else 0.
  fileprivate func pointOfAbbreviation(_ word: Range<Int>) -> Int {
    guard word.count >= 3, word.upperBound < count, self[word.upperBound] == UInt8(ascii: "."),
      self[word.upperBound - 2] == UInt8(ascii: "."),
      !(UInt8(ascii: "0")...UInt8(ascii: "9") ~= self[word.upperBound - 1])
    else { return 0 }
    return 1
  }
}

extension Token.Kind {
  /// The kind of mark each byte of ASCII is.
  fileprivate static let table: [Token.Kind] = (0...255).map { Token.Kind(mark: UInt8($0)) }

  private init(mark byte: UInt8) {
    switch byte {
    case UInt8(ascii: "."): self = .period
    case UInt8(ascii: "!"): self = .exclamation
    case UInt8(ascii: "?"): self = .question
    case UInt8(ascii: ","): self = .comma
    case UInt8(ascii: ":"): self = .colon
    case UInt8(ascii: ";"): self = .semicolon
    case UInt8(ascii: "-"): self = .hyphen
    case UInt8(ascii: "("), UInt8(ascii: "["): self = .openBracket
    case UInt8(ascii: ")"), UInt8(ascii: "]"): self = .closeBracket
    case UInt8(ascii: "\""): self = .straightDouble
    case UInt8(ascii: "'"): self = .straightSingle
    case UInt8(ascii: "`"): self = .backtick
    default: self = .other
    }
  }
}
