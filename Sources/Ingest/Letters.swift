import Prose

/// Capital and small letters of any script.
extension Span where Element == UInt8 {
  /// Where the code point begins that ends before a position of valid UTF-8 greater than 0.
  func startOfCodePoint(before end: Int) -> Int {
    var position = end - 1
    while position > 0, self[position].continuesCodePoint { position -= 1 }
    return position
  }

  /// Whether a capital letter begins at a position.
  func isCapital(at position: Int) -> Bool {
    guard position < count else { return false }
    let byte = self[position]
    if byte < 0x80 { return UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte }
    return codePoint(at: position).properties.isUppercase
  }

  /// Whether a letter begins at a position that is no capital: a small one, or one of a script
  /// without capitals.
  func isSmall(at position: Int) -> Bool {
    guard position < count else { return false }
    let byte = self[position]
    if byte < 0x80 { return UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte }
    let properties = codePoint(at: position).properties
    return properties.isAlphabetic && !properties.isUppercase
  }

  /// Whether a letter or a digit ends before a position.
  func isLetter(before position: Int) -> Bool {
    position > 0 && isLetter(at: startOfCodePoint(before: position))
  }

  /// The position behind the letters and digits from `start` on.
  func endOfLetters(from start: Int, before end: Int) -> Int {
    var position = start
    while position < end, isLetter(at: position) { position += lengthOfCodePoint(at: position) }
    return Swift.min(position, end)
  }

  /// The length in bytes of the code point that begins at a position of valid UTF-8.
  func lengthOfCodePoint(at position: Int) -> Int {
    switch self[position] {
    case ..<0x80: 1
    case ..<0xE0: 2
    case ..<0xF0: 3
    default: 4
    }
  }

  private func codePoint(at position: Int) -> Unicode.Scalar {
    let length = lengthOfCodePoint(at: position)
    guard position + length <= count else { return "\u{FFFD}" }
    var value = UInt32(self[position])
    if length > 1 { value &= 0x7F >> UInt32(length) }
    for place in position + 1..<position + length {
      value = value << 6 | UInt32(self[place] & 0x3F)
    }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }
}
