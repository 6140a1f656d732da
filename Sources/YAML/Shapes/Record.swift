/// The keys that a mapping may have.
public struct Record: Hashable, Sendable {
  /// What the mapping is, with its article: `a rule set`.
  public let what: String

  /// Its keys, in the order in which messages and schemas name them.
  public let keys: [Key]

  /// What keys hold that the file chooses; nil where it may choose none.
  public let others: Shape?

  /// The names of its keys.
  let names: [String]

  public init(_ what: String, _ keys: [Key], others: Shape? = nil) {
    self.what = what
    self.keys = keys
    self.others = others
    names = keys.map(\.name)
  }

  /// The key with a name.
  public subscript(name: String) -> Key? { keys.first { $0.name == name } }

  /// The same record with more keys.
  public func adding(_ more: [Key]) -> Record { Record(what, keys + more, others: others) }
}

/// A key of a mapping: what it holds and what it is for.
public struct Key: Hashable, Sendable {
  public let name: String
  public let shape: Shape
  public let isRequired: Bool

  /// What it is for, in a sentence, as editors show it.
  public let meaning: String

  /// A key that must be there.
  public static func required(_ name: String, _ shape: Shape, _ meaning: String) -> Key {
    Key(name: name, shape: shape, isRequired: true, meaning: meaning)
  }

  /// A key that may be left out.
  public static func optional(_ name: String, _ shape: Shape, _ meaning: String) -> Key {
    Key(name: name, shape: shape, isRequired: false, meaning: meaning)
  }
}

/// A key of which nothing is declared but its name.
extension Key: ExpressibleByStringLiteral {
  public init(stringLiteral name: String) {
    self.init(name: name, shape: .any, isRequired: false, meaning: "")
  }
}
