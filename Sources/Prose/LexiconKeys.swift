/// How words become numbers to look up by: eight bytes at a time, letters folded on the way.
extension Span where Element == UInt8 {
  /// The same for a word of at most eight bytes with eight bytes from its beginning at hand, which
  /// most words are; nil for others and for those with letters beyond ASCII.
  @inline(__always)
  func shortKey(of range: Range<Int>) -> UInt64? {
    guard range.count <= 8, range.lowerBound + 8 <= count else { return nil }
    let loaded = bytes.unsafeLoadUnaligned(fromByteOffset: range.lowerBound, as: UInt64.self)
    let mask = UInt64.max >> UInt64(64 - 8 * range.count)
    let chunk = UInt64(littleEndian: loaded) & mask
    return chunk & 0x8080_8080_8080_8080 == 0 ? (chunk | 0x2020_2020_2020_2020) & mask : nil
  }

  /// A number for a word with its letters folded: exact up to eight bytes, mixed beyond. Nil where
  /// the word has letters beyond ASCII. Among the bytes of ASCII that a word can hold, setting the bit
  /// 0x20 changes capital letters and nothing else.
  func foldedKey(of range: Range<Int>) -> UInt64? {
    var position = range.lowerBound
    var key: UInt64 = 0
    var isFirst = true
    repeat {
      let chunk = chunk(at: position, before: range.upperBound)
      if chunk & 0x8080_8080_8080_8080 != 0 { return nil }
      let length = Swift.min(8, range.upperBound - position)
      let folded = (chunk | 0x2020_2020_2020_2020) & (UInt64.max >> UInt64(64 - 8 * length))
      key = isFirst ? folded : key.joined(with: folded)
      isFirst = false
      position += 8
    } while position < range.upperBound
    return key
  }

  /// The eight bytes from `position`, the first one lowest, those behind the word left out.
  func chunk(at position: Int, before end: Int) -> UInt64 {
    let length = Swift.min(8, end - position)
    let mask = UInt64.max >> UInt64(64 - 8 * length)
    if position + 8 <= count {
      let chunk = bytes.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self)
      return UInt64(littleEndian: chunk) & mask
    }
    var chunk: UInt64 = 0
    for index in position..<end { chunk |= UInt64(self[index]) << UInt64(8 * (index - position)) }
    return chunk
  }

  func folds(to other: [UInt8]) -> Bool {
    count == other.count && foldedStarts(with: other)
  }

  func foldedStarts(with prefix: [UInt8]) -> Bool {
    guard count >= prefix.count else { return false }
    for index in prefix.indices {
      let byte = self[index]
      guard (byte < 0x80 ? byte | 0x20 : byte) == prefix[index] else { return false }
    }
    return true
  }
}

extension UInt64 {
  /// A key mixed with the next eight bytes of a word.
  func joined(with chunk: UInt64) -> UInt64 {
    ((self << 7) | (self >> 57)) &* 0x9E37_79B9_7F4A_7C15 ^ chunk
  }
}
