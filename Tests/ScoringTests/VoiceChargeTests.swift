import Annotate
import Prose
import Rules
import Scoring
import TestSupport
import Testing

/// What the one-sidedness of voices costs a paragraph and an article.
@Suite struct VoiceChargeTests {
  private static let claim = "said that the road was shut and that the lake was closed to all ships"

  /// Only the paragraphs that carry the voice of the side that is heard more.
  @Test func isPaidByWhoeverSpeaksForTheSideThatIsHeardMore() throws {
    let score = try score([
      "Varda \(Self.claim).", "Varda \(Self.claim).", "Oskel \(Self.claim).",
      "The League \(Self.claim), and so did the envoys of Varda and Oskel.",
    ])
    #expect(score.paragraphs.map { $0.balance > 0 } == [true, true, false, false])
    for paragraph in score.paragraphs {
      #expect(paragraph.findings.count == (paragraph.balance > 0 ? 1 : 0))
    }
  }

  @Test func namesTheSpeaker() throws {
    let paragraphs = ["“It is so,” Ana Moro said. Premier Ana Moro \(Self.claim)."]
    let score = try score(paragraphs)
    let finding = try #require(score.paragraphs[0].findings.first).finding
    #expect(Article(paragraphs: paragraphs).text(of: finding.range) == "Premier Ana Moro")
    #expect(finding.target?.party == 0)
    #expect(finding.polarity == .none)
  }

  /// S = ω · h · |L| · E
  @Test func isWeighedInAnArticleByItsEvidence() throws {
    let score = try score(Array(repeating: "Varda \(Self.claim).", count: 6))
    let balance = try #require(score.balance)
    let voices = balance.voices
    #expect(voices.isSupported)
    #expect(abs(balance.penalty - 10 * voices.oneSidedness * voices.evidence) < 1e-12)
    #expect(abs(score.deviations.sourcing - balance.penalty) < 1e-12)
    #expect(score.deviations.framing == 0)
    #expect(try #require(score.neutrality) < 75)
    #expect(score.lean.party == 0)
  }

  @Test func growsWithTheWeightOfTheRuleSet() throws {
    let paragraphs = Array(repeating: "Varda \(Self.claim).", count: 6)
    let (one, two) = (try score(paragraphs), try score(paragraphs, weight: 2))
    #expect(try #require(two.balance).penalty == 2 * #require(one.balance).penalty)
    let none = try score(paragraphs, weight: 0)
    #expect(none.neutrality == 100)
    #expect(none.paragraphs.allSatisfy { $0.balance == 0 })
  }

  /// How far around a paragraph voices are heard.
  @Test(arguments: [(0, true), (1, true), (2, false), (20, false)])
  func hearsAsFarAsTheRuleSetSays(reach: Int, isCharged: Bool) throws {
    let score = try score(
      [
        "Varda \(Self.claim).", "The road from Varda to Oskel runs along the lake and is long.",
        "Oskel \(Self.claim), and Oskel \(Self.claim).",
      ], reach: reach)
    #expect((score.paragraphs[0].balance > 0) == isCharged)
  }

  @Test func turnsAroundWithTheParties() throws {
    let paragraphs = [
      "Varda \(Self.claim).", "Ana Moro \(Self.claim).", "Nirra denied that it was so.",
    ]
    let book = try Self.book()
    let (one, other) = (
      try score(paragraphs, book), try score(paragraphs, book.exchangingParties())
    )
    #expect(one.neutrality == other.neutrality && one.band == other.band)
    #expect(one.lean.value == -other.lean.value)
    for (left, right) in zip(one.paragraphs, other.paragraphs) {
      #expect(left.neutrality == right.neutrality && left.balance == right.balance)
      #expect(left.lean.value == -right.lean.value)
    }
  }

  @Test func needsAnIndicatorToBeChargedTo() throws {
    let book = try Rulebook.voiced(
      RuleText.conflict, RuleText.indicator(), RuleText.ruleSet(severities: "{blame: 6}"))
    let score = try score(["Varda \(Self.claim)."], book)
    #expect(score.balance == nil)
    #expect(score.neutrality == 100)
  }

  @Test func needsAConflict() throws {
    let score = try score(["Lena Ford \(Self.claim)."], conflict: .none)
    #expect(score.balance == nil)
    #expect(score.neutrality == 100)
  }

  private static func book() throws -> Rulebook {
    try .voiced(
      RuleText.conflict, RuleText.indicator(), RuleText.balance,
      RuleText.ruleSet(severities: "{blame: 6}"))
  }

  private func score(
    _ paragraphs: [String], _ book: Rulebook? = nil, weight: Double = 1, reach: Int = 2,
    conflict: ConflictChoice = .named("varda-oskel")
  ) throws -> ArticleScore {
    let book = try book ?? Self.book()
    var set = try book.ruleSet("strict")
    set.sourcing.weight = weight
    set.sourcing.reach = reach
    let article = book.annotate(Article(paragraphs: paragraphs), conflict)
    return Scorer(set, indicators: book.indicators).score(article, book.findings(in: article))
  }
}
