import Annotate
import Prose
import Rules
import TestSupport
import Testing

@testable import Scoring

@Suite struct MirrorComparisonTests {
  private static let rulebook: Rulebook = {
    do {
      return try Rulebook(
        RuleText.conflict, RuleText.indicator(more: "polarity: harm\ntarget: nearest"),
        RuleText.ruleSet())
    } catch {
      fatalError("\(error)")
    }
  }()

  private func comparison(_ one: String, _ other: String) -> MirrorComparison {
    let book = Self.rulebook
    func version(_ text: String) -> AuditedVersion {
      let article = book.annotate(Article(text), .named("varda-oskel"))
      return AuditedVersion(
        article, book.findings(in: article), under: book.ruleSets, indicators: book.indicators)
    }
    return MirrorComparison(version(one), version(other), exchanging: (0, 1), cause: .names)
  }

  /// Only where every name is the other party's at its place can a difference be laid to a rule.
  @Test(
    arguments: [
      ("Varda met Oskel.", "Oskel met Varda.", nil),
      ("Varda met the League.", "Oskel met the League.", nil),
      ("Varda met Oskel.", "Oskel met Oskel.", ["Oskel", "Oskel"]),
      ("Varda met Oskel.", "Oskel met nobody.", ["Oskel", ""]),
      ("Varda met nobody.", "Oskel met Varda.", ["", "Varda"]),
    ] as [(String, String, [String]?)])
  func findsNamesThatAreNoMirror(one: String, other: String, gap: [String]?) {
    #expect(comparison(one, other).gap.map { [$0.name, $0.instead] } == gap)
  }

  @Test func findsNothingInAMirror() {
    let comparison = comparison(
      "The aggressor Varda met Oskel by the lake.", "The aggressor Oskel met Varda by the lake.")
    #expect(comparison.asymmetries(Self.rulebook.indicators) == [])
    let difference = comparison.differences[0]
    #expect(difference.article == 0 && difference.paragraph == 0 && difference.leansTurn)
  }

  /// What only one of them has is told with its words, whichever has it.
  @Test(arguments: [true, false])
  func findsWhatOneOfThemHas(isFirst: Bool) throws {
    let rest = "by the lake in the valley late in the evening of a day."
    let texts = ["The aggressor Varda met Oskel \(rest)", "The friend Oskel met Varda \(rest)"]
    let comparison =
      isFirst ? comparison(texts[0], texts[1]) : comparison(texts[1], texts[0])
    let found = comparison.asymmetries(Self.rulebook.indicators)
    #expect(found.map(\.words) == ["aggressor"])
    #expect(found.map { [$0.before, $0.after] } == [isFirst ? [6, 0] : [0, 6]])
    #expect(!comparison.differences[0].leansTurn && comparison.differences[0].paragraph > 1)
  }
}
