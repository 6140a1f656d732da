import EvenhandKit
import TestSupport
import Testing

@Suite struct RuleCoverageTests {
  private func coverage(_ book: Rulebook, of names: [String] = []) throws -> RuleCoverage {
    var coverage = RuleCoverage(book, of: names)
    for test in try RuleTests(book).tests {
      coverage.add(RuleTestRunner(book).outcome(of: test))
    }
    return coverage
  }

  private func entry(terms: String, more: String) throws -> RuleCoverage.Entry {
    let coverage = try coverage(Rulebook(RuleText.indicator(terms: terms, more: more)))
    return try #require(coverage.entries.first)
  }

  @Test(arguments: [
    ("tests: [An «aggressor»., Rain.]", []), ("tests: [Rain.]", ["no test fires it"]),
    ("tests: [An «aggressor».]", ["no test wants it silent"]),
    ("", ["no test fires it", "no test wants it silent"]),
    ("tests: [An «ogre»., Rain.]", ["no test fires it"]),
  ])
  func wantsATestThatFiresAndOneThatDoesNot(more: String, complaints: [String]) throws {
    let entry = try entry(terms: "[aggressor]", more: more)
    #expect(entry.complaints == complaints)
  }

  @Test func tellsWhichTermsHaveFired() throws {
    let entry = try entry(
      terms:
        "[aggressor, started the war, genocid*, {term: ogre, weight: 2}, {weight: 2, terms: [it’s war]}]",
      more: "tests: [\"«Aggressors» «Started the War»: «it's war», a «genocidal» one.\", Rain.]")
    #expect(entry.unfired.map(\.listed.text) == ["ogre"])
    #expect(entry.holds)
  }

  @Test(arguments: [
    ("[non-aggression, aggression]", "unless: [non-aggression]", ["non-aggression"]),
    ("[act of war, war]", "unless: [act of]", ["act of war"]),
    ("[war, aggressor]", "unless: [whether]", []),
    ("[not to blame, no end in sight]", "guards: [negation]", []),
  ])
  func findsTermsThatCannotFire(terms: String, more: String, dead: [String]) throws {
    let entry = try entry(terms: terms, more: more)
    #expect(entry.deadTerms.map(\.listed.text) == dead)
  }

  @Test func triesTermsThatARuleSetAdds() throws {
    let set = RuleText.ruleSet(more: "indicators: {blame: {terms+: [war cry, ogre]}}")
    let coverage = try coverage(
      Rulebook(RuleText.indicator(more: "unless: [war cry]"), set))
    let dead = try #require(coverage.entries.first).deadTerms
    #expect(dead.map(\.listed.text) == ["war cry"])
    #expect(dead[0].place == "b.yaml:7:31")
  }

  @Test func triesTermsAboutAParty() throws {
    let alone = """
      indicator: alone
      kind: contrast
      finds: alone
      least: 3
      number: true
      component: sourcing
      summary: A test
      rationale: Because.
      source: none
      polarity: help
      target: experiencer
      terms: [were killed, mother]
      """
    let coverage = try coverage(Rulebook(alone, RuleText.conflict))
    #expect(coverage.entries[0].deadTerms.isEmpty)
    let without = try self.coverage(Rulebook(alone))
    #expect(without.entries[0].deadTerms.count == 2)
  }

  @Test func takesRequiredWordsForTerms() throws {
    let pattern = """
      indicator: blame
      kind: pattern
      pattern: 'no (\\w+)'
      requires: [talks, word of]
      component: framing
      summary: A test
      rationale: Because.
      source: none
      tests: ["There were no «talks».", "There was no «ogre» and no «word» of him.", "Talks."]
      """
    let entry = try coverage(Rulebook(pattern)).entries[0]
    #expect(entry.firing == 2 && entry.silent == 1)
    #expect(entry.unfired.isEmpty && entry.deadTerms.isEmpty && entry.terms.count == 2)
  }

  @Test func countsArticles() throws {
    let book = try Rulebook(RuleText.indicator(terms: "[aggressor, ogre]", more: "tests: [Rain.]"))
    var coverage = try coverage(book)
    let pipeline = try Pipeline(book, ruleSets: [])
    coverage.add(try pipeline.report(Array("The ogres came.".utf8), path: "a.txt"))
    #expect(coverage.entries[0].holds && coverage.entries[0].articles == 1)
    #expect(coverage.entries[0].unfired.map(\.listed.text) == ["aggressor"])
  }

  @Test func passesOverTheBalanceOfVoices() throws {
    let coverage = try coverage(Rulebook(RuleText.balance))
    #expect(coverage.entries.isEmpty)
  }

  @Test func isOfTheIndicatorsAskedFor() throws {
    let book = try Rulebook(RuleText.indicator(), RuleText.indicator("other"))
    let entries = try coverage(book, of: ["other"]).entries
    #expect(entries.map(\.indicator.id) == ["other"])
  }
}
