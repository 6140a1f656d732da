extension Document {
  /// Reads a text, plain or in quotes.
  ///
  /// - Throws: At a collection, at an empty text, and at `null` without quotes.
  public func string(_ node: Node) throws(YAMLError) -> String {
    guard let text = node.text, !text.isEmpty, !node.isAbsent else {
      throw expected("a text", at: node)
    }
    return text
  }

  /// Reads a number in decimal digits with at most one point, such as `3`, `-0.5` or `.25`.
  ///
  /// - Throws: At anything else, numbers in quotes and powers of ten among it, and at a number
  ///   outside the range, with the range.
  public func number(
    _ node: Node, in range: ClosedRange<Double>
  ) throws(YAMLError) -> Double {
    let what = "a number" + range.inWords
    let text = try bare(node, what)
    guard text.isDecimalNumber, let number = Double(text), number.isFinite, range ~= number else {
      throw expected(what, at: node, suggestion: text.withDecimalPoint)
    }
    return number
  }

  /// Reads a whole number in decimal digits.
  ///
  /// - Throws: At anything else, a number with a point among it, and at a number outside the range,
  ///   with the range.
  public func integer(_ node: Node, in range: ClosedRange<Int>) throws(YAMLError) -> Int {
    let what = "a whole number" + range.inWords
    let text = try bare(node, what)
    guard text.isWholeNumber, let number = Int(text), range ~= number else {
      throw expected(what, at: node)
    }
    return number
  }

  /// Reads `true` or `false`.
  ///
  /// - Throws: At anything else, `yes`, `no`, `on` and `off` among it, with the word to write.
  public func boolean(_ node: Node) throws(YAMLError) -> Bool {
    switch try bare(node, "true or false") {
    case "true": return true
    case "false": return false
    case let other:
      throw expected("true or false", at: node, suggestion: other.asBoolean.map { "\($0)" })
    }
  }

  /// Reads one of the named values.
  ///
  /// - Throws: At any other text, with the nearest name or, if none is near, with all of them.
  public func choice<Value>(
    _ node: Node, among choices: [(String, Value)]
  ) throws(YAMLError) -> Value {
    let text = try string(node)
    for (name, value) in choices where name == text { return value }
    let names = choices.map { $0.0 }
    guard let nearest = nearestName(to: text, among: names) else {
      throw error(at: node, .notOneOf(names, text))
    }
    throw error(at: node, "unknown value \(quoted(text))", suggestion: nearest)
  }

  /// The text of a scalar that is written without quotes.
  private func bare(_ node: Node, _ what: String) throws(YAMLError) -> String {
    guard let text = node.text, !text.isEmpty else { throw expected(what, at: node) }
    switch node.style {
    case .plain: return text
    case .singleQuoted, .doubleQuoted: throw error(at: node, .quoted(what))
    default: throw expected(what, at: node)
    }
  }
}

extension String {
  fileprivate static func quoted(_ what: String) -> String {
    "\(what) is expected here, not a text: take the quotes away"
  }

  fileprivate static func notOneOf(_ names: [String], _ text: String) -> String {
    "unknown value \(YAML.quoted(text)): allowed are \(YAML.quoted(names, joinedBy: "and"))"
  }
}
