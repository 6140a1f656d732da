import YAML

/// Reads the keys that every indicator file has.
struct IndicatorReader {
  /// The keys of every indicator, whatever its kind.
  static let keys = [
    "indicator", "kind", "component", "summary", "rationale", "source", "polarity", "target",
    "guards", "tests",
  ]

  let definition: Definition
  let kinds: [any Rule.Type]

  private var document: Document { definition.document }

  /// Returns the indicator, its kind of rule and its keys.
  func read() throws(YAMLError) -> (Indicator, any Rule.Type, Fields) {
    let kind = try self.kind()
    let fields = try document.fields(
      of: document.root, allowed: Self.keys + kind.keys, of: "an indicator of kind ‘\(kind.kind)’")
    var indicator = Indicator(id: definition.id, kind: kind.kind, file: document.name)
    indicator.summary = try document.string(try fields.required("summary"))
    indicator.rationale = try document.string(try fields.required("rationale"))
    indicator.source = try document.string(try fields.required("source"))
    indicator.component = try choice(try fields.required("component"))
    if let polarity = fields["polarity"] { indicator.polarity = try choice(polarity) }
    if let target = fields["target"] { indicator.target = try choice(target) }
    if let guards = fields["guards"] { indicator.guards = try self.guards(guards) }
    if let tests = fields["tests"] { indicator.tests = try document.strings(tests) }
    if indicator.polarity != .none, indicator.target == .none {
      throw document.error(
        at: document.root,
        "‘\(indicator.id)’ has a polarity, so it needs a target: agent, object, modified, nearest, experiencer or own"
      )
    }
    return (indicator, kind, fields)
  }

  private func kind() throws(YAMLError) -> any Rule.Type {
    let entries = try document.mapping(document.root, of: "an indicator")
    guard let node = entries.first(where: { $0.key.content == .scalar("kind") })?.value else {
      throw document.error(at: definition.node, "the indicator needs a ‘kind’")
    }
    return try document.choice(node, among: kinds.map { ($0.kind, $0) })
  }

  private func choice<Value: RawRepresentable & CaseIterable>(
    _ node: Node
  ) throws(YAMLError) -> Value where Value.RawValue == String {
    try document.choice(node, among: Value.allCases.map { ($0.rawValue, $0) })
  }

  /// Reads `[negation, counterfactual]`, or a factor for each.
  private func guards(_ node: Node) throws(YAMLError) -> Indicator.Guards {
    let names = [("negation", true), ("counterfactual", false)]
    var guards = Indicator.Guards()
    if case .sequence = node.content {
      for name in try document.list(node) {
        if try document.choice(name, among: names) {
          guards.negation = 0
        } else {
          guards.counterfactual = 0
        }
      }
      return guards
    }
    let fields = try document.fields(of: node, allowed: names.map(\.0), of: "guards")
    if let factor = fields["negation"] { guards.negation = try document.number(factor, in: 0...1) }
    if let factor = fields["counterfactual"] {
      guards.counterfactual = try document.number(factor, in: 0...1)
    }
    return guards
  }
}
