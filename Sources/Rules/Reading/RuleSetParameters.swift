import YAML

/// Reads the numbers of a rule set: voices, headline, sourcing, scale and bands.
struct RuleSetParameters {
  private let document: Document

  init(_ document: Document) { self.document = document }

  /// A key, the number it sets and its bounds.
  private typealias Key<Root> = (String, WritableKeyPath<Root, Double>, ClosedRange<Double>)

  func read(_ fields: Fields, into set: inout RuleSet) throws(YAMLError) {
    if let node = fields["headline"] { set.headline = try document.number(node, in: 0...10) }
    if let node = fields["voices"] { try readVoices(node, into: &set.voices) }
    if let node = fields["sourcing"] { try readSourcing(node, into: &set.sourcing) }
    if let node = fields["scale"] { try readScale(node, into: &set.scale) }
    if let node = fields["bands"] { try readBands(node, into: &set.bands) }
  }

  private func readVoices(_ node: Node, into voices: inout Voices) throws(YAMLError) {
    let bounds = Voices.range
    try read(
      node, of: "voices", into: &voices,
      [
        ("narration", \.narration, bounds), ("vague", \.vague, bounds),
        ("attributed", \.attributed, bounds), ("quoted", \.quoted, bounds),
      ])
    guard voices.narration >= voices.vague, voices.vague >= voices.attributed,
      voices.attributed >= voices.quoted
    else {
      throw document.error(
        at: node, "voices must not rise from narration to vague to attributed to quoted")
    }
  }

  private func readSourcing(_ node: Node, into sourcing: inout Sourcing) throws(YAMLError) {
    let others = ["reach", "shares", "kinds", "roles"]
    let fields = try read(
      node, of: "sourcing", into: &sourcing,
      [
        ("weight", \.weight, 0...5), ("third-voice", \.thirdVoice, 0...1),
        ("prior", \.prior, 0.01...10),
      ], besides: others)
    if let reach = fields["reach"] { sourcing.reach = try document.integer(reach, in: 0...20) }
    if let shares = fields["shares"] {
      sourcing.shares = []
      for share in try document.list(shares) {
        sourcing.shares.append(try document.number(share, in: 0...1))
      }
      let sum = sourcing.shares.reduce(0, +)
      guard sourcing.shares.count > 2, abs(sum - 1) < 0.001 else {
        throw document.error(at: shares, "shares are for three parties or more and add up to 1")
      }
    }
    if let kinds = fields["kinds"] {
      try read(
        kinds, of: "kinds", into: &sourcing.kinds,
        [
          ("direct", \.direct, 0...1), ("mixed", \.mixed, 0...1), ("indirect", \.indirect, 0...1),
          ("no-response", \.noResponse, 0...1),
        ])
    }
    if let roles = fields["roles"] {
      try read(
        roles, of: "roles", into: &sourcing.roles,
        [
          ("official", \.official, 0...1), ("advocate", \.advocate, 0...1),
          ("ally", \.ally, 0...1), ("unnamed", \.unnamed, 0...1), ("mediator", \.mediator, 0...1),
        ])
    }
  }

  private func readScale(_ node: Node, into scale: inout Scale) throws(YAMLError) {
    try read(
      node, of: "scale", into: &scale,
      [
        ("half", \.half, 0.1...1000), ("reference-words", \.referenceWords, 1...1000),
        ("minimum-words", \.minimumWords, 1...1000), ("length-share", \.lengthShare, 0...1),
        ("credit-cap", \.creditCap, 0...1), ("lean-prior", \.leanPrior, 0.01...1000),
        ("voice-lean", \.voiceLean, 0...1000),
      ])
  }

  private func readBands(_ node: Node, into bands: inout Bands) throws(YAMLError) {
    try read(
      node, of: "bands", into: &bands,
      [
        ("even", \.even, 0...100), ("mostly-even", \.mostlyEven, 0...100),
        ("tilted", \.tilted, 0...100),
      ])
    guard bands.even >= bands.mostlyEven, bands.mostlyEven >= bands.tilted else {
      throw document.error(at: node, "bands must fall from even to mostly-even to tilted")
    }
  }

  @discardableResult
  private func read<Root>(
    _ node: Node, of what: String, into root: inout Root, _ keys: [Key<Root>],
    besides others: [String] = []
  ) throws(YAMLError) -> Fields {
    let fields = try document.fields(of: node, allowed: keys.map { $0.0 } + others, of: what)
    for (name, path, bounds) in keys {
      if let value = fields[name] { root[keyPath: path] = try document.number(value, in: bounds) }
    }
    return fields
  }
}
