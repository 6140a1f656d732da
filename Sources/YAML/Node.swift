/// A YAML value together with the place it was read from.
///
/// Nodes have no types beyond their shape: whether `1` is a number or a name is for the reader of
/// the file to say, with the typed reading of `Document`.
public struct Node: Hashable, Sendable {
  /// The shape of a YAML value.
  public enum Content: Hashable, Sendable {
    /// The text of a scalar, without quotes and with escapes and line folding resolved.
    case scalar(String)
    /// The items of a list, in file order.
    case sequence([Node])
    /// The keys and values of a mapping, in file order; no key stands twice.
    case mapping([Entry])
  }

  /// A key and its value.
  public struct Entry: Hashable, Sendable {
    /// The key, always a scalar that is not empty.
    public var key: Node

    /// The value; an empty plain scalar where the file gives none.
    public var value: Node

    public init(key: Node, value: Node) {
      self.key = key
      self.value = value
    }

    /// The key's text.
    public var name: String { key.text ?? "" }

    /// Whether the key has a text.
    func isNamed(_ name: String) -> Bool {
      if case .scalar(let text) = key.content { text == name } else { false }
    }
  }

  /// How a value is written.
  public enum Style: Hashable, Sendable {
    /// A scalar without quotes.
    case plain
    /// A scalar in `'…'`.
    case singleQuoted
    /// A scalar in `"…"`.
    case doubleQuoted
    /// A scalar after `|`, which keeps its lines.
    case literal
    /// A scalar after `>`, which joins its lines.
    case folded
    /// A collection written with indentation.
    case block
    /// A collection written with brackets, or a single pair in a list with brackets.
    case flow
  }

  /// The value itself.
  public var content: Content

  /// How the value is written.
  public var style: Style

  /// The first byte: the opening quote, bracket, dash or key.
  public var start: Mark

  /// The place behind the last byte: behind the closing quote or bracket, behind the last item of a
  /// block collection, behind the last line break of a literal or folded scalar.
  public var end: Mark

  public init(_ content: Content, style: Style, start: Mark, end: Mark) {
    self.content = content
    self.style = style
    self.start = start
    self.end = end
  }

  /// The value of a key of a mapping; nil where it does not give the key, and for other values.
  public func value(of key: String) -> Node? {
    guard case .mapping(let entries) = content else { return nil }
    return entries.first { $0.isNamed(key) }?.value
  }

  /// The text of a scalar; nil for a collection.
  public var text: String? {
    guard case .scalar(let text) = content else { return nil }
    return text
  }

  /// Whether the file gives no value here, as after the colon of `key:`, or says so: `null`, `~`.
  public var isAbsent: Bool {
    style == .plain
      && (content == .scalar("") || content == .scalar("null") || content == .scalar("~"))
  }
}
