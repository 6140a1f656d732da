/// A mapping whose keys have been checked, by name.
public struct Fields: Sendable {
  /// The mapping itself.
  public let node: Node

  let document: Document

  /// What the mapping is declared to be.
  let record: Record

  private let entries: [Node.Entry]

  init(document: Document, node: Node, entries: [Node.Entry], record: Record) {
    self.document = document
    self.node = node
    self.entries = entries
    self.record = record
  }

  /// The keys that the file gives, in file order.
  public var keys: [String] { entries.map(\.name) }

  /// The value of a key; nil if the file does not give the key.
  public subscript(key: String) -> Node? {
    assert(record[key] != nil || record.others != nil, "‘\(key)’ is not declared")
    return entries.firstIndex { $0.isNamed(key) }.map { entries[$0].value }
  }

  /// The value of a key that must be there.
  ///
  /// - Throws: At the mapping, if it is not.
  public func required(_ key: String) throws(YAMLError) -> Node {
    guard let value = self[key] else {
      throw document.error(at: node, "\(quoted(key)) is missing")
    }
    return value
  }
}
