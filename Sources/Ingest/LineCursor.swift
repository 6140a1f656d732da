/// Walks through the lines of a text; LF, CR LF and a lone CR end a line.
struct LineCursor: Sendable {
  /// A line without its end.
  struct Line: Sendable {
    /// Counted from 1.
    var number: Int
    var range: Range<Int>
  }

  /// Where the next line begins.
  private(set) var position: Int
  private let end: Int
  private var number: Int

  /// A cursor before the first line of a range, whose number is given.
  init(_ range: Range<Int>, number: Int = 1) {
    self.position = range.lowerBound
    self.end = range.upperBound
    self.number = number
  }

  /// The next line; nil behind the last one.
  mutating func next(in bytes: Span<UInt8>) -> Line? {
    guard position < end else { return nil }
    let line = Line(number: number, range: position..<bytes.endOfLine(from: position, before: end))
    position = bytes.endOfLineBreak(at: line.range.upperBound, before: end)
    number += 1
    return line
  }

  /// Makes the line that was last given out go on to the end of the line that `end` lies in.
  mutating func extend(_ line: inout Line, beyond end: Int, in bytes: Span<UInt8>) {
    while line.range.upperBound < end, let next = self.next(in: bytes) {
      line.range = line.range.lowerBound..<next.range.upperBound
    }
  }
}

extension Span where Element == UInt8 {
  /// The position of the line break that ends the line `start` is in, or `end` where none does.
  func endOfLine(from start: Int, before end: Int) -> Int {
    var position = start
    while let found = firstByte(below: UInt8.carriageReturn + 1, in: position..<end) {
      if self[found] == .lineFeed || self[found] == .carriageReturn { return found }
      position = found + 1
    }
    return end
  }

  /// The number of line breaks that end in a range.
  func lineBreaks(in range: Range<Int>) -> Int {
    var breaks = 0
    var position = range.lowerBound
    while case let end = endOfLine(from: position, before: range.upperBound),
      end < range.upperBound
    {
      breaks += 1
      position = endOfLineBreak(at: end, before: range.upperBound)
    }
    return breaks
  }

  fileprivate func endOfLineBreak(at position: Int, before end: Int) -> Int {
    guard position < end else { return end }
    let isPair =
      self[position] == .carriageReturn && position + 1 < end && self[position + 1] == .lineFeed
    return position + (isPair ? 2 : 1)
  }
}
