/// Code points of valid UTF-8, decoded where they stand.
extension Span where Element == UInt8 {
  /// The length in bytes of the code point that begins at a position.
  public func lengthOfScalar(at position: Int) -> Int {
    switch self[position] {
    case ..<0x80: 1
    case ..<0xE0: 2
    case ..<0xF0: 3
    default: 4
    }
  }

  /// The code point that begins at a position; U+FFFD where the bytes end inside it.
  public func scalar(at position: Int) -> UInt32 {
    let length = lengthOfScalar(at: position)
    guard position + length <= count else { return 0xFFFD }
    var scalar = UInt32(self[position])
    if length > 1 { scalar &= 0x7F >> UInt32(length) }
    for place in position + 1..<position + length {
      scalar = scalar << 6 | UInt32(self[place] & 0x3F)
    }
    return scalar
  }
}
