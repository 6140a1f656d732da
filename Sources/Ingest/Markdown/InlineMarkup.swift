import Prose

/// The markup inside a paragraph: comments, tags, addresses and the targets of links.
struct InlineMarkup: Sendable {
  /// The longest tag in bytes.
  fileprivate static let longestTag = 2048

  /// The markup in order; stretches that are known beforehand may overlap with others.
  private(set) var ranges: [Range<Int>] = []

  /// Whether a comment may still be closed: where one is not, no later one is.
  private var mayHoldComments = true

  /// Finds the markup in a range; `marks` are stretches of it that are known beforehand.
  init(_ range: Range<Int>, with marks: [Range<Int>] = [], in bytes: Span<UInt8>) {
    var position = range.lowerBound
    while position < range.upperBound {
      if bytes[position].mayBeginMarkup, let found = markup(at: position, in: range, of: bytes) {
        ranges.append(found)
        position = found.upperBound
      } else {
        position += 1
      }
    }
    guard !marks.isEmpty else { return }
    ranges = (ranges + marks).sorted { $0.lowerBound < $1.lowerBound }
  }

  /// Whether the markup leaves nothing of a range but white space.
  func coversAll(of range: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    var position = range.lowerBound
    for markup in ranges where markup.upperBound > position {
      position = bytes.endOfSpace(from: position, before: range.upperBound)
      if position < markup.lowerBound { return false }
      position = max(position, markup.upperBound)
    }
    return bytes.endOfSpace(from: position, before: range.upperBound) >= range.upperBound
  }

  private mutating func markup(
    at position: Int, in range: Range<Int>, of bytes: Span<UInt8>
  ) -> Range<Int>? {
    switch bytes[position] {
    case UInt8(ascii: "<"):
      let end = comment(at: position, in: range, of: bytes) ?? bytes.endOfTag(at: position, range)
      return end.map { position..<$0 }
    case UInt8(ascii: "]") where bytes.stands("](", at: position):
      return bytes.endOfLinkTarget(at: position, before: range.upperBound).map { position..<$0 }
    case UInt8(ascii: ":") where bytes.stands("://", at: position):
      let start = ranges.last?.upperBound ?? range.lowerBound
      return bytes.address(around: position, in: start..<range.upperBound)
    default:
      return nil
    }
  }

  private mutating func comment(
    at position: Int, in range: Range<Int>, of bytes: Span<UInt8>
  ) -> Int? {
    guard mayHoldComments, bytes.stands("<!--", at: position) else { return nil }
    let end = bytes.endOfComment(at: position, before: range.upperBound)
    mayHoldComments = end != nil
    return end
  }
}

extension UInt8 {
  fileprivate var mayBeginMarkup: Bool {
    self == UInt8(ascii: "<") || self == UInt8(ascii: "]") || self == UInt8(ascii: ":")
  }
}

extension Span where Element == UInt8 {
  /// The end of a tag, or of an address in angle brackets.
  fileprivate func endOfTag(at position: Int, _ range: Range<Int>) -> Int? {
    let name = position + (stands("</", at: position) ? 2 : 1)
    let limit = Swift.min(range.upperBound, position + InlineMarkup.longestTag)
    guard name < limit, self[name].isASCIILetter else { return nil }
    for place in name..<limit {
      if self[place] == UInt8(ascii: ">") { return place + 1 }
      if self[place] == UInt8(ascii: "<") { return nil }
    }
    return nil
  }

  /// The bare address around a `://`: from `http` or `https` to white space, a quotation mark or a
  /// tag, without the punctuation behind it.
  fileprivate func address(around colon: Int, in range: Range<Int>) -> Range<Int>? {
    let lengths = [5, 4]
    guard
      let start = lengths.lazy.map({ colon - $0 }).first(where: { start in
        start >= range.lowerBound && !isLetter(before: start)
          && (stands("https:", at: start) || stands("http:", at: start))
      })
    else { return nil }
    let first = colon + 3
    var end = first
    while end < range.upperBound, isPartOfAddress(at: end) { end += lengthOfScalar(at: end) }
    while end > first, endsAddress(before: end, from: first) { end -= 1 }
    return end > first ? start..<end : nil
  }

  private func isPartOfAddress(at position: Int) -> Bool {
    switch self[position] {
    case ...0x20, 0x7F, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "]"):
      false
    case ..<0x80: true
    default: isLetter(at: position)
    }
  }

  /// Whether the byte before a position is punctuation behind an address and no part of it, such
  /// as a bracket that was not opened in it.
  private func endsAddress(before end: Int, from start: Int) -> Bool {
    switch self[end - 1] {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"),
      UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "'"), UInt8(ascii: "*"),
      UInt8(ascii: "_"):
      true
    case UInt8(ascii: ")"): first(UInt8(ascii: "("), in: start..<end) == nil
    default: false
    }
  }
}
