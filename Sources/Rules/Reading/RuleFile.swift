import YAML

/// A rule file in memory, before anything but its bytes is known.
public struct RuleFile: Hashable, Sendable {
  /// The path as messages show it.
  public var path: String

  public var bytes: [UInt8]

  /// The place of its folder on the rules path: a file in a later folder replaces one that defines
  /// the same name in an earlier one.
  public var folder: Int

  public init(path: String, bytes: [UInt8], folder: Int = 0) {
    self.path = path
    self.bytes = bytes
    self.folder = folder
  }

  /// Whether it is a script, which defines nothing by itself: an indicator names it.
  public var isScript: Bool { path.hasSuffix(".lua") }

  /// The path of a file beside this one or below.
  func path(of neighbour: String) -> String {
    // Of a file in a repository's own folder the reference stands before the name: *main:x.yaml*.
    let end = path.lastIndex(of: "/") ?? path.lastIndex(of: ":")
    return (end.map { path[...$0] } ?? "") + neighbour
  }
}

/// What a rule file defines.
public enum DefinitionKind: String, Sendable, CaseIterable {
  case indicator
  case ruleSet = "rule-set"
  case conflict
  case voices
  /// The folder itself: that its rules have names of their own.
  case pack
}

/// A parsed rule file: what it defines, and under which name.
struct Definition {
  var kind: DefinitionKind

  /// The name in the file.
  var name: String

  /// What it is called: its name, behind that of its pack where another folder has the name.
  var id: String

  /// The name of the pack that its folder is, where the folder is one.
  var pack: String?

  var node: Node
  var document: Document
  var folder: Int

  /// The file that it names under `file`, where its rules folder has it.
  var attachment: RuleFile?

  init(_ file: RuleFile) throws(YAMLError) {
    document = try Document(file.bytes, name: file.path)
    folder = file.folder
    let entries = try document.mapping(document.root, of: "a rule file")
    for kind in DefinitionKind.allCases {
      for entry in entries where entry.name == kind.rawValue && entry.value.text != nil {
        self.kind = kind
        node = entry.value
        name = try document.string(entry.value)
        id = name
        try Self.check(name, at: node, of: document)
        return
      }
    }
    throw Self.undefined(entries, in: document)
  }

  /// What is wrong with a file that defines nothing: a key that is misspelt or has no name behind it.
  private static func undefined(_ entries: [Node.Entry], in document: Document) -> YAMLError {
    let kinds = DefinitionKind.allCases.map(\.rawValue)
    let error = document.missing(
      kinds, among: entries,
      "a rule file defines one ‘indicator’, ‘rule-set’, ‘conflict’, ‘voices’ or ‘pack’")
    guard error.suggestion == nil, let named = entries.first(where: { kinds.contains($0.name) })
    else { return error }
    return document.error(at: named.value, "the name of the \(named.name) is expected here")
  }

  /// What an indicator names under `file`.
  var nameOfAttachment: String? {
    guard kind == .indicator, case .mapping(let entries) = document.root.content else { return nil }
    return entries.first { $0.name == "file" }?.value.text
  }

  /// Names are small letters, digits and hyphens, so that they serve on command lines.
  private static func check(_ id: String, at node: Node, of document: Document) throws(YAMLError) {
    guard isRuleName(id) else {
      throw document.error(
        at: node, "a name has small letters, digits and hyphens, and does not begin with a hyphen")
    }
  }
}
