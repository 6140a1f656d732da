import Prose
import Rules
import Testing

@testable import Scoring

@Suite struct LoneChargeTests {
  private func charge(
    _ findings: [Finding], severity: Double = 4, isHeadline: Bool = false
  ) -> LoneCharge {
    RuleSet(id: "x", severities: [Severity(severity)]).loneCharge(
      of: findings, isHeadline: isHeadline, reader: nil, parties: 2)
  }

  private func finding(
    weight: Double = 1, _ voice: Voice = .narration, target: Target? = nil
  ) -> Finding {
    Finding(
      indicator: 0, paragraph: 0, tokens: 0..<1, range: TextRange(0..<1), voice: voice,
      weight: weight, polarity: target == nil ? .none : .harm, target: target)
  }

  /// The dearest in full, the second half, later ones a quarter.
  @Test func repeatsAsAScoreDoes() {
    #expect(charge([]).points == 0)
    #expect(charge([finding(), finding(weight: 2)]).points == 8 + 2)
    #expect(charge([finding(), finding(), finding(), finding()]).points == 4 + 2 + 1 + 1)
    #expect(charge([finding(.quoted)]).points == 4 * 0.35)
    #expect(charge([finding()], isHeadline: true).points == 8)
  }

  @Test func countsCreditsBelowZero() {
    #expect(charge([finding(), finding()], severity: -4).points == -6)
  }

  @Test func pullsByCertaintyAndShare() {
    let ally = Target(actor: 0, party: 1, share: 0.5, certainty: 0.8)
    #expect(charge([finding(target: ally)]).pulls == [0, -4 * 0.8 * 0.5])
  }
}
