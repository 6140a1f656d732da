public import Rules
public import YAML

/// The words of an indicator's file as a person reads them: its lists of terms and exceptions.
public struct IndicatorWords: Sendable {
  /// What its kind needs besides terms, as `key: value`, in the order of the file.
  public private(set) var settings: [String] = []

  /// Its terms; a weight other than 1 stands behind a term.
  public private(set) var terms: [String] = []

  /// What silences a hit.
  public private(set) var exceptions: [String] = []

  /// Reads an indicator's file, which must be one that a rulebook was read from.
  public init(_ document: Document) {
    guard case .mapping(let entries) = document.root.content else { return }
    for entry in entries {
      switch entry.name {
      case "terms": add(entry.value, weight: nil)
      case "unless":
        if case .sequence(let items) = entry.value.content {
          exceptions = items.compactMap(\.text)
        }
      case let key where Self.ownKeys.contains(key): continue
      case let key: settings.append("\(key): \(Self.text(of: entry.value))")
      }
    }
  }

  /// The words under `terms+` and `terms-` of a rule set.
  static func edited(_ node: Node) -> (added: [String], removed: [String]) {
    guard case .mapping(let entries) = node.content else { return ([], []) }
    func words(_ key: String) -> [String] {
      var words = IndicatorWords()
      for entry in entries where entry.name == key { words.add(entry.value, weight: nil) }
      return words.terms
    }
    return (words("terms+"), words("terms-"))
  }

  private init() {}

  /// The keys that are told elsewhere.
  private static let ownKeys: Set<String> = [
    "indicator", "kind", "component", "summary", "rationale", "source", "polarity", "target",
    "guards", "names-nobody", "script", "tests",
  ]

  private mutating func add(_ node: Node, weight: String?) {
    switch node.content {
    case .scalar(let text): terms.append(weight.map { "\(text) (\($0))" } ?? text)
    case .sequence(let items): for item in items { add(item, weight: weight) }
    case .mapping(let entries):
      let weight = entries.first { $0.name == "weight" }?.value.text
      for entry in entries where entry.name != "weight" { add(entry.value, weight: weight) }
    }
  }

  private static func text(of node: Node) -> String {
    switch node.content {
    case .scalar(let text): text
    case .sequence(let items): items.map { Self.text(of: $0) }.joined(separator: ", ")
    case .mapping(let entries):
      entries.map { "\($0.name) \(Self.text(of: $0.value))" }.joined(separator: ", ")
    }
  }
}

extension Rulebook {
  /// The words of an indicator.
  public func words(of indicator: Indicator) -> IndicatorWords? {
    source(indicator.file).map { IndicatorWords($0) }
  }

  /// Everything in which an indicator can speak of what it finds: its terms, those that rule sets add, its
  /// exceptions and other settings, and its script without comments.
  func textsThatFind(of indicator: Indicator) -> [String] {
    let words = words(of: indicator)
    return (words?.settings ?? []) + (words?.exceptions ?? [])
      + listedTerms(of: indicator).map(\.text) + (script(of: indicator)?.codeLines ?? [])
  }
}
