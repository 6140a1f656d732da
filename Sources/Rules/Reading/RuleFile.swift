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

  init(_ file: RuleFile) throws(YAMLError) {
    document = try Document(file.bytes, name: file.path)
    folder = file.folder
    let entries = try document.mapping(document.root, of: "a rule file")
    for kind in DefinitionKind.allCases {
      for entry in entries where entry.name == kind.rawValue && entry.value.text != nil {
        self.kind = kind
        node = entry.value
        id = try document.string(entry.value)
        try Self.check(id, at: node, of: document)
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
      "a rule file defines one ‘indicator’, ‘rule-set’, ‘conflict’ or ‘voices’")
    guard error.suggestion == nil, let named = entries.first(where: { kinds.contains($0.name) })
    else { return error }
    return document.error(at: named.value, "the name of the \(named.name) is expected here")
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
    for file in files.sorted(by: { ($0.folder, $0.path) < ($1.folder, $1.path) }) {
      let definition = try Definition(file)
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
