import Prose

/// Gathers the lines of a Markdown body into blocks, and what of them is markup.
struct MarkdownBlocks {
  /// What a block is, and with it which lines go on with it.
  private enum Kind { case text, item, row, quote }

  private let source: SourceText
  private var blocks: [Layout.Block] = []
  private var current: Layout.Block?
  private var kind = Kind.text
  private var fence: (mark: UInt8, length: Int)?
  private var isComment = false

  /// Markup inside the blocks.
  private(set) var masked: [MaskedSpan] = []

  init(_ source: SourceText) { self.source = source }

  /// The blocks, after the last line.
  mutating func finish() -> [Layout.Block] {
    endBlock()
    for block in blocks { masked += InlineMarkup.spans(in: block.range, of: source) }
    return blocks
  }

  mutating func read(_ line: SourceText.Line) {
    if fence != nil { return readCode(line) }
    if isComment { return readComment(line, line.range) }
    if line.isBlank { return endBlock() }
    let range = line.range
    if opensFence(range) { return endBlock() }
    if source.starts(range, with: "<!--") {
      endBlock()
      isComment = true
      return readComment(line, range.lowerBound + 4..<range.upperBound)
    }
    if isUnderline(range), current != nil, kind == .text {
      current?.isHeading = true
      return endBlock()
    }
    if isRule(range) { return endBlock() }
    if let heading = heading(in: range) {
      begin(heading, line)
      current?.isHeading = true
      endBlock()
    } else if let item = item(in: range) {
      begin(item, line, .item)
    } else if source.bytes[range.lowerBound] == UInt8(ascii: "|") {
      begin(range, line, .row)
    } else if source.bytes[range.lowerBound] == UInt8(ascii: ">") {
      readQuote(line)
    } else if let block = current {
      current?.range = block.range.lowerBound..<range.upperBound
    } else {
      begin(range, line)
    }
  }

  private mutating func begin(
    _ range: Range<Int>, _ line: SourceText.Line, _ kind: Kind = .text
  ) {
    endBlock()
    guard !range.isEmpty else { return }
    current = Layout.Block(range: range, line: line.number)
    self.kind = kind
  }

  private mutating func endBlock() {
    if let block = current { blocks.append(block) }
    current = nil
  }

  /// The lines of a block quote are one paragraph; the `>` of the later ones are markup inside it.
  private mutating func readQuote(_ line: SourceText.Line) {
    let end = line.range.upperBound
    var content = line.range
    while !content.isEmpty, source.bytes[content.lowerBound] == UInt8(ascii: ">") {
      content = source.trimmed(content.lowerBound + 1..<end)
    }
    guard !content.isEmpty else { return endBlock() }
    guard let block = current, kind == .quote else { return begin(content, line, .quote) }
    masked.append(MaskedSpan(TextRange(line.range.lowerBound..<content.lowerBound), .markup))
    current?.range = block.range.lowerBound..<end
  }

  // MARK: Code and comments

  private mutating func opensFence(_ range: Range<Int>) -> Bool {
    let mark = source.bytes[range.lowerBound]
    guard mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return false }
    let length = source.bytes[range].prefix { $0 == mark }.count
    let language = source.bytes[range].dropFirst(length)
    guard length >= 3, mark == UInt8(ascii: "~") || !language.contains(mark) else { return false }
    fence = (mark, length)
    return true
  }

  private mutating func readCode(_ line: SourceText.Line) {
    guard let open = fence, line.range.count >= open.length,
      source.bytes[line.range].allSatisfy({ $0 == open.mark })
    else { return }
    fence = nil
  }

  /// A comment that begins a line; what follows its end is text.
  private mutating func readComment(_ line: SourceText.Line, _ range: Range<Int>) {
    guard let end = source.end(of: "-->", in: range) else { return }
    isComment = false
    begin(source.trimmed(end..<range.upperBound), line)
  }

  // MARK: Kinds of line

  private func heading(in range: Range<Int>) -> Range<Int>? {
    let hash = UInt8(ascii: "#")
    let level = source.bytes[range].prefix { $0 == hash }.count
    guard 1...6 ~= level, level < range.count,
      source.lengthOfSpace(at: range.lowerBound + level) > 0
    else { return nil }
    var end = range.upperBound
    while end > range.lowerBound + level, source.bytes[end - 1] == hash { end -= 1 }
    if ByteClass(source.bytes[end - 1]) != .space { end = range.upperBound }
    return source.trimmed(range.lowerBound + level..<end)
  }

  /// The text of a list item without its marker. A number inside a paragraph is a marker only
  /// where it is 1, so that a line may begin with a year.
  private func item(in range: Range<Int>) -> Range<Int>? {
    var marker = range.lowerBound
    switch source.bytes[marker] {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): marker += 1
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      while marker < range.upperBound, marker - range.lowerBound < 9,
        UInt8(ascii: "0")...UInt8(ascii: "9") ~= source.bytes[marker]
      {
        marker += 1
      }
      guard marker < range.upperBound,
        source.bytes[marker] == UInt8(ascii: ".") || source.bytes[marker] == UInt8(ascii: ")"),
        current == nil || kind != .text || source.text(range.lowerBound..<marker) == "1"
      else { return nil }
      marker += 1
    default: return nil
    }
    guard marker < range.upperBound, source.lengthOfSpace(at: marker) > 0 else { return nil }
    return source.trimmed(marker..<range.upperBound)
  }

  private func isUnderline(_ range: Range<Int>) -> Bool {
    let first = source.bytes[range.lowerBound]
    return (first == UInt8(ascii: "=") || first == UInt8(ascii: "-"))
      && source.bytes[range].allSatisfy { $0 == first }
  }

  /// Whether a line is a thematic break, or divides the head of a table from its rows.
  private func isRule(_ range: Range<Int>) -> Bool {
    let first = source.bytes[range.lowerBound]
    if first == UInt8(ascii: "|") {
      return source.bytes[range].allSatisfy { "|-: ".utf8.contains($0) }
    }
    guard [UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "_")].contains(first) else {
      return false
    }
    let marks = source.bytes[range].filter { $0 != UInt8(ascii: " ") }
    return marks.count >= 3 && marks.allSatisfy { $0 == first }
  }
}
