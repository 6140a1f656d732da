import YAML

/// The numbers of a mapping: their keys, their bounds and what they set.
struct NumberTable<Root>: Sendable {
  /// A number that a file may give.
  struct Row: Sendable {
    var key: Key
    var path: any WritableKeyPath<Root, Double> & Sendable

    init(
      _ name: String, _ path: any WritableKeyPath<Root, Double> & Sendable,
      _ bounds: ClosedRange<Double>, _ meaning: String
    ) {
      key = .optional(name, .number(bounds), meaning)
      self.path = path
    }
  }

  let record: Record
  private let rows: [Row]

  /// A table of a mapping that is called `what`, whose other keys are read elsewhere.
  init(_ what: String, _ rows: [Row], besides others: [Key] = []) {
    record = Record(what, rows.map(\.key) + others)
    self.rows = rows
  }

  /// Sets the numbers that the file gives and returns its keys.
  @discardableResult
  func read(
    _ node: Node, of document: Document, into root: inout Root
  ) throws(YAMLError) -> Fields {
    let fields = try document.fields(of: node, as: record)
    for row in rows {
      if let number = try fields.number(row.key.name) { root[keyPath: row.path] = number }
    }
    return fields
  }
}
