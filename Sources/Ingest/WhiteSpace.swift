import Prose

/// White space as readers of words see it: with non-breaking, thin and ideographic spaces.
extension Span where Element == UInt8 {
  /// A range without the white space at its ends; empty where there is nothing else.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    let start = endOfSpace(from: range.lowerBound, before: range.upperBound)
    var end = range.upperBound
    while end > start, case let length = lengthOfSpace(before: end), length > 0 { end -= length }
    return start..<Swift.max(start, end)
  }

  /// The first position from `start` on where no white space begins, or `end`.
  func endOfSpace(from start: Int, before end: Int) -> Int {
    var position = start
    while position < end, case let length = lengthOfSpace(at: position), length > 0 {
      position += length
    }
    return Swift.min(position, end)
  }

  /// The first position from `start` on where white space begins, or `end`.
  func endOfWord(from start: Int, before end: Int) -> Int {
    var position = start
    while position < end, lengthOfSpace(at: position) == 0 { position += 1 }
    return position
  }

  /// The length in bytes of the space at a position, or 0.
  func lengthOfSpace(at position: Int) -> Int {
    switch ByteClass(self[position]) {
    case .space: return 1
    case .word, .mark: return 0
    case .wide:
      guard case (.space, let length) = wideScalar(at: position) else { return 0 }
      return length
    }
  }

  private func lengthOfSpace(before end: Int) -> Int {
    lengthOfSpace(at: startOfCodePoint(before: end))
  }
}
