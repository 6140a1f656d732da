import Prose
import YAML

/// A short sign of everything that can change a score, for baselines and reports.
struct Digest {
  private var hash = StableHash()

  mutating func add(_ text: String) { hash.add(text) }

  mutating func add(_ number: Double) { hash.add(number.bitPattern) }

  /// Sixteen hexadecimal digits.
  var text: String { hash.text }

  /// The sign of what a file says.
  static func sign(_ definition: Definition) -> String {
    var digest = Digest()
    digest.add(definition.document.root)
    return digest.text
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
      if let attachment = indicator.attachment { digest.hash.add(attachment.bytes) }
      return digest.hash.value
    }
    for place in ruleSets.indices {
      var digest = Digest()
      digest.add(ruleSets[place])
      digest.hash.add(heard.hash.value)
      var numbers = Digest()
      numbers.addNumbers(of: ruleSets[place])
      numbers.hash.add(heard.hash.value)
      ruleSets[place].numbersDigest = numbers.text
      ruleSets[place].indicatorDigests = Array(repeating: "", count: indicators.count)
      for (number, severity) in ruleSets[place].severities.enumerated()
      where severity.isPriced {
        let indicator = indicators[number]
        var own = Digest()
        own.add(severity.withFinding ?? severity.value)
        if let against = severity.against { own.add(against) }
        own.hash.add(words[number])
        for edit in edits[indicator.id] where edit.ruleSets.contains(ruleSets[place].mask) {
          own.add("+")
          for node in edit.added { own.add(node) }
          own.add("-")
          for node in edit.removed { own.add(node) }
        }
        ruleSets[place].indicatorDigests[number] = own.text
        digest.add(severity.value)
        digest.hash.add(own.hash.value)
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
    .scalar(NobodyReader.key.name),
  ]

  private mutating func add(_ set: RuleSet) {
    add(set.id)
    add(set.version)
    addNumbers(of: set)
  }

  /// All numbers of a rule set but its severities.
  private mutating func addNumbers(of set: RuleSet) {
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
