import Prose

/// The paragraphs of a Markdown text and what of them is markup.
struct MarkdownBlocks: Sendable {
  /// The paragraphs in order, each one stretch of bytes.
  var body: [Draft.Block] = []

  /// What is markup in the paragraphs; what lies outside them is not listed.
  private(set) var markup: [MaskedSpan] = []

  private var open: OpenParagraph?
  private var code: CodeFence?
  private var isInTable = false

  /// The most markers of items that one line begins with.
  private static let deepestItem = 16

  /// Reads the lines that a cursor has before it.
  init(_ lines: LineCursor, of source: SourceText) {
    let bytes = source.bytes.span
    var lines = lines
    var comments = CommentFinder()
    while var line = lines.next(in: bytes) {
      var position = line.range.lowerBound
      while code == nil, position < line.range.upperBound,
        let end = comments.endOfComment(in: position..<line.range.upperBound, of: bytes)
      {
        if end > line.range.upperBound { lines.extend(&line, beyond: end, in: bytes) }
        position = end
      }
      read(line, of: bytes)
    }
    closeCode()
    closeParagraph(in: bytes)
  }

  private mutating func read(_ line: LineCursor.Line, of bytes: Span<UInt8>) {
    let quote = QuotePrefix(line.range, in: bytes)
    if goesOnCode(line, quote, in: bytes) { return }
    if quote.content.isEmpty { return closeBlock(in: bytes) }
    if let open {
      if quote.depth > open.depth {
        closeBlock(in: bytes)
      } else if !open.isItem, quote.depth == open.depth, bytes.isUnderline(quote.content) {
        self.open?.block.role = .heading
        return closeBlock(in: bytes)
      }
    }
    readContent(LineContent(quote, line: line.number), of: bytes)
  }

  /// Reads a line behind the marks of its quotation: markers of items, and what they lead to.
  private mutating func readContent(_ line: LineContent, of bytes: Span<UInt8>) {
    var content = line
    for _ in 0..<Self.deepestItem {
      if bytes.isThematicBreak(content.range) { return closeBlock(in: bytes) }
      guard let text = bytes.item(in: content.range, interrupting: open) else { break }
      closeBlock(in: bytes)
      if text.isEmpty { return }
      content.range = text
      content.isItem = true
    }
    readLeaf(content, of: bytes)
  }

  private mutating func readLeaf(_ content: LineContent, of bytes: Span<UInt8>) {
    if let heading = bytes.heading(in: content.range) {
      closeBlock(in: bytes)
      append(Draft.Block(range: heading, line: content.line, role: .heading), in: bytes)
    } else if let fence = CodeFence(content, in: bytes) {
      closeBlock(in: bytes)
      code = fence
    } else if bytes.isDelimiterRow(content.range) {
      beginTable(in: bytes)
    } else if isInTable || bytes.stands("|", at: content.range.lowerBound) {
      closeParagraph(in: bytes)
      append(Draft.Block(range: content.range, line: content.line), in: bytes)
    } else if open != nil || !bytes.isLinkDefinition(content.range) {
      readText(content, of: bytes)
    }
  }

  /// Reads a line of text; comments at its beginning end the paragraph above.
  private mutating func readText(_ line: LineContent, of bytes: Span<UInt8>) {
    var content = line
    content.skip(to: bytes.endOfComments(in: line.range), in: bytes)
    if content.range.lowerBound > line.range.lowerBound { closeBlock(in: bytes) }
    if content.range.isEmpty { return }
    if open == nil { open = OpenParagraph(content) } else { open?.add(content) }
  }

  // MARK: Closing

  /// Takes a paragraph unless it is blank or nothing but markup.
  private mutating func append(
    _ block: Draft.Block, _ marks: [Range<Int>] = [], in bytes: Span<UInt8>
  ) {
    let inline = InlineMarkup(block.range, with: marks, in: bytes)
    guard !inline.coversAll(of: block.range, in: bytes) else { return }
    body.append(block)
    for range in inline.ranges { markup.append(MaskedSpan(TextRange(range), .markup)) }
  }

  private mutating func closeBlock(in bytes: Span<UInt8>) {
    closeParagraph(in: bytes)
    isInTable = false
  }

  private mutating func closeParagraph(in bytes: Span<UInt8>) {
    guard let paragraph = open else { return }
    open = nil
    append(paragraph.block, paragraph.marks, in: bytes)
  }

  /// Begins the rows of a table; the line above is its head, where that has a bar.
  private mutating func beginTable(in bytes: Span<UInt8>) {
    let split = open?.splittingHead(in: bytes)
    if let split { open = split.above }
    closeParagraph(in: bytes)
    if let split { append(split.head, in: bytes) }
    isInTable = true
  }

  /// Whether a line belongs to fenced code, which it may end.
  private mutating func goesOnCode(
    _ line: LineCursor.Line, _ quote: QuotePrefix, in bytes: Span<UInt8>
  ) -> Bool {
    guard let fence = code else { return false }
    if quote.depth < fence.depth {
      closeCode()
      return false
    }
    code?.add(bytes.trimmed(line.range))
    if fence.isClosed(by: quote.content, in: bytes) { closeCode() }
    return true
  }

  private mutating func closeCode() {
    guard let fence = code else { return }
    code = nil
    body.append(Draft.Block(range: fence.range, line: fence.line, role: .code))
    markup.append(MaskedSpan(TextRange(fence.range), .markup))
  }
}
