/// Comments that go on over the ends of lines, blank ones among them.
struct CommentFinder: Sendable {
  /// Whether a comment may still be closed: where one is not, no later one is.
  private var mayClose = true

  /// The end of the first comment that begins in a range, wherever that is; nil where none does
  /// that is closed.
  mutating func endOfComment(in range: Range<Int>, of bytes: Span<UInt8>) -> Int? {
    guard mayClose, let start = bytes.first("<!--", in: range) else { return nil }
    let end = bytes.endOfComment(at: start, before: bytes.count)
    mayClose = end != nil
    return end
  }
}

extension Span where Element == UInt8 {
  /// The position behind the comment that begins at a position; nil where no `-->` follows.
  func endOfComment(at position: Int, before end: Int) -> Int? {
    guard position + 4 <= end else { return nil }
    return first("-->", in: position + 4..<end).map { $0 + 3 }
  }

  /// The position behind the comments that a line begins with, and the white space behind them.
  func endOfComments(in line: Range<Int>) -> Int {
    var position = line.lowerBound
    while stands("<!--", at: position),
      let end = endOfComment(at: position, before: line.upperBound)
    {
      position = endOfSpace(from: end, before: line.upperBound)
    }
    return position
  }
}
