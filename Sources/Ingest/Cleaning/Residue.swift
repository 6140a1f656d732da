import Prose

/// Finds what a scraper or a news desk left inside an article.
enum Residue {
  /// A cleaner looks at one paragraph and returns the spans that are no prose.
  typealias Cleaner = @Sendable (_ paragraph: Range<Int>, _ source: SourceText) -> [MaskedSpan]

  /// Every cleaner.
  static let cleaners: [Cleaner] = [
    LinkBoxes.spans,
    UpdateNotes.spans,
    Bylines.spans,
    TimeStamps.spans,
  ]

  static func spans(in paragraph: Range<Int>, of source: SourceText) -> [MaskedSpan] {
    cleaners.flatMap { $0(paragraph, source) }
  }
}

extension SourceText {
  func isCapital(at offset: Int) -> Bool {
    UInt8(ascii: "A")...UInt8(ascii: "Z") ~= bytes[offset]
  }

  func isSmall(at offset: Int) -> Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= bytes[offset]
  }

  func isDigit(at offset: Int) -> Bool {
    UInt8(ascii: "0")...UInt8(ascii: "9") ~= bytes[offset]
  }

  func isLetter(at offset: Int) -> Bool { isCapital(at: offset) || isSmall(at: offset) }

  /// Whether a byte belongs to a letter beyond ASCII.
  func isWideLetter(at offset: Int) -> Bool {
    var start = offset
    while bytes[start] & 0xC0 == 0x80 { start -= 1 }
    guard bytes[start] >= 0x80, case .letter = bytes.span.wideScalar(at: start).0 else {
      return false
    }
    return true
  }
}
