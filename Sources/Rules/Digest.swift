import YAML

/// A short sign of everything that can change a score, for baselines and reports.
///
/// FNV-1a over 64 bits: it tells one version from another, it does not protect against forgery.
struct Digest {
  private var hash: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func add(_ text: String) {
    for byte in text.utf8 { mix(byte: byte) }
    mix(byte: 0)
  }

  mutating func add(_ number: Double) { mix(number.bitPattern) }

  private mutating func mix(_ bits: UInt64) {
    for shift in stride(from: 0, to: 64, by: 8) {
      mix(byte: UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
    }
  }

  private mutating func mix(byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }

  /// Sixteen hexadecimal digits.
  var text: String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// Signs each rule set: its numbers, the words of every indicator it prices, and the cues that
  /// tell whose words they are.
  static func sign(
    _ ruleSets: inout [RuleSet], indicators: [Definition], cues: [Definition], edits: TermEdits
  ) {
    var heard = Digest()
    for file in cues { heard.add(file.document.root) }
    let words = indicators.map { indicator in
      var digest = Digest()
      digest.add(indicator.document.root)
      return digest.hash
    }
    for place in ruleSets.indices {
      var digest = Digest()
      digest.add(ruleSets[place])
      digest.mix(heard.hash)
      for (number, severity) in ruleSets[place].severities.enumerated()
      where severity.isPriced {
        let indicator = indicators[number]
        digest.add(severity.value)
        digest.add(severity.withFinding ?? severity.value)
        if let against = severity.against { digest.add(against) }
        digest.mix(words[number])
        for edit in edits[indicator.id] where edit.ruleSets.contains(ruleSets[place].mask) {
          digest.add("+")
          for node in edit.added { digest.add(node) }
          digest.add("-")
          for node in edit.removed { digest.add(node) }
        }
      }
      ruleSets[place].digest = digest.text
    }
  }

  /// What of an indicator can change a score: all but its words to people.
  private mutating func add(_ node: Node) {
    switch node.content {
    case .scalar(let text): add(text)
    case .sequence(let nodes): for node in nodes { add(node) }
    case .mapping(let entries):
      for entry in entries where !Self.unscored.contains(entry.key.content) {
        add(entry.key)
        add(entry.value)
      }
    }
  }

  private static let unscored: Set<Node.Content> = [
    .scalar("summary"), .scalar("rationale"), .scalar("source"), .scalar("tests"),
  ]

  private mutating func add(_ set: RuleSet) {
    add(set.id)
    add(set.version)
    let voices = set.voices
    let sourcing = set.sourcing
    let scale = set.scale
    for number in [
      set.headline, voices.narration, voices.vague, voices.attributed, voices.quoted,
      sourcing.weight, Double(sourcing.reach), sourcing.thirdVoice, sourcing.prior,
      sourcing.kinds.direct, sourcing.kinds.mixed, sourcing.kinds.indirect,
      sourcing.kinds.noResponse, sourcing.roles.official, sourcing.roles.advocate,
      sourcing.roles.ally, sourcing.roles.unnamed, sourcing.roles.mediator, scale.half,
      scale.referenceWords, scale.minimumWords, scale.lengthShare, scale.creditCap,
      scale.leanPrior, scale.voiceLean, set.bands.even, set.bands.mostlyEven, set.bands.tilted,
    ] + sourcing.shares {
      add(number)
    }
  }
}
