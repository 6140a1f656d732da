/// Searching bytes, eight at a time where what is sought is rare.
extension Span where Element == UInt8 {
  /// The first position in a range whose byte is less than `limit`, which is at most 0x80.
  func firstByte(below limit: UInt8, in range: Range<Int>) -> Int? {
    firstByte(below: limit, in: range, flipping: 0)
  }

  /// The first position of a byte in a range.
  func first(_ byte: UInt8, in range: Range<Int>) -> Int? {
    firstByte(below: 1, in: range, flipping: byte)
  }

  /// Where a text begins for the first time in a range.
  func first(_ text: String, in range: Range<Int>) -> Int? {
    guard let lead = text.utf8.first else { return nil }
    let end = range.upperBound - text.utf8.count + 1
    var position = range.lowerBound
    while position < end, let found = first(lead, in: position..<end) {
      if stands(text, at: found) { return found }
      position = found + 1
    }
    return nil
  }

  /// The first position in a range whose byte, with the bits of `mask` flipped, is below `limit`.
  private func firstByte(
    below limit: UInt8, in range: Range<Int>, flipping mask: UInt8
  ) -> Int? {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let limits = ones &* UInt64(limit)
    let masks = ones &* UInt64(mask)
    let bytes = bytes
    var position = range.lowerBound
    while position + 8 <= range.upperBound {
      let loaded = bytes.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self)
      let chunk = loaded.littleEndian ^ masks
      let below = (chunk &- limits) & ~chunk & 0x8080_8080_8080_8080
      if below != 0 { return position + below.trailingZeroBitCount / 8 }
      position += 8
    }
    while position < range.upperBound {
      if self[position] ^ mask < limit { return position }
      position += 1
    }
    return nil
  }

  /// Whether a text stands at a position.
  func stands(_ text: String, at position: Int) -> Bool {
    guard position >= 0, position + text.utf8.count <= count else { return false }
    var place = position
    for byte in text.utf8 {
      if self[place] != byte { return false }
      place += 1
    }
    return true
  }

  /// The position behind the bytes from `start` on that equal `byte`.
  func endOfRun(of byte: UInt8, from start: Int, before end: Int) -> Int {
    var position = start
    while position < end, self[position] == byte { position += 1 }
    return position
  }

  /// The number of code points in a range of valid UTF-8.
  func codePoints(in range: Range<Int>) -> Int {
    var number = 0
    for position in range where !self[position].continuesCodePoint { number += 1 }
    return number
  }
}

extension UInt8 {
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")

  /// Whether the byte is a later one of a code point in UTF-8.
  var continuesCodePoint: Bool { self & 0xC0 == 0x80 }

  /// Whether the byte is a digit of ASCII.
  var isDigit: Bool { UInt8(ascii: "0")...UInt8(ascii: "9") ~= self }

  /// Whether the byte is a letter of ASCII.
  var isASCIILetter: Bool { UInt8(ascii: "a")...UInt8(ascii: "z") ~= self | 0x20 }
}
