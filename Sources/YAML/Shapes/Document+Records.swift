extension Document {
  /// Reads a mapping as its record declares it.
  ///
  /// - Throws: At a value of another kind; at a key that the record does not have, with the nearest
  ///   one or, if none is near, with all of them; at the mapping, if a key is missing that it needs.
  public func fields(of node: Node, as record: Record) throws(YAMLError) -> Fields {
    let entries = try mapping(node, of: record.what)
    if record.others == nil {
      try refuseUnknownKeys(of: entries, allowed: record.names, record.what)
    }
    let fields = Fields(document: self, node: node, entries: entries, record: record)
    for key in record.keys where key.isRequired { _ = try fields.required(key.name) }
    return fields
  }
}

extension Fields {
  /// A number within the bounds that the record declares; nil where the file gives none.
  public func number(_ key: String) throws(YAMLError) -> Double? {
    guard let node = self[key] else { return nil }
    guard case .number(let range) = shape(of: key) else { undeclared(key, "a number") }
    return try document.number(node, in: range)
  }

  /// A whole number within the bounds that the record declares; nil where the file gives none.
  public func integer(_ key: String) throws(YAMLError) -> Int? {
    guard let node = self[key] else { return nil }
    guard case .integer(let range) = shape(of: key) else { undeclared(key, "a whole number") }
    return try document.integer(node, in: range)
  }

  /// A text; nil where the file gives none.
  public func string(_ key: String) throws(YAMLError) -> String? {
    guard let node = self[key] else { return nil }
    return try document.string(node)
  }

  private func shape(of key: String) -> Shape? { record[key]?.shape }

  private func undeclared(_ key: String, _ what: String) -> Never {
    fatalError("the record does not declare ‘\(key)’ to be \(what)")
  }
}
