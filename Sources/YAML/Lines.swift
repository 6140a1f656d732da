/// The lines of a text, as YAML counts them once U+0085, U+2028 and U+2029 are refused.
extension [UInt8] {
  /// The offset behind a UTF-8 byte order mark: 3 with one, 0 without.
  var startOfText: Int { starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

  /// Whether the text begins with the byte order mark of UTF-16, of either byte order.
  var hasUTF16Mark: Bool { starts(with: [0xFF, 0xFE]) || starts(with: [0xFE, 0xFF]) }

  /// The place of an offset, counted from the beginning of the text.
  func mark(at offset: Int) -> Mark {
    mark(at: offset, from: Mark(line: 1, column: 1, offset: Swift.min(startOfText, offset)))
  }

  /// The place of an offset, counted from an earlier place.
  func mark(at offset: Int, from earlier: Mark) -> Mark {
    var mark = earlier
    for position in earlier.offset..<offset {
      if endsLine(at: position) {
        mark.line += 1
        mark.column = 1
      } else if !self[position].continuesCodePoint {
        mark.column += 1
      }
    }
    mark.offset = offset
    return mark
  }

  /// Whether the byte is the last one of a line break.
  func endsLine(at position: Int) -> Bool {
    switch self[position] {
    case .lineFeed: true
    case .carriageReturn: position + 1 == count || self[position + 1] != .lineFeed
    default: false
    }
  }

  /// The bytes of a line before an offset, at most `limit` of them.
  func line(before offset: Int, limit: Int) -> Range<Int> {
    var start = offset
    let least = Swift.max(startOfText, offset - limit)
    while start > least, !self[start - 1].breaksLine { start -= 1 }
    return start..<offset
  }

  /// The bytes of a line from an offset on, at most `limit` of them, without its line break.
  func line(after offset: Int, limit: Int) -> Range<Int> {
    var end = offset
    let most = Swift.min(count, offset + limit)
    while end < most, !self[end].breaksLine { end += 1 }
    return offset..<end
  }

  /// The offset behind a word that begins at an offset: at a space, a line break or a bracket.
  func endOfWord(from offset: Int) -> Int {
    var end = offset
    while end < count, !self[end].endsWord { end += 1 }
    return end
  }
}

extension UInt8 {
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")

  /// Whether the byte is one of a line break.
  var breaksLine: Bool { self == .lineFeed || self == .carriageReturn }

  /// Whether the byte is a space, a line break, or punctuation of a flow collection.
  fileprivate var endsWord: Bool {
    switch self {
    case ...0x20, UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
      UInt8(ascii: "}"):
      true
    default: false
    }
  }

  /// Whether the byte is a later one of a code point in UTF-8.
  var continuesCodePoint: Bool { self & 0xC0 == 0x80 }

  /// The length in bytes of the code point that begins with this byte, in valid UTF-8.
  var lengthOfCodePoint: Int {
    switch self {
    case ..<0x80: 1
    case ..<0xE0: 2
    case ..<0xF0: 3
    default: 4
    }
  }
}
