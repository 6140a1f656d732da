import Prose

/// The bytes of a file as lines.
struct SourceText {
  /// A line without its end and without the white space around it.
  struct Line: Hashable {
    /// Its number, from 1.
    var number: Int

    /// From its first to behind its last byte that is no white space; empty for a blank line.
    var range: Range<Int>

    /// Where the line begins, white space included.
    var start: Int

    var isBlank: Bool { range.isEmpty }
  }

  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Refuses what no reader can read: too much, no text, invalid UTF-8. What has a NUL is no text,
  /// whatever else is wrong with it.
  static func checked(
    _ bytes: [UInt8], path: String, limit: Int = Article.maximumBytes
  ) throws(IngestError) -> SourceText {
    guard bytes.count <= limit else { throw .tooLarge(path: path, limit: limit) }
    if let offset = bytes.firstIndex(of: 0) { throw .binary(path: path, offset: offset) }
    do {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      let offset = error.byteOffsets.lowerBound
      throw .invalidUTF8(path: path, offset: offset, byte: bytes[offset], place(of: offset, bytes))
    }
    return SourceText(bytes)
  }

  private static func place(of offset: Int, _ bytes: [UInt8]) -> IngestError.Place {
    let line = SourceText(bytes).lines().last { $0.start <= offset }
    return IngestError.Place(
      line: line?.number ?? 1, column: offset - (line?.start ?? 0) + 1)
  }

  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  /// The lines from an offset on; LF, CRLF and a lone CR end a line.
  func lines(from start: Int = 0, number first: Int = 1) -> [Line] {
    var lines: [Line] = []
    var number = first
    var position = start
    while position < bytes.count {
      let end = endOfLine(from: position)
      lines.append(Line(number: number, range: trimmed(position..<end), start: position))
      number += 1
      position = end
      if position < bytes.count {
        let isPair =
          bytes[position] == Self.carriageReturn && position + 1 < bytes.count
          && bytes[position + 1] == Self.lineFeed
        position += isPair ? 2 : 1
      }
    }
    return lines
  }

  private func endOfLine(from start: Int) -> Int {
    let span = bytes.span
    var position = start
    while position + 8 <= span.count, !span.hasLineEnd(inEightFrom: position) { position += 8 }
    while position < span.count, span[position] != Self.lineFeed,
      span[position] != Self.carriageReturn
    {
      position += 1
    }
    return position
  }

  /// A range without the white space at its ends: non-breaking and other wide spaces and the byte
  /// order mark are white space too.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound, case let length = lengthOfSpace(at: start), length > 0 {
      start += length
    }
    var end = range.upperBound
    while end > start, case let length = lengthOfSpace(before: end, from: start), length > 0 {
      end -= length
    }
    return min(start, range.upperBound)..<max(min(start, range.upperBound), end)
  }

  /// The length of the white space that begins at an offset, or 0.
  func lengthOfSpace(at offset: Int) -> Int {
    switch ByteClass(bytes[offset]) {
    case .space: return 1
    case .wide:
      let (scalar, length) = bytes.span.wideScalar(at: offset)
      if case .space = scalar { return length }
      return 0
    case .word, .mark: return 0
    }
  }

  private func lengthOfSpace(before end: Int, from start: Int) -> Int {
    for length in 1...3 where end - length >= start {
      if bytes[end - length] & 0xC0 == 0x80 { continue }
      return lengthOfSpace(at: end - length) == length ? length : 0
    }
    return 0
  }

  /// The words of a range, split at white space, as ranges of bytes; at most `limit`.
  func words(in range: Range<Int>, limit: Int) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var position = range.lowerBound
    while position < range.upperBound, words.count < limit {
      let space = lengthOfSpace(at: position)
      guard space == 0 else {
        position += space
        continue
      }
      let start = position
      while position < range.upperBound, lengthOfSpace(at: position) == 0 { position += 1 }
      words.append(start..<position)
    }
    return words
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  func starts(_ range: Range<Int>, with text: String) -> Bool {
    bytes[range].starts(with: text.utf8)
  }

  /// The offset behind the first place in a range where a text stands, or nil.
  func end(of text: String, in range: Range<Int>) -> Int? {
    let length = text.utf8.count
    guard range.count >= length else { return nil }
    return (range.lowerBound...range.upperBound - length).first {
      bytes[$0] == text.utf8.first && bytes[$0..<$0 + length].elementsEqual(text.utf8)
    }.map { $0 + length }
  }
}

extension Span where Element == UInt8 {
  /// Whether one of the eight bytes from `position` ends a line, all eight looked at together: a
  /// byte of the difference is zero just where the byte looked for stands.
  fileprivate func hasLineEnd(inEightFrom position: Int) -> Bool {
    let eight = bytes.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self)
    let feeds = eight ^ 0x0A0A_0A0A_0A0A_0A0A
    let returns = eight ^ 0x0D0D_0D0D_0D0D_0D0D
    let zeros =
      (feeds &- 0x0101_0101_0101_0101) & ~feeds | (returns &- 0x0101_0101_0101_0101) & ~returns
    return zeros & 0x8080_8080_8080_8080 != 0
  }
}
