import Prose
import Rules
import Scoring
import TestSupport
import Testing

/// The laws of scoring, over generated articles.
@Suite struct LawTests {
  private static let generated = (0..<400).map { Generated(seed: UInt64($0)) }

  @Test(arguments: generated)
  func mirror(_ case: Generated) {
    let one = score(`case`, `case`.findings)
    let other = Scorer(Generated.ruleSet, indicators: Generated.indicators)
      .score(`case`.exchangedArticle, `case`.exchanged)
    #expect(one.neutrality == other.neutrality && one.band == other.band)
    #expect(one.lean.value == -other.lean.value)
    for (left, right) in zip(one.paragraphs, other.paragraphs) {
      #expect(left.neutrality == right.neutrality && left.band == right.band)
      #expect(left.lengthFactor == right.lengthFactor)
      #expect(left.lean.value == -right.lean.value)
    }
  }

  @Test(arguments: generated)
  func aPenaltyMoreNeverRaisesNeutrality(_ case: Generated) throws {
    try compareWithOneMore(`case`, indicators: 0...2) { before, after in after <= before + 1e-9 }
  }

  @Test(arguments: generated)
  func aCreditMoreNeverLowersNeutrality(_ case: Generated) throws {
    try compareWithOneMore(`case`, indicators: 3...3) { before, after in after >= before - 1e-9 }
  }

  @Test(arguments: generated)
  func aStrongerPenaltyNeverRaisesNeutrality(_ case: Generated) {
    for place in `case`.findings.indices where `case`.findings[place].indicator < 3 {
      var findings = `case`.findings
      findings[place].weight *= 1.5
      expect(`case`, findings) { before, after in after <= before + 1e-9 }
    }
  }

  @Test(arguments: generated)
  func creditsLiftNoHigherThanHalfThePenalties(_ case: Generated) throws {
    for paragraph in score(`case`, `case`.findings).paragraphs {
      guard let neutrality = paragraph.neutrality else { continue }
      let half = Generated.ruleSet.scale.half
      #expect(neutrality <= 100 * half / (half + paragraph.penalties / 2) + 1e-9)
    }
  }

  @Test(arguments: generated)
  func ledger(_ case: Generated) {
    for paragraph in score(`case`, `case`.findings).paragraphs {
      guard let neutrality = paragraph.neutrality else { continue }
      let points = paragraph.findings.reduce(0) { $0 + $1.points }
      #expect(abs(points - (100 - neutrality)) < 1e-9)
      #expect(abs(paragraph.deviations.sum - paragraph.deviation) < 1e-9)
      let tenths = roundedToTenths(paragraph.findings.map(\.points))
      #expect(abs(tenths.reduce(0, +) - points) < 0.0500001)
    }
  }

  /// A factor that is a power of two changes no digit.
  @Test(arguments: generated)
  func scale(_ case: Generated) {
    var set = Generated.ruleSet
    set.severities = set.severities.map {
      Severity($0.value * 4, withFinding: $0.withFinding.map { $0 * 4 })
    }
    set.scale.half *= 4
    set.scale.leanPrior *= 4
    set.scale.voiceLean *= 4
    let (one, other) = (score(`case`, `case`.findings), score(`case`, `case`.findings, set))
    #expect(one.neutrality == other.neutrality && one.lean == other.lean && one.band == other.band)
  }

  @Test(arguments: generated)
  func quotingNeverLowersTheWording(_ case: Generated) {
    for place in `case`.findings.indices where `case`.findings[place].indicator < 3 {
      var findings = `case`.findings
      findings[place].voice = .narration
      let told = score(`case`, findings)
      findings[place].voice = .quoted
      let quoted = score(`case`, findings)
      for (one, other) in zip(told.paragraphs, quoted.paragraphs) {
        #expect(other.neutrality ?? 100 >= one.neutrality ?? 100 - 1e-9)
      }
    }
  }

  /// Neutral words raise a paragraph, but twice the words never halve its deviation.
  @Test(arguments: [20, 25, 40, 80, 160])
  func padding(words: Int) throws {
    func deviation(_ words: Int) -> Double {
      let finding = Finding(
        indicator: 0, paragraph: 0, tokens: 0..<1, range: TextRange(0..<1))
      return Scorer(Generated.ruleSet, indicators: Generated.indicators)
        .score(Generated.article(ofWords: [words]), [finding]).paragraphs[0].deviation
    }
    #expect(deviation(2 * words) <= deviation(words))
    #expect(deviation(2 * words) > deviation(words) / 2)
  }

  @Test(arguments: generated.prefix(100))
  func offTopicParagraphsPadNothing(_ case: Generated) {
    let plain = Generated.article(ofWords: `case`.sizes)
    let padded = Generated.article(ofWords: `case`.sizes, padding: 50)
    let scorer = Scorer(Generated.ruleSet, indicators: Generated.indicators)
    let (one, other) = (
      scorer.score(plain, `case`.findings), scorer.score(padded, `case`.findings)
    )
    #expect(other.paragraphs.last?.status == .offTopic)
    #expect(one.neutrality == other.neutrality && one.lean == other.lean)
  }

  @Test(arguments: generated.prefix(100))
  func withoutSeveritiesEverythingIsNeutral(_ case: Generated) {
    var set = RuleSet(id: "none", severities: Generated.indicators.map { _ in Severity() })
    set.sourcing.weight = 0
    let score = score(`case`, `case`.findings, set)
    #expect(score.neutrality ?? 100 == 100)
    #expect(score.lean.value == 0)
    #expect(score.paragraphs.allSatisfy { $0.neutrality ?? 100 == 100 && $0.findings.isEmpty })
  }

  private func compareWithOneMore(
    _ case: Generated, indicators: ClosedRange<Int>, _ holds: (Double, Double) -> Bool
  ) throws {
    var generator = SeededGenerator(seed: `case`.seed &+ 1_000_000)
    for paragraph in `case`.article.layers.indices {
      var more = Generated.finding(
        in: `case`.article.layers[paragraph].tokens, paragraph: paragraph, `case`.article,
        &generator)
      more.indicator = Int.random(in: indicators, using: &generator)
      let findings = (`case`.findings + [more]).sorted {
        ($0.range, $0.indicator) < ($1.range, $1.indicator)
      }
      expect(`case`, findings, holds)
    }
  }

  private func expect(
    _ case: Generated, _ findings: [Finding], _ holds: (Double, Double) -> Bool
  ) {
    let (before, after) = (score(`case`, `case`.findings), score(`case`, findings))
    for (one, other) in zip(before.paragraphs, after.paragraphs) {
      #expect(holds(one.neutrality ?? 100, other.neutrality ?? 100))
    }
  }

  private func score(
    _ case: Generated, _ findings: [Finding], _ set: RuleSet = Generated.ruleSet
  ) -> ArticleScore {
    Scorer(set, indicators: Generated.indicators).score(`case`.article, findings)
  }
}
