import Prose
import YAML

/// The lines between two `---` at the top of a file.
struct FrontMatterBlock {
  /// How many lines it takes, its fences included.
  let lineCount: Int

  /// The bytes between the fences.
  let range: Range<Int>

  private static let fence = "---"

  /// Whether the first line opens front matter.
  static func begins(_ source: SourceText) -> Bool {
    let start = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let rest = source.bytes[start...]
    guard rest.starts(with: fence.utf8) else { return false }
    guard let next = rest.dropFirst(fence.utf8.count).first else { return true }
    return ByteClass(next) == .space
  }

  /// Nil where the file has no front matter.
  init?(_ source: SourceText, _ lines: [SourceText.Line], path: String) throws(IngestError) {
    guard Self.begins(source), let first = lines.first, source.text(first.range) == Self.fence
    else { return nil }
    guard
      let end = lines.dropFirst().firstIndex(where: {
        $0.range.count == Self.fence.utf8.count && source.starts($0.range, with: Self.fence)
      })
    else { throw .unclosedFrontMatter(path: path) }
    lineCount = end + 1
    range = (lines.count > 1 ? lines[1].start : first.range.upperBound)..<lines[end].start
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
        throw document.error(at: node, "a date is written YYYY-MM-DD")
      }
      matter.date = date
    }
    if let node = fields["title"] {
      _ = try document.string(node)
      title = Layout.Block(range: Self.range(of: node), line: node.start.line)
    }
  }

  /// The bytes of a scalar without its quotes.
  private static func range(of node: Node) -> Range<Int> {
    let isQuoted = node.style == .doubleQuoted || node.style == .singleQuoted
    let range = node.start.offset..<node.end.offset
    return isQuoted ? range.lowerBound + 1..<range.upperBound - 1 : range
  }
}
