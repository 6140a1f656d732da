import YAML

/// Whether a rule may be called so: small letters, digits and hyphens, no hyphen first, so that names
/// serve on command lines.
public func isRuleName(_ name: String) -> Bool {
  !name.isEmpty && name.utf8.first != UInt8(ascii: "-")
    && name.utf8.allSatisfy { byte in
      UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
        || byte == UInt8(ascii: "-")
    }
}

/// What rules are called: by their names, or by their packs and names, as in `gazette/blame-label`.
public struct RuleNames: Sendable {
  /// A name in a pack's own files; without a pack, a name that all files know.
  private struct Name: Hashable {
    var kind: DefinitionKind
    var pack: String?
    var text: String
  }

  private var ids: [Name: String] = [:]
  private var packs: [Name: String] = [:]
  private var idsByKind: [DefinitionKind: [String]] = [:]

  /// The packs that folders are, by the places of the folders.
  private let folders: [Int: String]

  init(packsByFolder folders: [Int: String]) { self.folders = folders }

  mutating func add(_ definition: Definition) {
    let kind = definition.kind
    ids[Name(kind: kind, pack: nil, text: definition.id)] = definition.id
    if let pack = definition.pack {
      ids[Name(kind: kind, pack: pack, text: definition.name)] = definition.id
      packs[Name(kind: kind, pack: nil, text: definition.id)] = pack
    }
    idsByKind[kind, default: []].append(definition.id)
  }

  /// The id of what a name means; nil where there is nothing of the name.
  ///
  /// - Parameter pack: The pack in whose files the name stands: its own rules are meant first.
  public func id(_ name: String, _ kind: DefinitionKind, in pack: String? = nil) -> String? {
    if let pack, let id = ids[Name(kind: kind, pack: pack, text: name)] { return id }
    if let id = ids[Name(kind: kind, pack: nil, text: name)] { return id }
    let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
    return parts.count == 2 ? ids[Name(kind: kind, pack: parts[0], text: parts[1])] : nil
  }

  /// The id of the rule set that a name means, with the party that stands behind it; the name as it
  /// stands where there is no such set.
  ///
  /// - Parameter pack: The pack in whose files the name stands: its own rules are meant first.
  public func ruleSetID(_ name: String, in pack: String? = nil) -> String {
    let (set, party) = Self.parts(ofRuleSet: name)
    guard let id = id(set, .ruleSet, in: pack) else { return name }
    return party.map { "\(id):\($0)" } ?? id
  }

  /// The same of several names, each rule set once.
  public func ruleSetIDs(_ names: [String]) -> [String] {
    var ids: [String] = []
    for id in names.map({ ruleSetID($0) }) where !ids.contains(id) { ids.append(id) }
    return ids
  }

  /// A rule set and the party that it is read for: `advocacy:armenia`.
  static func parts(ofRuleSet name: String) -> (set: String, party: String?) {
    let parts = name.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    return (String(parts[0]), parts.count > 1 ? String(parts[1]) : nil)
  }

  /// The pack that a rule belongs to, by its id; nil where its folder is none.
  public func pack(of id: String, _ kind: DefinitionKind) -> String? {
    packs[Name(kind: kind, pack: nil, text: id)]
  }

  /// The pack that a folder of rules is, by its place among the folders; nil where it is none.
  public func pack(ofFolder place: Int) -> String? { folders[place] }

  /// The ids of a kind, in the order in which they were added.
  func ids(_ kind: DefinitionKind) -> [String] { idsByKind[kind] ?? [] }

  /// What a name means, where it must mean something.
  ///
  /// - Throws: At the name, with the nearest one there is.
  func required(
    _ node: Node, _ kind: DefinitionKind, in definition: Definition
  ) throws(YAMLError) -> String {
    let document = definition.document
    let name = try document.string(node)
    guard let id = id(name, kind, in: definition.pack) else {
      let what = kind == .ruleSet ? "rule set" : kind.rawValue
      throw document.error(
        at: node, "there is no \(what) ‘\(name)’", nearest: name, among: ids(kind))
    }
    return id
  }
}
