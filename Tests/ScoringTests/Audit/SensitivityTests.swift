import Prose
import Rules
import TestSupport
import Testing

@testable import Scoring

@Suite struct SensitivityTests {
  private static let rulebook: Rulebook = {
    do {
      return try Rulebook(
        RuleText.indicator("blame", terms: "[aggressor]"),
        RuleText.indicator("slur", terms: "[thugs]"),
        RuleText.ruleSet(severities: "{blame: 4, slur: 0.1}"))
    } catch {
      fatalError("\(error)")
    }
  }()

  private static let words = "one two three four five six seven eight nine ten eleven twelve"

  private func sensitivity(_ texts: String...) -> Sensitivity {
    let book = Self.rulebook
    var sum = Sensitivity(ruleSet: "strict", indicators: book.indicators.count)
    for text in texts {
      let article = book.annotate(Article(text))
      let findings = book.findings(in: article)
      let score = Scorer(book.ruleSets[0], indicators: book.indicators).score(article, findings)
      sum.add(score, of: article, findings, book.indicators)
    }
    return sum
  }

  /// At K = ¾ an aggressor costs 4 / ¾ = 5.33 points: 65.2, tilted; without it 100, even; a fifth
  /// cheaper 70.1, mostly even.
  @Test func countsWhereAnIndicatorDecides() {
    let sensitivity = sensitivity("The aggressor \(Self.words).")
    let blame = sensitivity.weights[0]
    #expect(blame.articles == 1 && blame.decided == 1 && blame.swayed == 1)
    #expect(abs(blame.removal - (100 - 1000 / (10 + 4 / 0.75))) < 1e-9)
    #expect(abs(blame.fifth - (1000 / (10 + 3.2 / 0.75) - 1000 / (10 + 4 / 0.75))) < 1e-9)
    #expect(sensitivity.weights[1] == Sensitivity.Weight())
    #expect(sensitivity.deciding == [0])
  }

  @Test func countsWhereItDecidesNothing() {
    let slur = sensitivity("Thugs \(Self.words).", "\(Self.words).").weights[1]
    #expect(slur.articles == 1 && slur.decided == 0 && slur.swayed == 0)
    #expect(slur.removal > 0 && slur.removal < 2)
  }

  @Test func addsUp() {
    var sum = sensitivity("The aggressor \(Self.words).")
    sum.add(sensitivity("The aggressor \(Self.words).", "Thugs \(Self.words)."))
    #expect(sum.count == 3)
    #expect(sum.weights[0].decided == 2 && sum.weights[1].articles == 1)
  }
}
