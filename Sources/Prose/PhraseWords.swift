/// The words of a phrase, split as a text is; the possessive *’s* is a word of its own.
struct PhraseWords {
  private let bytes: [UInt8]

  /// The words, as ranges of bytes.
  let ranges: [Range<Int>]

  init(_ phrase: String) {
    let bytes = Array(phrase.utf8)
    self.bytes = bytes
    ranges = Self.ranges(in: bytes.span)
  }

  private static func ranges(in bytes: Span<UInt8>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var position = 0
    while position < bytes.count {
      guard bytes.isLetter(at: position) else {
        position += bytes[position] < 0x80 ? 1 : bytes.wideScalar(at: position).length
        continue
      }
      let end = bytes.endOfWord(from: position)
      ranges.append(position..<end)
      let possessive = bytes.possessive(at: end)
      if possessive > 0 { ranges.append(end..<end + possessive) }
      position = end + possessive
    }
    return ranges
  }

  var count: Int { ranges.count }

  /// The words as texts.
  var texts: [String] { ranges.map { String(decoding: bytes[$0], as: UTF8.self) } }

  /// Calls `body` with the bytes of each word, in order.
  func visit(_ body: (Span<UInt8>) -> Void) {
    for range in ranges { body(bytes.span.extracting(range)) }
  }

  /// Whether the phrase ends in `*`.
  var isOpen: Bool { bytes.last == UInt8(ascii: "*") }
}
