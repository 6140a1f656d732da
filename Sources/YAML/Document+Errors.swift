extension Document {
  /// Makes an error at a value.
  ///
  /// A scalar is underlined as far as its first line goes, and so is a list or mapping in brackets;
  /// of another mapping only the first key, of another list only the first dash.
  ///
  /// - Parameters:
  ///   - message: A sentence fragment in lower case, without a full stop.
  ///   - suggestion: The name that was probably meant.
  public func error(at node: Node, _ message: String, suggestion: String? = nil) -> YAMLError {
    YAMLError(
      message, at: node.start, to: node.endOfUnderline, in: bytes, file: name,
      suggestion: suggestion)
  }

  /// Makes an error at a value that suggests the nearest of the names, if one is near enough.
  public func error(
    at node: Node, _ message: String, nearest misspelt: String, among names: [String]
  ) -> YAMLError {
    error(at: node, message, suggestion: nearestName(to: misspelt, among: names))
  }

  /// Makes an error at a value, with a second place that explains it, such as where the same id
  /// stood before in this file.
  public func error(
    at node: Node, _ message: String, related other: Node, _ note: String
  ) -> YAMLError {
    var error = error(at: node, message)
    error.related = YAMLError.Note(note, at: other.start, to: other.endOfUnderline, in: bytes)
    return error
  }

  /// Makes the error of a value of the wrong kind.
  ///
  /// - Parameter what: The kind with its article, such as `a number`.
  func expected(_ what: String, at node: Node, suggestion: String? = nil) -> YAMLError {
    error(at: node, "\(what) is expected here, not \(node.kind)", suggestion: suggestion)
  }
}

extension Node {
  /// The kind of the value with its article; a short text is shown itself.
  var kind: String {
    switch content {
    case .sequence: "a list"
    case .mapping: "a mapping"
    case .scalar where isAbsent: "an empty value"
    case .scalar(let text): style == .literal || style == .folded ? "a block of text" : quoted(text)
    }
  }

  /// Whether the value is a scalar in quotes or in a block, which is never a number or a boolean.
  var isAlwaysText: Bool {
    switch style {
    case .singleQuoted, .doubleQuoted, .literal, .folded: true
    case .plain, .block, .flow: false
    }
  }

  fileprivate var endOfUnderline: Int {
    guard style == .block else { return end.offset }
    guard case .mapping(let entries) = content, let first = entries.first else {
      return start.offset
    }
    return first.key.end.offset
  }
}
