import YAML

/// Reads the numbers of a rule set: voices, headline, sourcing, scale and bands.
struct RuleSetParameters {
  private let document: Document

  init(_ document: Document) { self.document = document }

  /// The keys of a rule set that are read here.
  static let keys: [Key] = [
    .optional(
      "voices", .record(voices.record),
      "The factor of each voice on what a finding costs; it must not rise from narration to quoted."
    ),
    .optional("headline", .number(0...10), "The factor on findings in the headline."),
    .optional("sourcing", .record(sourcing.record), "What the balance of voices counts for."),
    .optional("scale", .record(scale.record), "The constants of the formulas of the score."),
    .optional("bands", .record(bands.record), "The lowest neutrality of each level."),
  ]

  func read(_ fields: Fields, into set: inout RuleSet) throws(YAMLError) {
    if let headline = try fields.number("headline") { set.headline = headline }
    if let node = fields["voices"] { try readVoices(node, into: &set.voices) }
    if let node = fields["sourcing"] { try readSourcing(node, into: &set.sourcing) }
    if let node = fields["scale"] { try Self.scale.read(node, of: document, into: &set.scale) }
    if let node = fields["bands"] { try readBands(node, into: &set.bands) }
  }

  // MARK: Voices

  private static let voices = NumberTable<Voices>(
    "voices",
    [
      .init("narration", \.narration, Voices.range, "The writer's own voice."),
      .init("vague", \.vague, Voices.range, "Nobody's in particular: many say."),
      .init("attributed", \.attributed, Voices.range, "A source's, in the writer's words."),
      .init("quoted", \.quoted, Voices.range, "Inside quotation marks."),
    ])

  private func readVoices(_ node: Node, into voices: inout Voices) throws(YAMLError) {
    try Self.voices.read(node, of: document, into: &voices)
    guard voices.narration >= voices.vague, voices.vague >= voices.attributed,
      voices.attributed >= voices.quoted
    else {
      throw document.error(
        at: node, "voices must not rise from narration to vague to attributed to quoted")
    }
  }

  // MARK: Sourcing

  private static let sourcing = NumberTable<Sourcing>(
    "sourcing",
    [
      .init("weight", \.weight, 0...5, "The factor on the one-sidedness of voices."),
      .init("third-voice", \.thirdVoice, 0...1, "How much third voices dilute one-sidedness."),
      .init(
        "prior", \.prior, 0.01...10, "How much must be said before one-sidedness counts in full."),
    ],
    besides: [
      .optional("reach", .integer(0...20), "How many paragraphs around one are heard with it."),
      .optional(
        "shares", .list(.number(0...1), least: 3),
        "The parts that three sides or more are expected to have, which add up to 1."),
      .optional("kinds", .record(kinds.record), "What a way of speaking counts for."),
      .optional("roles", .record(roles.record), "What a speaker's place counts for his side."),
    ])

  private static let kinds = NumberTable<Sourcing.Kinds>(
    "kinds",
    [
      .init("direct", \.direct, 0...1, "Speech in quotation marks."),
      .init("mixed", \.mixed, 0...1, "Speech in part in quotation marks."),
      .init("indirect", \.indirect, 0...1, "Speech in the writer's words."),
      .init("no-response", \.noResponse, 0...1, "A source that was asked and said nothing."),
    ])

  private static let roles = NumberTable<Sourcing.Roles>(
    "roles",
    [
      .init("official", \.official, 0...1, "A party, its bodies and their people."),
      .init("advocate", \.advocate, 0...1, "Somebody who campaigns for a party."),
      .init("ally", \.ally, 0...1, "A party's friend."),
      .init("unnamed", \.unnamed, 0...1, "People of a side whom the article does not name."),
      .init("mediator", \.mediator, 0...1, "A mediator, who is of no side."),
    ])

  private func readSourcing(_ node: Node, into sourcing: inout Sourcing) throws(YAMLError) {
    let fields = try Self.sourcing.read(node, of: document, into: &sourcing)
    if let reach = try fields.integer("reach") { sourcing.reach = reach }
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
    if let node = fields["kinds"] {
      try Self.kinds.read(node, of: document, into: &sourcing.kinds)
    }
    if let node = fields["roles"] {
      try Self.roles.read(node, of: document, into: &sourcing.roles)
    }
  }

  // MARK: Scale and bands

  private static let scale = NumberTable<Scale>(
    "scale",
    [
      .init("half", \.half, 0.1...1000, "The deviation that halves neutrality, in points."),
      .init(
        "reference-words", \.referenceWords, 1...1000,
        "The length at which a paragraph's findings count in full, in words."),
      .init(
        "minimum-words", \.minimumWords, 1...1000,
        "The length below which a paragraph counts as this long, in words."),
      .init("length-share", \.lengthShare, 0...1, "How far length counts at all."),
      .init("credit-cap", \.creditCap, 0...1, "The part of the costs that credits can take back."),
      .init("lean-prior", \.leanPrior, 0.01...1000, "The evidence that halves a lean, in points."),
      .init("voice-lean", \.voiceLean, 0...1000, "The factor of voices in the lean."),
    ])

  private static let bands = NumberTable<Bands>(
    "bands",
    [
      .init("even", \.even, 0...100, "From here on a text is even."),
      .init("mostly-even", \.mostlyEven, 0...100, "From here on it is mostly even."),
      .init("tilted", \.tilted, 0...100, "From here on it is tilted; below, loaded."),
    ])

  private func readBands(_ node: Node, into bands: inout Bands) throws(YAMLError) {
    try Self.bands.read(node, of: document, into: &bands)
    guard bands.even >= bands.mostlyEven, bands.mostlyEven >= bands.tilted else {
      throw document.error(at: node, "bands must fall from even to mostly-even to tilted")
    }
  }
}
