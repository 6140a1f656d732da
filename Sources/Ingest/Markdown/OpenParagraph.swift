/// What a line holds behind the marks of its quotation and the markers of items.
struct LineContent: Sendable {
  /// The content without white space around it.
  var range: Range<Int>

  /// Whether it begins an item.
  var isItem = false

  /// The number of the line, counted from 1.
  private(set) var line: Int

  /// The depth of the quotation, 0 outside one.
  let depth: Int

  /// From the first `>` of the line to behind the last one; nil where there is none.
  let marks: Range<Int>?

  init(_ quote: QuotePrefix, line: Int) {
    self.range = quote.content
    self.line = line
    self.depth = quote.depth
    self.marks = quote.marks
  }

  /// Leaves out what stands before a position.
  mutating func skip(to position: Int, in bytes: Span<UInt8>) {
    line += bytes.lineBreaks(in: range.lowerBound..<position)
    range = position..<range.upperBound
  }
}

/// A paragraph that the next line may go on.
struct OpenParagraph: Sendable {
  var block: Draft.Block

  /// The depth of the quotation it stands in, 0 outside one.
  let depth: Int

  /// Whether it is the text of an item.
  let isItem: Bool

  /// The `>` marks inside it.
  private(set) var marks: [Range<Int>] = []

  private var lastLine: LineContent
  private var endBeforeLastLine: Int?

  init(_ content: LineContent) {
    block = Draft.Block(range: content.range, line: content.line)
    depth = content.depth
    isItem = content.isItem
    lastLine = content
  }

  /// Goes on with another line.
  mutating func add(_ content: LineContent) {
    if let range = content.marks { marks.append(range) }
    endBeforeLastLine = block.range.upperBound
    lastLine = content
    block.range = block.range.lowerBound..<content.range.upperBound
  }

  /// The paragraph without its last line, and that line as the head of a table; nil where it has
  /// no `|`.
  func splittingHead(in bytes: Span<UInt8>) -> (above: OpenParagraph?, head: Draft.Block)? {
    guard bytes.first(UInt8(ascii: "|"), in: lastLine.range) != nil else { return nil }
    let head = Draft.Block(range: lastLine.range, line: lastLine.line)
    guard let end = endBeforeLastLine else { return (nil, head) }
    var above = self
    above.block.range = block.range.lowerBound..<end
    above.marks.removeAll { $0.lowerBound >= end }
    return (above, head)
  }
}
