import Rules

/// Towards which party a text leans, −1 to +1 for each.
///
/// For two parties it is one number, positive towards the first: (F_A − F_B) / (T + κ). For more it
/// is a vector around zero.
public struct Lean: Hashable, Sendable {
  /// From where on a text is said to lean.
  public static let threshold = 0.15

  /// The lean towards each party, in the order of the conflict's parties; empty without a conflict.
  public private(set) var values: [Double]

  /// No lean, without parties.
  public static let none = Lean(values: [])

  init(values: [Double]) { self.values = values }

  /// The lean towards the first of two parties, or the largest of more.
  public var value: Double {
    values.count == 2 ? values[0] : values.max() ?? 0
  }

  /// The place of the party the text leans to, where it leans enough to say so.
  public var party: Int? {
    guard let most = values.max(), most >= Self.threshold else { return nil }
    return values.firstIndex(of: most)
  }
}

/// The sums a lean is made from, which pool over paragraphs.
struct LeanEvidence {
  /// F: for each party Σ ± charge · certainty · share, help positive, harm negative.
  private(set) var favour: [Double]

  /// T: Σ charge · certainty over all findings that have a target.
  private(set) var targeted = 0.0

  init(parties: Int) { favour = [Double](repeating: 0, count: parties) }

  mutating func add(_ charged: ChargedFinding) {
    guard let target = charged.finding.target, charged.finding.polarity != .none else { return }
    let weight = charged.charge * target.certainty
    targeted += weight
    let sign: Double = charged.finding.polarity == .help ? 1 : -1
    favour[target.party] += sign * weight * target.share
  }

  mutating func add(_ other: LeanEvidence) {
    for party in favour.indices { favour[party] += other.favour[party] }
    targeted += other.targeted
  }

  /// The lean, shrunk to zero by `prior` (κ) where evidence is thin.
  func lean(prior: Double) -> Lean {
    if favour.count == 2 {
      let lean = (favour[0] - favour[1]) / (targeted + prior)
      return Lean(values: [lean, -lean])
    }
    guard !favour.isEmpty else { return .none }
    let mean = favour.reduce(0, +) / Double(favour.count)
    return Lean(values: favour.map { ($0 - mean) / (targeted + prior) })
  }
}
