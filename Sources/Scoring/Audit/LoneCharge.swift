import Rules

/// What the findings of one indicator would charge a paragraph if it were the only indicator there:
/// repetition counts, overlaps with others and the paragraph's length do not. So it changes where
/// the indicator itself reads a text otherwise, and never because another one does.
struct LoneCharge: Hashable, Sendable {
  /// Penalties less credits, in points of deviation of a paragraph of the reference length (K = 1).
  var points = 0.0

  /// For each party what favours it less what harms it, in the same points: charge · certainty ·
  /// share.
  var pulls: [Double]

  init(parties: Int) { pulls = Array(repeating: 0, count: parties) }
}

extension RuleSet {
  /// The lone charge of one indicator's findings in a paragraph, given in text order.
  ///
  /// - Parameter reader: The place of the party that the set is read for.
  func loneCharge(
    of findings: [Finding], isHeadline: Bool, reader: Int?, parties: Int
  ) -> LoneCharge {
    var charged: [(finding: Finding, severity: Double, charge: Double)] = []
    for finding in findings where finding.ruleSets.contains(mask) {
      let severity = severities[finding.indicator].price(of: finding, for: reader)
      let charge =
        abs(severity) * finding.weight * voices[finding.voice] * (isHeadline ? headline : 1)
        * finding.guardFactor
      if charge > 0 { charged.append((finding, severity, charge)) }
    }
    let order = charged.indices.sorted {
      (-charged[$0].charge, $0) < (-charged[$1].charge, $1)
    }
    var lone = LoneCharge(parties: parties)
    var ranks = (penalty: 0, credit: 0)
    for place in order {
      let (finding, severity, full) = charged[place]
      let isCredit = severity < 0
      let charge = full * Settlement.repetition(isCredit ? ranks.credit : ranks.penalty)
      if isCredit { ranks.credit += 1 } else { ranks.penalty += 1 }
      lone.points += isCredit ? -charge : charge
      if let target = finding.target, finding.polarity != .none {
        let pull = charge * target.certainty * target.share
        lone.pulls[target.party] += finding.polarity == .help ? pull : -pull
      }
    }
    return lone
  }
}
