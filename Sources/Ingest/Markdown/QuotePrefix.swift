/// The `>` marks that a line of a quotation begins with.
struct QuotePrefix: Sendable {
  /// How many marks there are.
  private(set) var depth = 0

  /// From the first mark to behind the last one; nil where there is none.
  private(set) var marks: Range<Int>?

  /// The rest of the line, without white space around it.
  let content: Range<Int>

  /// Reads the marks of a line.
  init(_ line: Range<Int>, in bytes: Span<UInt8>) {
    let text = bytes.trimmed(line)
    var position = text.lowerBound
    while position < text.upperBound, bytes[position] == UInt8(ascii: ">") {
      depth += 1
      marks = text.lowerBound..<position + 1
      position = bytes.endOfSpace(from: position + 1, before: text.upperBound)
    }
    content = position..<text.upperBound
  }
}
