import YAML

/// A title as it is written in front matter.
struct TitleScalar: Sendable {
  /// Its bytes, without quotes, without the mark of a block scalar, without white space around it.
  let text: Range<Int>

  /// The line it begins on, counted from 1.
  let line: Int

  /// What of the bytes is no text but an escape: the first quote of `''`, the backslash of `\"`, the
  /// whole of `\u2014`; in order.
  let escapes: [Range<Int>]

  /// The title that a scalar holds; `text` is empty where it is blank.
  init(_ node: Node, in bytes: Span<UInt8>) {
    var range = node.start.offset..<node.end.offset
    switch node.style {
    case .singleQuoted, .doubleQuoted: range = range.lowerBound + 1..<range.upperBound - 1
    case .literal, .folded:
      range = bytes.endOfLine(from: range.lowerBound, before: range.upperBound)..<range.upperBound
    case .plain, .block, .flow: break
    }
    text = bytes.trimmed(range)
    line = node.start.line + bytes.lineBreaks(in: node.start.offset..<text.lowerBound)
    escapes =
      switch node.style {
      case .singleQuoted: bytes.doubledQuotes(in: text)
      case .doubleQuoted: bytes.backslashes(in: text)
      default: []
      }
  }
}

extension Span where Element == UInt8 {
  fileprivate func doubledQuotes(in range: Range<Int>) -> [Range<Int>] {
    var quotes: [Range<Int>] = []
    var position = range.lowerBound
    while let quote = first("''", in: position..<range.upperBound) {
      quotes.append(quote..<quote + 1)
      position = quote + 2
    }
    return quotes
  }

  fileprivate func backslashes(in range: Range<Int>) -> [Range<Int>] {
    var escapes: [Range<Int>] = []
    var position = range.lowerBound
    while let backslash = first("\\", in: position..<range.upperBound) {
      let end = Swift.min(backslash + lengthOfEscape(at: backslash + 1), range.upperBound)
      escapes.append(backslash..<end)
      position = Swift.max(end, Swift.min(backslash + 2, range.upperBound))
    }
    return escapes
  }

  /// The length of an escape with its backslash; 1 where the next mark stands for itself.
  private func lengthOfEscape(at position: Int) -> Int {
    switch position < count ? self[position] : 0 {
    case UInt8(ascii: "x"): 4
    case UInt8(ascii: "u"): 6
    case UInt8(ascii: "U"): 10
    case let byte where byte.isASCIILetter || byte.isDigit: 2
    default: 1
    }
  }
}
