import Prose
import Rules
import Scoring
import TestSupport
import Testing

@testable import Reporting

/// What is found in words; what voices cost depends on who speaks nearby.
@Suite struct AlertFingerprintsTests {
  private static let paragraphs = [
    "Varda is the aggressor, and the aggressor of old, many say, in all the towns of Oskel.",
    "“We were never the aggressor,” said Premier Moro of Varda, who asked both sides to stop.",
    "The lake was calm and the fishing boats went out at dawn as they do every day of the year.",
    "A war crime it was that Varda did by the lake, and the aggressor of Oskel will remember it.",
    "A war crime it was that Varda did by the lake, and the aggressor of Oskel will remember it.",
  ]

  private let book: Rulebook

  init() throws {
    book = try Rulebook(
      RuleText.indicator(terms: "[aggressor, war crime]"),
      RuleText.indicator("rumour", terms: "[many say]"), RuleText.conflict, RuleText.voices,
      RuleText.ruleSet(severities: "{blame: 6, rumour: 3}"),
      RuleText.ruleSet("mild", severities: "{blame: 3}"))
  }

  @Test func areDistinct() throws {
    let signs = try signs(of: Self.paragraphs)
    #expect(signs.count == 15)
    #expect(Set(signs).count == signs.count)
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func stayWhereOtherParagraphsArePutInMovedAndWrapped(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let old = try signs(of: Self.paragraphs)
    var edited = Self.paragraphs.shuffled(using: &generator)
    for place in edited.indices { edited[place] = wrapped(edited[place], &generator) }
    #expect(try signs(of: edited).sorted() == old.sorted())
    let new = "Oskel called it the aggressor and a war crime, number \(seed), and so went home."
    edited.insert(new, at: Int.random(in: 0...edited.count, using: &generator))
    #expect(Set(try signs(of: edited)).isSuperset(of: old))
  }

  @Test func changeWithTheParagraphAlone() throws {
    var edited = Self.paragraphs
    edited[0] += " It rained."
    let (old, new) = (Set(try signs(of: Self.paragraphs)), Set(try signs(of: edited)))
    #expect(old.count == new.count)
    #expect(old.subtracting(new).count == 5)
  }

  /// The text with some of its spaces exchanged for line ends and more spaces.
  private func wrapped(_ text: String, _ generator: inout SeededGenerator) -> String {
    text.split(separator: " ").reduce("") { text, word in
      let space = [" ", "\n", "  ", "\n  "].randomElement(using: &generator) ?? " "
      return text.isEmpty ? String(word) : text + space + word
    }
  }

  private func signs(of paragraphs: [String]) throws -> [String] {
    let annotated = book.annotate(Article(paragraphs: paragraphs))
    let findings = book.findings(in: annotated)
    let scores = try ["strict", "mild"].map { name in
      Scorer(try book.ruleSet(name), indicators: book.indicators).score(annotated, findings)
    }
    let report = Report(article: annotated, indicators: book.indicators, scores: scores)
    var fingerprints = AlertFingerprints()
    return scores.flatMap { report.alerts(under: $0) }.map { fingerprints.next($0).text }
  }
}
