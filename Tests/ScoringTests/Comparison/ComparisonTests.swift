import Prose
import Rules
import Scoring
import TestSupport
import Testing

@Suite struct ComparisonTests {
  private static func scores(
    _ texts: [String], _ sets: [String], headline: String? = nil
  ) throws -> (Rulebook, AnnotatedArticle, [ArticleScore]) {
    let book = try Rulebook(
      [
        RuleText.indicator("blame", terms: "[aggressor]"),
        RuleText.indicator("praise", terms: "[hero]"),
        RuleText.indicator("both", terms: "[both sides]"),
      ].enumerated().map { RuleFile(path: "\($0).yaml", bytes: Array($1.utf8)) }
        + sets.enumerated().map {
          RuleFile(
            path: "s\($0).yaml",
            bytes: Array(RuleText.ruleSet("s\($0)", severities: $1).utf8))
        })
    let article = book.annotate(Article(headline: headline, paragraphs: texts))
    let findings = book.findings(in: article)
    let scores = book.ruleSets.map {
      Scorer($0, indicators: book.indicators).score(article, findings)
    }
    return (book, article, scores)
  }

  @Test func givesSpreadsAndTheWidestPair() throws {
    let (_, _, scores) = try Self.scores(
      [
        "The aggressor sat with the hero.",
        "It rained for most of the day and the road to it was shut.",
      ],
      ["{blame: 10}", "{blame: 5}", "{praise: 10}"])
    let comparison = Comparison(scores)
    #expect(comparison.neutralities(ofParagraph: 1) == [100, 100, 100])
    #expect(comparison.spread(ofParagraph: 1) == 0)
    #expect(comparison.widestPair(ofParagraph: 1) == nil)
    let spread = try #require(comparison.spread(ofParagraph: 0))
    let pair = try #require(comparison.widestPair(ofParagraph: 0))
    #expect(pair == (high: 1, low: 0))
    #expect(
      try #require(scores[1].paragraphs[0].neutrality) - #require(
        scores[0].paragraphs[0].neutrality)
        == spread)
    #expect(try #require(comparison.spread) > 0)
  }

  @Test func hasNoSpreadWhereNothingIsScored() throws {
    let (_, _, scores) = try Self.scores(["It rained."], ["{blame: 10}", "{blame: 5}"])
    let comparison = Comparison(scores)
    #expect(comparison.spread(ofParagraph: 0) == nil && comparison.spread == nil)
    #expect(comparison.difference(ofParagraph: 0, from: 0, to: 1) == nil)
  }

  @Test func tellsWhatMakesADifference() throws {
    let (_, article, scores) = try Self.scores(
      ["The aggressor sat with the hero, and both sides knew."],
      ["{blame: 10, praise: 4}", "{blame: 2, both: 6}"])
    let difference = try #require(
      Comparison(scores).difference(ofParagraph: 0, from: 0, to: 1))
    let told = difference.contributions.map {
      ("\(article.article.text(of: $0.finding.range))", $0.reason)
    }
    #expect(told.map(\.0) == ["both sides", "aggressor", "hero"])
    #expect(told.map(\.1) == [.onlyInSecond, .weighedDifferently, .onlyInFirst])
    let sizes = difference.contributions.map { abs($0.difference) }
    #expect(sizes == sizes.sorted(by: >))
    let sum = difference.contributions.reduce(0) { $0 + $1.difference }
    #expect(abs(sum - difference.value) < 1e-9)
    #expect(
      difference.value
        == (scores[1].paragraphs[0].neutrality ?? 0) - (scores[0].paragraphs[0].neutrality ?? 0))
    for contribution in difference.contributions {
      #expect(contribution.difference == contribution.points.first - contribution.points.second)
    }
  }

  /// A credit makes what is found beside it cheaper, and so makes the difference through it.
  @Test func showsCreditsInWhatTheyMakeCheaper() throws {
    let (_, _, scores) = try Self.scores(
      ["The aggressor knew, and both sides knew."], ["{blame: 6}", "{blame: 6, both: -2}"])
    let difference = try #require(
      Comparison(scores).difference(ofParagraph: 0, from: 0, to: 1))
    #expect(difference.value > 0)
    #expect(difference.contributions.map(\.reason) == [.weighedDifferently])
  }

  /// Over generated findings and pairs of sets, in both directions.
  @Test(arguments: 0..<40) func contributionsSumToTheDifference(seed: UInt64) {
    let generated = Generated(seed: seed)
    var other = Generated.ruleSet
    other.severities.reverse()
    other.voices.attributed = 0.1
    other.voices.quoted = 0
    let scores = [Generated.ruleSet, other].map {
      Scorer($0, indicators: Generated.indicators).score(generated.article, generated.findings)
    }
    let comparison = Comparison(scores)
    for place in scores[0].paragraphs.indices {
      guard let there = comparison.difference(ofParagraph: place, from: 0, to: 1),
        let back = comparison.difference(ofParagraph: place, from: 1, to: 0)
      else { continue }
      let sum = there.contributions.reduce(0) { $0 + $1.difference }
      #expect(abs(sum - there.value) < 0.01)
      #expect(there.value == -back.value)
      #expect(there.contributions.count == back.contributions.count)
    }
  }

  // MARK: Articles

  @Test(arguments: 0..<40) func articleLedgersSumToWhatIsLost(seed: UInt64) {
    let generated = Generated(seed: seed)
    let score = Scorer(Generated.ruleSet, indicators: Generated.indicators)
      .score(generated.article, generated.findings)
    var sum = 0.0
    score.visitPoints(
      in: generated.article, balance: Generated.indicators.firstIndex { $0.kind == "balance" }
    ) { _, points in
      #expect(points >= 0)
      sum += points
    }
    #expect(abs(sum - (100 - (score.neutrality ?? 100))) < 1e-9)
  }

  @Test func summarisesSeveralArticles() throws {
    var summary = ComparisonSummary()
    let texts = [
      "The aggressor sat in the hall with a map of all the roads to the north.",
      "The hero sat in the hall with a map of all the roads to the north.",
      "Nobody sat in the hall with a map of all the roads to the north.",
    ]
    for text in texts {
      let (book, article, scores) = try Self.scores(
        [text], ["{blame: 10, praise: 2}", "{blame: 2, praise: 10}"])
      summary.add(scores, of: article, indicators: book.indicators)
    }
    let (book, short, none) = try Self.scores(["So."], ["{blame: 10}", "{blame: 5}"])
    summary.add(none, of: short, indicators: book.indicators)
    #expect(summary.count == 3 && summary.unscored == 1)
    #expect(summary.ruleSets == ["s0", "s1"])
    #expect(summary.mean(0) == summary.mean(1))
    #expect(summary.meanDifference(from: 0, to: 1) == 0)
    #expect(abs(try #require(summary.agreement(0, 1).tau) - 1 / 3) < 1e-12)
    let moves = summary.moves(from: 0, to: 1)
    #expect(moves.map(\.first) == [3, 2] && moves.map(\.second) == [2, 3])
    let differences = summary.indicatorDifferences(from: 0, to: 1)
    #expect(Set(differences.map { book.indicators[$0.indicator].id }) == ["blame", "praise"])
    #expect(abs(differences.reduce(0) { $0 + $1.difference }) < 1e-9)
  }

  @Test func hasNoMeansWithoutArticles() {
    let summary = ComparisonSummary()
    #expect(summary.mean(0) == nil && summary.meanDifference(from: 0, to: 1) == nil)
    #expect(summary.indicatorDifferences(from: 0, to: 1).isEmpty)
  }
}
