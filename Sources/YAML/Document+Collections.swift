extension Document {
  /// Refuses the first key that is not allowed, with the nearest one that is or, if none is near, with
  /// all of them.
  func refuseUnknownKeys(
    of entries: [Node.Entry], allowed: [String], _ what: String
  ) throws(YAMLError) {
    // A file that is written by a program has its keys in order.
    for place in entries.indices {
      let isInOrder = place < allowed.count && entries[place].isNamed(allowed[place])
      if !isInOrder, !allowed.contains(where: { entries[place].isNamed($0) }) {
        let free = allowed.filter { name in !entries.contains { $0.isNamed(name) } }
        throw unknownKey(entries[place].key, allowed: allowed, free: free, of: what)
      }
    }
  }

  /// Reads a mapping whose keys are names that the file chooses.
  ///
  /// - Parameter what: What the mapping is, with its article, such as `a rule set`.
  /// - Returns: Its entries in file order.
  /// - Throws: At a value of another kind.
  public func mapping(_ node: Node, of what: String) throws(YAMLError) -> [Node.Entry] {
    guard case .mapping(let entries) = node.content else {
      throw error(at: node, "\(what) is expected here, as keys with values, not \(node.kind)")
    }
    return entries
  }

  /// Reads a list.
  ///
  /// - Throws: At a value of another kind; a single text is no list.
  public func list(_ node: Node) throws(YAMLError) -> [Node] {
    guard case .sequence(let items) = node.content else { throw expected("a list", at: node) }
    return items
  }

  /// Reads a list of texts, none of them empty.
  ///
  /// - Throws: At a value of another kind, or at the first item that is no text.
  public func strings(_ node: Node) throws(YAMLError) -> [String] {
    var strings: [String] = []
    let items = try list(node)
    strings.reserveCapacity(items.count)
    for item in items { strings.append(try string(item)) }
    return strings
  }

  /// The error of a mapping without a key by which its kind is known: at a key that is nearly one, as
  /// misspelt, else at the mapping, with the message.
  public func missing(
    _ keys: [String], among entries: [Node.Entry], _ message: String
  ) -> YAMLError {
    for entry in entries {
      if let nearest = nearestName(to: entry.name, among: keys), nearest != entry.name {
        return unknownKey(entry.key, allowed: keys, free: keys, of: "a file")
      }
    }
    return error(at: root, message)
  }

  /// - Parameter free: Those of the allowed keys that do not stand there: one of them was meant.
  private func unknownKey(
    _ key: Node, allowed: [String], free: [String], of what: String
  ) -> YAMLError {
    let name = key.text ?? ""
    guard let nearest = nearestName(to: name, among: free) else {
      return error(at: key, .unknownKey(name, allowed: allowed, of: what))
    }
    return error(at: key, "unknown key \(quoted(name))", suggestion: nearest)
  }
}

extension String {
  fileprivate static func unknownKey(
    _ name: String, allowed: [String], of what: String
  ) -> String {
    "unknown key \(quoted(name)): \(what) may have \(quoted(allowed, joinedBy: "and"))"
  }
}
