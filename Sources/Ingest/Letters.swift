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
    return properties(at: position).isUppercase
  }

  /// Whether a letter begins at a position that is no capital: a small one, or one of a script
  /// without capitals.
  func isSmall(at position: Int) -> Bool {
    guard position < count else { return false }
    let byte = self[position]
    if byte < 0x80 { return UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte }
    let properties = properties(at: position)
    return properties.isAlphabetic && !properties.isUppercase
  }

  /// Whether a letter or a digit ends before a position.
  func isLetter(before position: Int) -> Bool {
    position > 0 && isLetter(at: startOfCodePoint(before: position))
  }

  /// The position behind the letters and digits from `start` on.
  func endOfLetters(from start: Int, before end: Int) -> Int {
    var position = start
    while position < end, isLetter(at: position) { position += lengthOfScalar(at: position) }
    return Swift.min(position, end)
  }

  private func properties(at position: Int) -> Unicode.Scalar.Properties {
    (Unicode.Scalar(scalar(at: position)) ?? "\u{FFFD}").properties
  }
}
