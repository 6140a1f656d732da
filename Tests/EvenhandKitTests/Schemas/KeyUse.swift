@testable import EvenhandKit
@testable import YAML

/// A key of a record.
struct DeclaredKey: Hashable, CustomStringConvertible {
  var record: String
  var name: String

  var description: String { "‘\(name)’ of \(record)" }
}

/// A key where a file uses it.
struct KeyUse {
  var key: DeclaredKey
  var shape: Shape
  var isRequired: Bool

  /// The place of the entry among those of its mapping.
  var place: Int
  var entries: [Node.Entry]

  var entry: Node.Entry { entries[place] }

  /// The bytes to take away so that the key is gone; nil where nothing would be left.
  var rangeOfEntry: Range<Int>? {
    guard entries.count > 1 else { return nil }
    return place + 1 < entries.count
      ? entry.key.start.offset..<entries[place + 1].key.start.offset
      : entries[place - 1].value.end.offset..<entry.value.end.offset
  }

  /// Every key of a value of a shape, inner ones too.
  static func uses(of shape: Shape, _ node: Node) -> [KeyUse] {
    switch (shape, node.content) {
    case (.record(let record), .mapping(let entries)): uses(of: record, entries)
    case (.map(let value), .mapping(let entries)):
      entries.flatMap { uses(of: value, $0.value) }
    case (.list(let item, _), .sequence(let nodes)): nodes.flatMap { uses(of: item, $0) }
    case (.either(let shapes), _): shapes.flatMap { uses(of: $0, node) }
    case (.variants(let key, let variants), .mapping(let entries)):
      variants.filter { variant in
        entries.contains { $0.name == key && $0.value.text == variant.value }
      }.flatMap { uses(of: $0.record, entries) }
    default: []
    }
  }

  private static func uses(of record: Record, _ entries: [Node.Entry]) -> [KeyUse] {
    entries.indices.flatMap { place -> [KeyUse] in
      let entry = entries[place]
      guard let key = record[entry.name] else { return [] }
      let use = KeyUse(
        key: DeclaredKey(record: record.what, name: key.name), shape: key.shape,
        isRequired: key.isRequired, place: place, entries: entries)
      return [use] + uses(of: key.shape, entry.value)
    }
  }
}

extension Shape {
  /// Every key that it declares.
  var declaredKeys: Set<DeclaredKey> {
    switch self {
    case .record(let record):
      record.keys.reduce(into: []) { keys, key in
        keys.insert(DeclaredKey(record: record.what, name: key.name))
        keys.formUnion(key.shape.declaredKeys)
      }
    case .map(let shape), .list(let shape, _): shape.declaredKeys
    case .either(let shapes): shapes.reduce(into: []) { $0.formUnion($1.declaredKeys) }
    case .variants(_, let variants):
      variants.reduce(into: []) { $0.formUnion(Shape.record($1.record).declaredKeys) }
    default: []
    }
  }

  /// Whether a mapping may stand for it.
  var isCollection: Bool {
    switch self {
    case .record, .map: true
    case .either(let shapes): shapes.contains(where: \.isCollection)
    default: false
    }
  }
}
