import YAML

/// Reads the keys that every indicator file has.
struct IndicatorReader {
  /// The keys of an indicator of a kind.
  static func record(_ kind: any Rule.Type) -> Record {
    Record(
      "an indicator of kind ‘\(kind.kind)’",
      [
        .required("indicator", .text(.name), "The indicator's name."),
        .required("kind", .choice([kind.kind]), "How it finds what it looks for."),
        .required(
          "component", .choice(of: Component.self),
          "Which half of the score its findings belong to."),
        .required("summary", .text, "What it is, in one line."),
        .required("rationale", .text, "Why it is a departure from neutrality."),
        .required("source", .text, "Where that is said, or that it is the author's own reading."),
        .optional("polarity", .choice(of: Polarity.self), "What it does to its target."),
        .optional(
          "target", .choice(of: Indicator.TargetRole.self),
          "Which party a finding is about, seen from its words."),
        .optional(
          "guards", .either([.list(.choice(guardKeys.map(\.name))), .record(guards)]),
          "What silences a finding, or weakens it: negation, and what is only supposed."),
        NobodyReader.key,
      ] + kind.keys + [
        .optional(
          "tests", .list(.text), "Passages in which every finding is marked «…», and such without.")
      ])
  }

  private static let guards = Record("guards", guardKeys)

  private static let guardKeys: [Key] = [
    .optional("negation", .number(0...1), "What is left of a finding that is negated."),
    .optional("counterfactual", .number(0...1), "What is left of a finding that is only supposed."),
  ]

  let definition: Definition
  let kinds: [any Rule.Type]

  private var document: Document { definition.document }

  /// Returns the indicator, its kind of rule and its keys.
  func read() throws(YAMLError) -> (Indicator, any Rule.Type, Fields) {
    let kind = try self.kind()
    let fields = try document.fields(of: document.root, as: Self.record(kind))
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
      throw document.missing(["kind"], among: entries, "the indicator needs a ‘kind’")
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
    var guards = Indicator.Guards()
    if case .sequence = node.content {
      for name in try document.list(node) {
        if try document.choice(name, among: [("negation", true), ("counterfactual", false)]) {
          guards.negation = 0
        } else {
          guards.counterfactual = 0
        }
      }
      return guards
    }
    if case .scalar = node.content {
      throw document.error(
        at: node, "guards are a list, [negation], or factors on the price, {negation: 0.5}")
    }
    let fields = try document.fields(of: node, as: Self.guards)
    if let factor = try fields.number("negation") { guards.negation = factor }
    if let factor = try fields.number("counterfactual") { guards.counterfactual = factor }
    return guards
  }
}
