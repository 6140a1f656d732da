import Prose
import YAML

/// The lines between two `---` at the top of a file.
struct FrontMatterBlock {
  /// How many lines it takes, its fences included.
  let lineCount: Int

  /// The bytes between the fences.
  let range: Range<Int>

  private static let fence = "---"

  /// Whether the first line opens front matter: nothing else stands on it.
  static func begins(_ source: SourceText) -> Bool {
    let start = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard source.starts(start..<source.bytes.count, with: fence) else { return false }
    var position = start + fence.utf8.count
    while position < source.bytes.count {
      switch source.bytes[position] {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): return true
      case let byte where ByteClass(byte) == .space: position += 1
      default: return false
      }
    }
    return true
  }

  /// Nil where the file has no front matter.
  init?(_ source: SourceText, _ lines: [SourceText.Line], path: String) throws(IngestError) {
    guard Self.begins(source) else { return nil }
    guard
      let end = lines.dropFirst().firstIndex(where: {
        $0.range.count == Self.fence.utf8.count && source.starts($0.range, with: Self.fence)
      })
    else { throw .unclosedFrontMatter(path: path) }
    lineCount = end + 1
    range = lines[1].start..<lines[end].start
  }
}

/// What front matter says, as far as reading an article needs it.
struct FrontMatterContent {
  /// The keys an article's front matter may have; most are for the corpus.
  static let keys = [
    "id", "title", "lang", "conflict", "genre", "stance", "group", "pair", "mirror-of", "setting",
    "licence", "date", "sources", "hard", "expect", "disputed",
  ]

  private(set) var id: String?
  private(set) var matter = FrontMatter()
  private(set) var title: Layout.Block?

  init(_ block: FrontMatterBlock, _ source: SourceText, path: String) throws(YAMLError) {
    if source.trimmed(block.range).isEmpty { return }
    let document = try Document(source.bytes, range: block.range, name: path)
    let fields = try document.fields(
      of: document.root, allowed: Self.keys, of: "an article's front matter")
    if let node = fields["id"] { id = try document.string(node) }
    if let node = fields["conflict"] { matter.conflict = try document.string(node) }
    if let node = fields["date"] {
      guard let date = CalendarDate(try document.string(node)) else {
        throw document.error(at: node, "a day is expected here, written YYYY-MM-DD")
      }
      matter.date = date
    }
    if let node = fields["title"] {
      _ = try document.string(node)
      title = Self.block(node, source)
    }
  }

  /// The bytes of a scalar without its quotes or the sign that opens a block; nil for no text.
  private static func block(_ node: Node, _ source: SourceText) -> Layout.Block? {
    var range = node.start.offset..<node.end.offset
    var line = node.start.line
    switch node.style {
    case .doubleQuoted, .singleQuoted: range = range.lowerBound + 1..<range.upperBound - 1
    case .literal, .folded:
      guard let end = source.end(of: "\n", in: range) else { return nil }
      range = end..<range.upperBound
      line += 1
    case .plain, .block, .flow: break
    }
    range = source.trimmed(range)
    return range.isEmpty ? nil : Layout.Block(range: range, line: line)
  }
}
