import YAML

/// The definitions of all files, sorted by name.
///
/// A later folder's stands in place of an earlier one's of the same name, unless its folder is a pack:
/// then both stand, the later one as `PACK/NAME`.
struct Definitions {
  private var byKind: [DefinitionKind: [String: Definition]] = [:]

  /// What the definitions are called.
  private(set) var names: RuleNames

  init(_ files: [RuleFile]) throws(YAMLError) {
    var definitions: [Definition] = []
    let scripts = files.filter(\.isScript)
    for file in files.sorted(by: { ($0.folder, $0.path) < ($1.folder, $1.path) })
    where !file.isScript {
      var definition = try Definition(file)
      if let name = definition.nameOfAttachment {
        let path = file.path(of: name)
        definition.attachment = scripts.first { $0.folder == file.folder && $0.path == path }
      }
      definitions.append(definition)
    }
    let packs = try Self.packs(among: definitions)
    names = RuleNames(packsByFolder: packs)
    for var definition in definitions {
      definition.pack = packs[definition.folder]
      try add(definition)
    }
    for kind in DefinitionKind.allCases {
      for definition in self[kind] { names.add(definition) }
    }
  }

  private mutating func add(_ definition: Definition) throws(YAMLError) {
    var definition = definition
    let kind = definition.kind
    if let known = byKind[kind]?[definition.name], known.folder != definition.folder,
      let pack = definition.pack
    {
      definition.id = "\(pack)/\(definition.name)"
    }
    if let known = byKind[kind]?[definition.id], known.folder == definition.folder {
      throw definition.document.error(
        at: definition.node,
        "the \(kind.rawValue) ‘\(definition.name)’ is defined in \(known.document.name) too")
    }
    byKind[kind, default: [:]][definition.id] = definition
  }

  /// The names of the packs, by their folders.
  private static func packs(among definitions: [Definition]) throws(YAMLError) -> [Int: String] {
    var packs: [Int: Definition] = [:]
    for pack in definitions where pack.kind == .pack {
      try PackReader.check(pack.document)
      if let other = packs[pack.folder] ?? packs.values.first(where: { $0.name == pack.name }) {
        throw pack.document.error(
          at: pack.node,
          other.folder == pack.folder
            ? "the folder is the pack ‘\(other.name)’ already, by \(other.document.name)"
            : "there is a pack ‘\(pack.name)’ already, by \(other.document.name)")
      }
      packs[pack.folder] = pack
    }
    return packs.mapValues(\.name)
  }

  /// The files in force, by kind and name.
  var documents: [Document] {
    DefinitionKind.allCases.flatMap { kind in self[kind].map(\.document) }
  }

  subscript(kind: DefinitionKind) -> [Definition] {
    (byKind[kind] ?? [:]).values.sorted { $0.id < $1.id }
  }
}
