import Prose
import YAML

/// What the front matter of an article says, as far as reading the article needs it.
struct FrontMatterContent: Sendable {
  /// The keys that are known; most are for the corpus and read elsewhere.
  static let keys = [
    "id", "title", "lang", "conflict", "genre", "stance", "group", "pair", "triple", "date",
    "expect", "disputed", "hard", "licence", "sources", "setting", "mirror-of",
  ]

  private(set) var id: String?

  /// The title as it stands in the file, without quotes.
  private(set) var title: Draft.Block?

  /// What of the title is markup: the escapes of quoted scalars.
  private(set) var markup: [MaskedSpan] = []

  private(set) var matter = FrontMatter()

  /// What an article without front matter says.
  init() {}

  /// Reads front matter; a block of white space alone says nothing.
  init(_ block: FrontMatterBlock, of source: SourceText, path: String) throws(YAMLError) {
    guard !source.bytes.span.trimmed(block.yaml).isEmpty else { return }
    let document = try Document(source.bytes, range: block.yaml, name: path)
    var fields: [String: Node] = [:]
    for entry in try document.mapping(document.root, of: "front matter") {
      try document.refuseMisspelt(entry.key)
      fields[entry.name] = entry.value
    }
    if let node = fields["id"] { id = try document.id(node) }
    if let node = fields["conflict"] { matter.conflict = try document.string(node) }
    if let node = fields["date"] { matter.date = try document.date(node) }
    if let node = fields["title"] {
      let scalar = try document.titleScalar(node)
      title = Draft.Block(range: scalar.text, line: scalar.line, role: .heading)
      markup = scalar.escapes.map { MaskedSpan(TextRange($0), .markup) }
    }
  }
}

extension Document {
  /// Refuses a key that is nearly one of ours. Others, such as a site's `author` and `tags`, are
  /// passed over.
  fileprivate func refuseMisspelt(_ key: Node) throws(YAMLError) {
    let name = key.text ?? ""
    guard !FrontMatterContent.keys.contains(name),
      let near = nearestName(to: name, among: FrontMatterContent.keys)
    else { return }
    throw error(at: key, "unknown key ‘\(name)’", suggestion: near)
  }

  fileprivate func id(_ node: Node) throws(YAMLError) -> String {
    let id = try string(node)
    let isPlain = id.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
    guard isPlain, id.first != " ", id.last != " " else {
      throw error(at: node, "an id is one line without space around it")
    }
    return id
  }

  fileprivate func date(_ node: Node) throws(YAMLError) -> CalendarDate {
    guard let date = CalendarDate(try string(node)) else {
      throw error(at: node, "a day is expected here, written YYYY-MM-DD")
    }
    return date
  }

  fileprivate func titleScalar(_ node: Node) throws(YAMLError) -> TitleScalar {
    _ = try string(node)
    let scalar = TitleScalar(node, in: bytes.span)
    guard !scalar.text.isEmpty else { throw error(at: node, "the title is blank") }
    return scalar
  }
}
