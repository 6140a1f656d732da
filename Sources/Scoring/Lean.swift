import Rules

/// Towards which party a text leans, −1 to +1 for each.
///
/// For two parties it is one number, positive towards the first: (F_A − F_B) / (T + κ). For more it
/// is a vector around zero.
public struct Lean: Hashable, Sendable {
  /// From where on a text is said to lean.
  public static let threshold = 0.15

  private let leans: PartyValues

  /// No lean, without parties.
  public static let none = Lean(PartyValues(count: 0))

  init(_ leans: PartyValues) { self.leans = leans }

  /// Whether there are parties to lean to.
  public var isMeasured: Bool { leans.count > 0 }

  /// The lean towards each party, in the order of the conflict's parties; empty without a conflict.
  public var values: [Double] { (0..<leans.count).map { leans[$0] } }

  /// The lean towards the first of two parties, or the largest of more.
  public var value: Double {
    if leans.count <= 2 { return leans[0] }
    return values.max() ?? 0
  }

  /// The place of the party the text leans to, where it leans enough to say so and to one alone.
  public var party: Int? {
    let values = values
    guard let most = values.max(), most >= Self.threshold else { return nil }
    let leading = values.indices.filter { values[$0] == most }
    return leading.count == 1 ? leading[0] : nil
  }
}

/// The sums a lean is made from, which pool over paragraphs.
struct LeanEvidence {
  /// F: for each party Σ ± charge · certainty · share, help positive, harm negative.
  private var favour: PartyValues

  /// T: Σ charge · certainty over all findings that have a target.
  private var targeted = 0.0

  /// τ · W: what the voices add, for each party and in all.
  private var voices: PartyValues
  private var heard = 0.0

  init(parties: Int) {
    favour = PartyValues(count: parties)
    voices = PartyValues(count: parties)
  }

  /// Adds voices: τ · W_j for each side, and τ · (Σ W + ν · W_0) to what all rests on.
  mutating func add(_ mass: VoiceMass, _ ruleSet: RuleSet) {
    guard ruleSet.sourcing.weight > 0 else { return }
    let weight = ruleSet.scale.voiceLean
    for party in 0..<voices.count { voices[party] += weight * mass.sides[party] }
    heard += weight * (mass.sum + ruleSet.sourcing.thirdVoice * mass.third)
  }

  mutating func add(_ charged: ChargedFinding) {
    guard let target = charged.finding.target, charged.finding.polarity != .none else { return }
    let weight = charged.charge * target.certainty
    targeted += weight
    let sign: Double = charged.finding.polarity == .help ? 1 : -1
    favour[target.party] += sign * weight * target.share
  }

  /// Adds what the words of a paragraph say; voices are added once for the whole article.
  mutating func add(words other: LeanEvidence) {
    if other.targeted == 0 { return }
    for party in 0..<favour.count { favour[party] += other.favour[party] }
    targeted += other.targeted
  }

  /// The lean, shrunk to zero by `prior` (κ) where evidence is thin.
  func lean(prior: Double) -> Lean {
    if targeted == 0, heard == 0 { return Lean(PartyValues(count: favour.count)) }
    let rests = targeted + heard + prior
    var leans = PartyValues(count: favour.count)
    if favour.count == 2 {
      leans[0] = (favour[0] - favour[1] + (voices[0] - voices[1])) / rests
      leans[1] = -leans[0]
    } else {
      let sums = (0..<favour.count).map { favour[$0] + voices[$0] }
      // Added in the order of their size, so that exchanging parties changes no bit.
      let mean = sums.sorted().reduce(0, +) / Double(favour.count)
      for party in 0..<favour.count { leans[party] = (sums[party] - mean) / rests }
    }
    return Lean(leans)
  }
}
