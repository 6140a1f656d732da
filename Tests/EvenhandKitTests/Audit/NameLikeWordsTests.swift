import TestSupport
import Testing

@testable import EvenhandKit

@Suite struct NameLikeWordsTests {
  @Test(
    arguments: [
      ("raiders", []), ("the Hammerheads", ["Hammerheads"]), ("Hammerheads", ["Hammerheads"]),
      ("butchers of Brannik Bridge", ["Brannik Bridge"]), ("Brannik, Sarn", ["Brannik", "Sarn"]),
      ("I said so", []), ("the UN envoy", ["UN"]), ("the Émir", ["Émir"]),
      // Of a regular expression: escapes, classes and counts are no words.
      (#"\bgangs? of Brannik\b"#, ["Brannik"]), (#"(?:Sarn|Brannik)s?"#, ["Sarn", "Brannik"]),
      (#"\p{Lu}[A-Z]\S\W+\D"#, []), (#"[^\]Sarn]"#, []), ("pattern: x", []),
      ("Hammerheads (0.5)", ["Hammerheads"]),
    ] as [(String, [String])])
  func findsWordsWithACapital(text: String, words: [String]) {
    #expect(NameLikeWords.capitalised(in: text) == words)
  }

  /// Names of packs are none, alone or with other words: an exchange of names reaches them.
  @Test(arguments: [
    (#"["the Hammerheads"]"#, ["Hammerheads"]), (#"["gang of Oskel"]"#, []),
    (#"["Oskel Gang"]"#, []), (#"["hounds"]"#, []), (#"["near Great Oskel"]"#, []),
  ])
  func leavesOutNamesOfPacks(terms: String, words: [String]) throws {
    let rulebook = try Rulebook(RuleText.conflict, RuleText.indicator(terms: terms))
    #expect(NameLikeWords(rulebook).words.map(\.text) == words)
  }

  /// What a script says to people is no word that finds anything.
  @Test func readsScriptsWithoutTheirComments() throws {
    let indicator = RuleText.indicator(
      kind: "script",
      """
      script: |
        -- Brannik is a town.
        local town = "Sarn"  -- and so is Tellin
        function article(a) return {} end
      """)
    let rulebook = try Rulebook(RuleText.conflict, indicator)
    #expect(NameLikeWords(rulebook).words.map(\.text) == ["Sarn"])
  }

  @Test func readsTheTermsThatRuleSetsAdd() throws {
    let set = RuleText.ruleSet(more: "indicators: {blame: {terms+: [Hammerheads]}}")
    let rulebook = try Rulebook(RuleText.indicator(), set)
    #expect(NameLikeWords(rulebook).words.map(\.text) == ["Hammerheads"])
    #expect(NameLikeWords(rulebook).words.first?.indicators == [0])
  }
}
