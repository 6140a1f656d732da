/// Code between lines of backticks or tildes.
struct CodeFence: Sendable {
  /// The bytes from the opening line on, as far as they have been read.
  private(set) var range: Range<Int>

  /// The line it begins on, counted from 1.
  let line: Int

  /// The depth of the quotation it stands in.
  let depth: Int

  private let mark: UInt8
  private let length: Int

  /// The code that a line opens; nil where the line is no fence.
  init?(_ content: LineContent, in bytes: Span<UInt8>) {
    let start = content.range.lowerBound
    mark = bytes[start]
    guard mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return nil }
    let end = bytes.endOfRun(of: mark, from: start, before: content.range.upperBound)
    length = end - start
    guard length >= 3 else { return nil }
    let isCodeInText =
      mark == UInt8(ascii: "`")
      && bytes.first(mark, in: end..<content.range.upperBound) != nil
    guard !isCodeInText else { return nil }
    range = content.range
    line = content.line
    depth = content.depth
  }

  /// Goes on with another line, which is trimmed.
  mutating func add(_ line: Range<Int>) {
    guard !line.isEmpty else { return }
    range = range.lowerBound..<line.upperBound
  }

  /// Whether a line of nothing but the same mark, at least as often, ends the code.
  func isClosed(by content: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    let end = bytes.endOfRun(of: mark, from: content.lowerBound, before: content.upperBound)
    return end == content.upperBound && content.count >= length
  }
}
