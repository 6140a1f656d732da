import Prose

/// Gathers the lines of a Markdown body into blocks, and what of them is markup.
struct MarkdownBlocks {
  private let source: SourceText
  private var blocks: [Layout.Block] = []
  private var current: Layout.Block?
  private var fence: (mark: UInt8, length: Int, start: Int)?
  private var comment: Int?

  /// Markup inside the blocks.
  private(set) var masked: [MaskedSpan] = []

  init(_ source: SourceText) { self.source = source }

  /// The blocks, after the last line.
  mutating func finish() -> [Layout.Block] {
    endBlock()
    for block in blocks { maskInline(block.range) }
    return blocks
  }

  mutating func read(_ line: SourceText.Line) {
    if fence != nil { return readCode(line) }
    if comment != nil { return readComment(line) }
    if line.isBlank { return endBlock() }
    let range = line.range
    if opensFence(range) { return endBlock() }
    if source.starts(range, with: "<!--") {
      endBlock()
      comment = range.lowerBound
      return readComment(line)
    }
    if isUnderline(range), current != nil {
      current?.isHeading = true
      return endBlock()
    }
    if isRule(range) { return endBlock() }
    if let heading = heading(in: range) {
      endBlock()
      blocks.append(Layout.Block(range: heading, line: line.number, isHeading: true))
    } else if let item = item(in: range) {
      endBlock()
      begin(item, line)
    } else if source.bytes[range.lowerBound] == UInt8(ascii: "|") {
      endBlock()
      begin(range, line)
    } else if source.bytes[range.lowerBound] == UInt8(ascii: ">") {
      readQuote(line)
    } else if let block = current {
      current?.range = block.range.lowerBound..<range.upperBound
    } else {
      begin(range, line)
    }
  }

  private mutating func begin(_ range: Range<Int>, _ line: SourceText.Line) {
    guard !range.isEmpty else { return }
    current = Layout.Block(range: range, line: line.number)
  }

  private mutating func endBlock() {
    if let block = current { blocks.append(block) }
    current = nil
  }

  /// A line of a block quote goes on the paragraph before it; its `>` is markup.
  private mutating func readQuote(_ line: SourceText.Line) {
    let start = line.range.lowerBound
    var content = start + 1
    while content < line.range.upperBound,
      source.bytes[content] == UInt8(ascii: ">")
        || source.lengthOfSpace(at: content) == 1
    {
      content += 1
    }
    guard content < line.range.upperBound else { return endBlock() }
    guard let block = current else { return begin(content..<line.range.upperBound, line) }
    masked.append(MaskedSpan(TextRange(start..<content), .markup))
    current?.range = block.range.lowerBound..<line.range.upperBound
  }

  // MARK: Code and comments

  private mutating func opensFence(_ range: Range<Int>) -> Bool {
    let mark = source.bytes[range.lowerBound]
    guard mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return false }
    let length = source.bytes[range].prefix { $0 == mark }.count
    guard length >= 3 else { return false }
    fence = (mark, length, range.lowerBound)
    return true
  }

  private mutating func readCode(_ line: SourceText.Line) {
    guard let open = fence,
      source.bytes[line.range].prefix(while: { $0 == open.mark }).count
        >= open.length
    else { return }
    fence = nil
  }

  private mutating func readComment(_ line: SourceText.Line) {
    if source.text(line.range).hasSuffix("-->") { comment = nil }
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
    return source.trimmed(range.lowerBound + level..<end)
  }

  /// The text of a list item without its marker.
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
        source.bytes[marker] == UInt8(ascii: ".") || source.bytes[marker] == UInt8(ascii: ")")
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

  private func isRule(_ range: Range<Int>) -> Bool {
    let first = source.bytes[range.lowerBound]
    guard [UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "_")].contains(first) else {
      return false
    }
    let marks = source.bytes[range].filter { $0 != UInt8(ascii: " ") }
    return marks.count >= 3 && marks.allSatisfy { $0 == first }
  }

  // MARK: Inside blocks

  /// Masks the targets of links, autolinks and comments.
  private mutating func maskInline(_ range: Range<Int>) {
    let closers: [(open: String, close: UInt8)] = [
      ("](", UInt8(ascii: ")")), ("<http", UInt8(ascii: ">")), ("<!--", UInt8(ascii: ">")),
    ]
    var position = range.lowerBound
    while position < range.upperBound {
      let byte = source.bytes[position]
      guard byte == UInt8(ascii: "]") || byte == UInt8(ascii: "<"),
        let (_, close) = closers.first(where: {
          source.starts(position..<range.upperBound, with: $0.open)
        }),
        let end = source.bytes[position..<min(range.upperBound, position + Self.maximumTarget)]
          .firstIndex(of: close)
      else {
        position += 1
        continue
      }
      masked.append(MaskedSpan(TextRange(position..<end + 1), .markup))
      position = end + 1
    }
  }

  /// The longest target of a link, in bytes.
  private static let maximumTarget = 2048
}
