import Prose
import Rules
import Scoring
import TestSupport
import Testing

/// The formulas, worked out by hand.
@Suite struct ScorerTests {
  @Test func scoresAParagraphAsWorkedOutByHand() throws {
    // 40 words, one of them matched: K = .5 + .5 · 39 / 50 = .89; c = 6 · .8; D = 4.8 / .89.
    let score = try #require(
      score(words: [40], [finding(0, at: 5, voice: .vague)]).paragraphs.first)
    #expect(score.lengthFactor == 0.89)
    let deviation = 4.8 / 0.89
    let neutrality = try #require(score.neutrality)
    #expect(abs(score.deviation - deviation) < 1e-12)
    #expect(abs(neutrality - 1000 / (10 + deviation)) < 1e-12)
    #expect(score.findings.map(\.charge) == [6 * 0.8])
  }

  @Test func countsAShortParagraphAsTwentyFiveWords() throws {
    #expect(score(words: [3], [finding(0, at: 0)]).paragraphs[0].lengthFactor == 0.75)
  }

  @Test func capsCreditsAtHalfThePenalties() throws {
    let credits = (10..<20).map { finding(3, at: $0) }
    let score = score(words: [40], [finding(1, at: 0)] + credits).paragraphs[0]
    #expect(score.credits == score.penalties / 2)
    #expect(score.findings.filter(\.isCredit).allSatisfy { $0.points == 0 && $0.deviation < 0 })
  }

  @Test func pricesWhatAFindingCovers() throws {
    var covered = finding(2, at: 0)
    covered.isEstablished = true
    #expect(score(words: [40], [covered]).paragraphs[0].findings[0].severity == 2)
  }

  @Test func bandBoundsAFifthMoreAndLess() throws {
    let paragraph = score(words: [51], [finding(0, at: 0)]).paragraphs[0]
    let band = try #require(paragraph.band)
    #expect(abs(band.low - 1000 / (10 + 7.2)) < 1e-9)
    #expect(abs(band.high - 1000 / (10 + 4.8)) < 1e-9)
  }

  @Test func leansAwayFromTheOneWhoIsHarmed() throws {
    var harm = finding(0, at: 0)
    harm.polarity = .harm
    harm.target = Target(actor: 1, party: 1, certainty: 1)
    // (0 − (−6)) / (6 + 4)
    #expect(score(words: [40], [harm]).paragraphs[0].lean.value == 0.6)
    #expect(score(words: [40], [harm]).paragraphs[0].lean.party == 0)
  }

  @Test func weighsParagraphsByTheirWordsAndPlace() throws {
    let article = score(words: [20, 60], [finding(0, at: 0)])
    let first = article.paragraphs[0].deviation
    let expected = 30 * first / (30 + 60)
    #expect(abs(article.deviations.sum - expected) < 1e-12)
  }

  @Test func doublesTheHeadline() throws {
    let generated = Generated.article(ofWords: [12, 40], hasHeadline: true)
    let score = Scorer(Generated.ruleSet, indicators: Generated.indicators)
      .score(generated, [finding(0, at: 0)])
    #expect(score.paragraphs[0].findings[0].charge == 12)
  }

  @Test(arguments: [
    (11, false, false, ParagraphScore.Status.short), (12, false, false, .offTopic),
    (12, true, false, .scored), (11, true, true, .scored), (12, false, true, .scored),
  ])
  func givesAStatus(
    words: Int, namesParty: Bool, isFound: Bool, status: ParagraphScore.Status
  ) throws {
    let article = Generated.article(ofWords: [words], namesParty: namesParty)
    let score = Scorer(Generated.ruleSet, indicators: Generated.indicators)
      .score(article, isFound ? [finding(0, at: 0)] : [])
    #expect(score.paragraphs[0].status == status)
    #expect((score.paragraphs[0].neutrality == nil) == (status == .short || status == .offTopic))
  }

  @Test func keepsSpeechOutOfTheArticle() throws {
    let article = Generated.article(ofWords: [20, 20], quoted: 0)
    let score = Scorer(Generated.ruleSet, indicators: Generated.indicators)
      .score(article, [finding(0, at: 0)])
    #expect(score.paragraphs.map(\.status) == [.speech, .scored])
    #expect(score.neutrality == 100)
  }

  @Test func hasNoScoreWhereNothingCanBeScored() {
    #expect(score(words: [5], []).neutrality == nil)
  }

  @Test func saysWhenLeansCancel() throws {
    func harm(_ party: Int, at place: Int, _ paragraph: Int) -> Finding {
      var finding = finding(2, at: place, paragraph: paragraph)
      finding.polarity = .harm
      finding.target = Target(actor: party, party: party, certainty: 1)
      return finding
    }
    let cancelling = score(words: [20, 20], [harm(0, at: 0, 0), harm(1, at: 20, 1)])
    #expect(cancelling.isPolarised)
    #expect(!score(words: [20, 20], [harm(0, at: 0, 0), harm(0, at: 20, 1)]).isPolarised)
  }

  private func score(words: [Int], _ findings: [Finding]) -> ArticleScore {
    Scorer(Generated.ruleSet, indicators: Generated.indicators)
      .score(Generated.article(ofWords: words), findings)
  }

  private func finding(
    _ indicator: Int, at place: Int, voice: Voice = .narration, paragraph: Int = 0
  ) -> Finding {
    Finding(
      indicator: indicator, paragraph: paragraph, tokens: place..<place + 1,
      range: TextRange(place..<place + 1), voice: voice)
  }
}
