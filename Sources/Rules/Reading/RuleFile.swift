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
  var isScript: Bool { path.hasSuffix(".lua") }

  /// The path of a file beside this one or below.
  func path(of neighbour: String) -> String {
    // Of a file in a repository's own folder the reference stands before the name: *main:x.yaml*.
    let end = path.lastIndex(of: "/") ?? path.lastIndex(of: ":")
    return (end.map { path[...$0] } ?? "") + neighbour
  }
}

/// What a rule file defines.
enum DefinitionKind: String, CaseIterable {
  case indicator
  case ruleSet = "rule-set"
  case conflict
  case voices
}

/// A parsed rule file: what it defines, and under which name.
struct Definition {
  var kind: DefinitionKind
  var id: String
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
      for entry in entries where entry.key.content == .scalar(kind.rawValue) {
        self.kind = kind
        node = entry.value
        id = try document.string(entry.value)
        try Self.check(id, at: node, of: document)
        return
      }
    }
    throw document.error(
      at: document.root, "a rule file defines one ‘indicator’, ‘rule-set’, ‘conflict’ or ‘voices’")
  }

  /// What an indicator names under `file`.
  fileprivate var nameOfAttachment: String? {
    guard kind == .indicator, case .mapping(let entries) = document.root.content else { return nil }
    return entries.first { $0.name == "file" }?.value.text
  }

  /// Names are small letters, digits and hyphens, so that they serve on command lines.
  private static func check(_ id: String, at node: Node, of document: Document) throws(YAMLError) {
    let isPlain = id.utf8.allSatisfy { byte in
      UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
        || byte == UInt8(ascii: "-")
    }
    guard isPlain, id.utf8.first != UInt8(ascii: "-") else {
      throw document.error(at: node, "a name has small letters, digits and hyphens only")
    }
  }
}

/// The definitions of all files, a later folder's in place of an earlier one's, sorted by name.
struct Definitions {
  private var byKind: [DefinitionKind: [String: Definition]] = [:]

  init(_ files: [RuleFile]) throws(YAMLError) {
    let scripts = files.filter(\.isScript)
    for file in files.sorted(by: { ($0.folder, $0.path) < ($1.folder, $1.path) })
    where !file.isScript {
      var definition = try Definition(file)
      if let name = definition.nameOfAttachment {
        let path = file.path(of: name)
        definition.attachment = scripts.first { $0.folder == file.folder && $0.path == path }
      }
      if let known = byKind[definition.kind]?[definition.id], known.folder == definition.folder {
        throw definition.document.error(
          at: definition.node,
          "the \(definition.kind.rawValue) ‘\(definition.id)’ is defined in \(known.document.name) too"
        )
      }
      byKind[definition.kind, default: [:]][definition.id] = definition
    }
  }

  /// The files in force, by kind and name.
  var documents: [Document] {
    DefinitionKind.allCases.flatMap { kind in self[kind].map(\.document) }
  }

  subscript(kind: DefinitionKind) -> [Definition] {
    (byKind[kind] ?? [:]).values.sorted { $0.id < $1.id }
  }
}
