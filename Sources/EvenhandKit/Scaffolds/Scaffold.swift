private import Rules
private import YAML

/// A rule file to begin from: it is read, it holds what its kind needs with a word on each, and the
/// lint has nothing to say about it.
public struct Scaffold: Sendable {
  /// What can be begun.
  public enum Kind: String, Sendable, CaseIterable {
    case pack, indicator
    case ruleSet = "rule-set"
    case conflict
  }

  /// The files to write, with their paths, in an order in which each can stand.
  public private(set) var files: [(path: String, bytes: [UInt8])] = []

  /// What is left to do by hand; nil where nothing is.
  public private(set) var advice: String?

  private let kind: Kind
  private let folder: String
  private let name: String

  /// What the shipped rules are called.
  private static let shippedPack = "evenhand"

  /// A scaffold in a folder of rules.
  ///
  /// - Throws: An error for a name that is none, and for files of the folder that are not read.
  public init(_ kind: Kind, named name: String, in folder: String) throws(EvenhandError) {
    guard isRuleName(name) else { throw .ruleName(name) }
    if kind == .pack, name == Self.shippedPack { throw .shippedPack(name) }
    self.kind = kind
    self.folder = folder
    self.name = name
    switch kind {
    case .pack:
      add("pack.yaml", "pack", Self.pack(name))
      add("indicators/\(name)-word.yaml", "indicator", Self.indicator("\(name)-word"))
      add("sets/\(name).yaml", "rule-set", Self.ruleSet(name, pricing: ["\(name)-word"]))
    case .indicator:
      add("indicators/\(name).yaml", "indicator", Self.indicator(name))
      if let set = try Self.names(in: folder, "rule-set").first {
        advice =
          "price it under ‘severities’ of ‘\(set)’: "
          + "\(name): {severity: 3, reason: \"Why it costs that.\"}"
      } else {
        let pack = try Self.names(in: folder, "pack").first ?? "house"
        add("sets/\(pack).yaml", "rule-set", Self.ruleSet(pack, pricing: [name]))
      }
    case .ruleSet:
      let indicators = try Self.names(in: folder, "indicator")
      add("sets/\(name).yaml", "rule-set", Self.ruleSet(name, pricing: indicators))
    case .conflict:
      add("conflicts/\(name).yaml", "conflict", Self.conflict(name))
    }
  }

  /// Whether it would stand in place of a shipped rule: it has the name of one, and no pack.
  public func replaces(_ shipped: RuleNames) throws(EvenhandError) -> Bool {
    guard let kind = DefinitionKind(rawValue: kind.rawValue), shipped.id(name, kind) != nil else {
      return false
    }
    return try Self.names(in: folder, "pack").isEmpty
  }

  /// Writes the files; none where one is there already.
  public func write() throws(EvenhandError) {
    for (path, _) in files where Files.kind(of: path) != .nothing && !path.hasSuffix(".json") {
      throw .fileExists(path: path)
    }
    for (path, bytes) in files {
      if let slash = path.lastIndex(of: "/") { try Files.makeFolder(String(path[..<slash])) }
      try Files.replace(path, with: bytes)
    }
  }

  /// Adds a file, with the schema that its first line names.
  private mutating func add(_ path: String, _ schema: String, _ text: String) {
    let way = path.contains("/") ? "../schema" : "schema"
    let line = "# yaml-language-server: $schema=\(way)/\(schema).json\n"
    files.append(("\(folder)/\(path)", Array((line + text).utf8)))
    let json = FileSchema.all().first { $0.name == schema }?.json ?? ""
    files.append(("\(folder)/schema/\(schema).json", Array(json.utf8)))
  }

  /// The names that files of a folder define under a key.
  private static func names(in folder: String, _ key: String) throws(EvenhandError) -> [String] {
    guard Files.kind(of: folder) == .folder else { return [] }
    var names: [String] = []
    for path in try Files.files(below: folder)
    where RuleLibrary.isRuleFile(path) && !path.hasSuffix(".lua") {
      do {
        let document = try Document(try Files.contents(of: path), name: path)
        if let name = document.root.value(of: key)?.text { names.append(name) }
      } catch let error as YAMLError {
        throw .rules(error)
      } catch let error as EvenhandError {
        throw error
      } catch {}
    }
    return names
  }
}
