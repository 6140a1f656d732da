import Prose
import Rules
import TestSupport
import Testing

@Suite struct RuleSetTests {
  private let book: Rulebook

  init() throws {
    book = try Rulebook(
      RuleText.indicator(terms: "[war, strife]"), RuleText.indicator("doubt", terms: "[alleged]"),
      RuleText.ruleSet(
        "base", severities: "{blame: 4, doubt: 2}", more: "voices: {quoted: 0.2}\nheadline: 3"),
      RuleText.ruleSet(
        "child", severities: "{blame: {severity: 6, with-finding: 0, reason: x}}",
        more:
          "extends: base\nvoices: {attributed: 0.5}\nindicators: {blame: {terms+: [clash], terms-: [strife]}}"
      ),
      RuleText.ruleSet("grandchild", severities: "{}", more: "extends: child"))
  }

  @Test func inheritsAndOverrides() throws {
    let child = try book.ruleSet("child")
    #expect(child.severities.map(\.value) == [6, 2])
    #expect(child.severities[0].withFinding == 0)
    #expect(child.voices.quoted == 0.2)
    #expect(child.voices.attributed == 0.5)
    #expect(child.headline == 3)
    #expect(try book.ruleSet("grandchild").severities == child.severities)
  }

  @Test(arguments: [
    ("base", ["war", "strife"]), ("child", ["war", "clash"]), ("grandchild", ["war", "clash"]),
  ])
  func editsTheWordsOfAnIndicator(set: String, words: [String]) throws {
    let mask = try book.ruleSet(set).mask
    let article = Article("war, strife and clash")
    let found = book.findings(in: book.annotate(article)).filter { $0.ruleSets.contains(mask) }
    #expect(found.map { article.text(of: $0.range) } == words)
  }

  @Test func signsWhatCanChangeAScore() throws {
    let texts = [RuleText.indicator(), RuleText.ruleSet()]
    func digest(_ indicator: String, _ set: String) throws -> String? {
      try Rulebook(indicator, set).ruleSets.first?.digest
    }
    let original = try #require(try digest(texts[0], texts[1]))
    #expect(original.utf8.count == 16)
    #expect(try digest(texts[0], texts[1]) == original)
    #expect(try digest(texts[0].replacing("A test", with: "Other"), texts[1]) == original)
    let claim = RuleText.indicator(more: "names-nobody: [Aggressor]")
    #expect(try digest(claim, texts[1]) == original)
    #expect(try digest(RuleText.indicator(terms: "[invader]"), texts[1]) != original)
    #expect(try digest(texts[0], RuleText.ruleSet(severities: "{blame: 5}")) != original)
    #expect(try Rulebook(texts[0], texts[1], RuleText.voices).ruleSets.first?.digest != original)
    #expect(try digest(texts[0], RuleText.ruleSet(more: "scale: {half: 11}")) != original)
  }

  @Test(arguments: [
    (100, "even"), (85, "even"), (84.9, "mostly-even"), (70, "mostly-even"), (69.9, "tilted"),
    (50, "tilted"), (49.9, "loaded"), (0, "loaded"),
  ])
  func namesLevels(neutrality: Double, level: String) {
    #expect(Bands().level(of: neutrality).rawValue == level)
  }
}
