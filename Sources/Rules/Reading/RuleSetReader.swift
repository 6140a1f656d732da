import Prose
import YAML

/// Reads rule sets and resolves what they inherit.
struct RuleSetReader {
  static let record = Record(
    "a rule set",
    [
      .required("rule-set", .text(.name), "The rule set's name."),
      .required(
        "version", .text, "Its version, such as 1.0.0; change it when scores should change."),
      .required("title", .text, "What it is called."),
      .required("position", .text, "The position in the debate, in one sentence."),
      .required("source", .text, "Where the position is taken."),
      .optional("extends", .text, "The rule set it inherits from; its own keys win."),
      .optional("given", .choice(["party"]), "Whether it is read for a party: NAME:PARTY."),
      .optional(
        "severities", .map(.either([.number(Severity.range), .record(severity)])),
        "What each indicator costs: 0 to 10, or below 0 for a credit."),
      .optional(
        "indicators", .map(.record(TermEdits.record)),
        "Words that the set adds to an inherited indicator or takes from it."),
    ] + RuleSetParameters.keys)

  private static let severity = Record(
    "a severity",
    [
      .required("severity", .number(Severity.range), "What it costs."),
      .optional(
        "with-finding", .number(Severity.range),
        "What it costs where a finding of the conflict pack covers the passage."),
      .optional(
        "against", .number(Severity.range),
        "What it costs in a set read for a party where it harms that party or helps another."),
      .optional("reason", .text, "Why this position prices it so."),
    ])

  private let definitions: [Definition]
  private let names: RuleNames
  private let indicators: [String]
  private var resolved: [String: RuleSet] = [:]
  private var path: [String] = []

  /// A reader for rule sets over the indicators that have names.
  init(_ definitions: [Definition], _ names: RuleNames) {
    self.definitions = definitions
    self.names = names
    indicators = names.ids(.indicator)
  }

  /// All rule sets, sorted by name.
  mutating func read() throws(YAMLError) -> [RuleSet] {
    guard definitions.count <= RuleSetMask.maximum else {
      throw definitions[RuleSetMask.maximum].document.error(
        at: definitions[RuleSetMask.maximum].node,
        "at most \(RuleSetMask.maximum) rule sets can be loaded at once")
    }
    var sets: [RuleSet] = []
    for definition in definitions { sets.append(try resolve(definition)) }
    return sets
  }

  private mutating func resolve(_ definition: Definition) throws(YAMLError) -> RuleSet {
    if let known = resolved[definition.id] { return known }
    let document = definition.document
    let fields = try document.fields(of: document.root, as: Self.record)
    path.append(definition.id)
    defer { path.removeLast() }

    var set = try inherited(by: definition, fields)
    set.id = definition.id
    set.file = document.name
    set.mask = RuleSetMask(place: definitions.firstIndex { $0.id == definition.id } ?? 0)
    set.version = try document.string(try fields.required("version"))
    set.title = try document.string(try fields.required("title"))
    set.position = try document.string(try fields.required("position"))
    set.source = try document.string(try fields.required("source"))
    if let node = fields["given"] {
      set.isGivenParty = try document.choice(node, among: [("party", true)])
    }
    if let node = fields["severities"] { try readSeverities(node, of: definition, into: &set) }
    try RuleSetParameters(document).read(fields, into: &set)
    resolved[definition.id] = set
    return set
  }

  private mutating func inherited(
    by definition: Definition, _ fields: Fields
  ) throws(YAMLError) -> RuleSet {
    guard let node = fields["extends"] else {
      return RuleSet(
        id: definition.id, severities: indicators.map { _ in Severity() })
    }
    let document = definition.document
    let name = try names.required(node, .ruleSet, in: definition)
    guard let parent = definitions.first(where: { $0.id == name }) else {
      preconditionFailure("a rule set with a name is defined")
    }
    if let start = path.firstIndex(of: name) {
      let cycle = (path[start...] + [name]).map { "‘\($0)’" }.joined(separator: " extends ")
      throw document.error(at: node, "rule sets extend each other in a circle: \(cycle)")
    }
    var set = try resolve(parent)
    set.extends = name
    return set
  }

  private func readSeverities(
    _ node: Node, of definition: Definition, into set: inout RuleSet
  ) throws(YAMLError) {
    let document = definition.document
    for entry in try document.mapping(node, of: "severities") {
      let name = try names.required(entry.key, .indicator, in: definition)
      guard let place = indicators.firstIndex(of: name) else {
        preconditionFailure("an indicator with a name is defined")
      }
      set.severities[place] = try severity(entry.value, of: document, forParty: set.isGivenParty)
      set.severities[place].origin = set.id
    }
  }

  private func severity(
    _ node: Node, of document: Document, forParty: Bool
  ) throws(YAMLError) -> Severity {
    guard case .mapping = node.content else {
      return Severity(try document.number(node, in: Severity.range))
    }
    let fields = try document.fields(of: node, as: Self.severity)
    var severity = Severity(
      try document.number(try fields.required("severity"), in: Severity.range))
    severity.withFinding = try fields.number("with-finding")
    if let other = fields["against"] {
      guard forParty else {
        throw document.error(
          at: other, "‘against’ belongs to a rule set that is read for a party (‘given: party’)")
      }
      severity.against = try fields.number("against")
    }
    severity.reason = try fields.string("reason")
    return severity
  }
}
