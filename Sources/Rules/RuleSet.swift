/// A position in the debate about neutrality: what each indicator costs, in whose voice.
public struct RuleSet: Hashable, Sendable {
  public var id: String
  public var version: String
  public var title: String

  /// The position in one sentence.
  public var position: String

  /// Where the position is taken.
  public var source: String

  /// The set it inherits from.
  public var extends: String?

  /// Whether it is read for a party, so that it says nothing until one is given.
  public var isGivenParty: Bool

  /// The id of the party it is read for: `armenia` in `advocacy:armenia`.
  public var party: String?

  /// What each indicator costs, by its place in `Rulebook.indicators`.
  public var severities: [Severity]

  public var voices: Voices

  /// The factor on findings in the headline.
  public var headline: Double

  public var sourcing: Sourcing
  public var scale: Scale
  public var bands: Bands

  /// The bit that marks terms listed in this set.
  public var mask: RuleSetMask

  /// The file it was read from.
  public var file: String

  /// Sixteen hexadecimal digits that change with anything that can change a score.
  public var digest: String

  /// The same for all of it but the indicators: its numbers and the cues.
  public var numbersDigest = ""

  /// The same for each indicator that it prices, by its place in `Rulebook.indicators`; empty for
  /// others.
  public var indicatorDigests: [String] = []

  public init(
    id: String, version: String = "1.0.0", title: String = "", position: String = "",
    source: String = "", extends: String? = nil, isGivenParty: Bool = false,
    party: String? = nil, severities: [Severity] = [],
    voices: Voices = Voices(), headline: Double = 2, sourcing: Sourcing = Sourcing(),
    scale: Scale = Scale(), bands: Bands = Bands(), mask: RuleSetMask = .all, file: String = "",
    digest: String = ""
  ) {
    self.id = id
    self.version = version
    self.title = title
    self.position = position
    self.source = source
    self.extends = extends
    self.isGivenParty = isGivenParty
    self.party = party
    self.severities = severities
    self.voices = voices
    self.headline = headline
    self.sourcing = sourcing
    self.scale = scale
    self.bands = bands
    self.mask = mask
    self.file = file
    self.digest = digest
  }
}

/// What an indicator costs: 0 to 10, or below 0 for a credit.
public struct Severity: Hashable, Sendable {
  /// The bounds of a severity.
  public static let range = -10.0...10.0

  public var value: Double

  /// What it costs where a finding of the conflict pack covers the passage.
  public var withFinding: Double?

  /// What it costs in a set read for a party where it harms that party or helps another.
  public var against: Double?

  /// Why this position prices it so.
  public var reason: String?

  /// The rule set that states it, which may be one that this set extends.
  public var origin: String?

  public init(
    _ value: Double = 0, withFinding: Double? = nil, against: Double? = nil, reason: String? = nil
  ) {
    self.value = value
    self.withFinding = withFinding
    self.against = against
    self.reason = reason
  }

  /// What a finding costs.
  ///
  /// - Parameter party: The place in the conflict's `parties` of the party the set is read for.
  public func price(of finding: Finding, for party: Int? = nil) -> Double {
    if let against, let party, finding.isAgainst(party) { return against }
    return finding.isEstablished ? withFinding ?? value : value
  }

  /// Whether anything can make it cost or credit something.
  public var isPriced: Bool {
    value != 0 || withFinding ?? 0 != 0 || against ?? 0 != 0
  }
}

/// The factor of each voice, 0 to 1.5; a voice further from the writer never has the larger one.
public struct Voices: Hashable, Sendable {
  public static let range = 0.0...1.5

  public var narration = 1.0
  public var vague = 0.8
  public var attributed = 0.6
  public var quoted = 0.35

  public init() {}

  public subscript(voice: Voice) -> Double {
    switch voice {
    case .narration: narration
    case .vague: vague
    case .attributed: attributed
    case .quoted: quoted
    }
  }
}

/// What the balance of voices counts for.
public struct Sourcing: Hashable, Sendable {
  /// ω: the factor on the one-sidedness of voices, 0 to 5.
  public var weight = 1.0
  /// How many paragraphs around one are heard with it.
  public var reach = 2
  /// ν: how much third voices dilute, 0 to 1.
  public var thirdVoice = 0.5
  /// α's factor, 0 to 10.
  public var prior = 1.0
  /// π: the shares that sides are expected to have where there are more than two, the smallest
  /// first or in any order; even ones where it is empty or of another number.
  public var shares: [Double] = []
  public var kinds = Kinds()
  public var roles = Roles()

  public init() {}

  /// What a way of speaking counts for, 0 to 1.
  public struct Kinds: Hashable, Sendable {
    public var direct = 1.0
    public var mixed = 0.9
    public var indirect = 0.7
    public var noResponse = 0.25

    public init() {}
  }

  /// What a speaker's place counts for his side, 0 to 1.
  public struct Roles: Hashable, Sendable {
    public var official = 1.0
    public var advocate = 0.8
    public var ally = 0.6
    public var unnamed = 0.5
    public var mediator = 0.0

    public init() {}
  }
}

/// The constants of the formulas.
public struct Scale: Hashable, Sendable {
  /// h: the deviation that halves neutrality, in points.
  public var half = 10.0
  /// n_ref: the length at which a paragraph's findings count in full, in words.
  public var referenceWords = 50.0
  /// n₀: the length below which a paragraph counts as this long, in words.
  public var minimumWords = 25.0
  /// b: the share of length in the length factor, 0 to 1.
  public var lengthShare = 0.5
  /// ρ: the share of the penalties that credits can take back, 0 to 1.
  public var creditCap = 0.5
  /// κ: the evidence that halves a lean, in points.
  public var leanPrior = 4.0
  /// τ: the factor of voices in the lean.
  public var voiceLean = 2.0

  public init() {}
}

/// The lowest neutrality of each level.
public struct Bands: Hashable, Sendable {
  public var even = 85.0
  public var mostlyEven = 70.0
  public var tilted = 50.0

  public init() {}

  /// How a neutrality is called.
  public enum Level: String, Sendable, CaseIterable {
    case even
    case mostlyEven = "mostly-even"
    case tilted, loaded
  }

  /// The level of a neutrality from 0 to 100.
  public func level(of neutrality: Double) -> Level {
    if neutrality >= even { return .even }
    if neutrality >= mostlyEven { return .mostlyEven }
    return neutrality >= tilted ? .tilted : .loaded
  }
}
