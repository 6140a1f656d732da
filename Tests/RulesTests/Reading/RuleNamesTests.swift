import Rules
import TestSupport
import Testing
import YAML

@Suite struct RuleNamesTests {
  /// Shipped rules, and the rules of a newspaper that calls two of its own the same.
  private static func rulebook(
    pack: String? = "pack: gazette\ntitle: A newspaper", own more: [String] = []
  ) throws(YAMLError) -> Rulebook {
    let shipped = [
      "pack: evenhand\ntitle: Shipped", RuleText.indicator("blame", terms: "[aggressor]"),
      RuleText.ruleSet("strict", severities: "{blame: 6}"),
    ]
    let own =
      [
        RuleText.indicator("blame", terms: "[culprit]"),
        RuleText.indicator("rain", terms: "[rain]"),
        RuleText.ruleSet("strict", severities: "{blame: 2, evenhand/blame: 3, rain: 1}"),
      ] + (pack.map { [$0] } ?? []) + more
    return try Rulebook(files(shipped, in: 0) + files(own, in: 1))
  }

  private static func files(_ texts: [String], in folder: Int) -> [RuleFile] {
    texts.enumerated().map {
      RuleFile(path: "\(folder)/\($0).yaml", bytes: Array($1.utf8), folder: folder)
    }
  }

  @Test func keepBothWhereAPackHasANameOfAnother() throws {
    let book = try Self.rulebook()
    #expect(book.indicators.map(\.id) == ["blame", "gazette/blame", "rain"])
    #expect(book.ruleSets.map(\.id) == ["gazette/strict", "strict"])
  }

  @Test func meanThePacksOwnRulesInItsFiles() throws {
    let book = try Self.rulebook()
    let own = try book.ruleSet("gazette/strict").severities.map(\.value)
    #expect(own == [3, 2, 1])
    #expect(try book.ruleSet("strict").severities.map(\.value) == [6, 0, 0])
    #expect(try book.ruleSet("evenhand/strict").id == "strict")
  }

  @Test(arguments: [
    ("blame", nil, "blame"), ("blame", "gazette", "gazette/blame"),
    ("gazette/blame", nil, "gazette/blame"), ("evenhand/blame", "gazette", "blame"),
    ("rain", nil, "rain"), ("gazette/rain", nil, "rain"), ("evenhand/rain", nil, nil),
    ("other/blame", nil, nil), ("snow", "gazette", nil),
  ])
  func areUnderstood(name: String, pack: String?, id: String?) throws {
    #expect(try Self.rulebook().names.id(name, .indicator, in: pack) == id)
  }

  /// Without a pack, a folder's rule stands in place of an earlier one's.
  @Test func replaceEachOtherWithoutAPack() throws {
    let texts = [
      RuleText.indicator("blame", terms: "[culprit]"),
      RuleText.ruleSet("strict", severities: "{blame: 2}"),
    ]
    let shipped = [RuleText.indicator("blame"), RuleText.ruleSet("strict")]
    let book = try Rulebook(Self.files(shipped, in: 0) + Self.files(texts, in: 1))
    #expect(book.indicators.map(\.file) == ["1/0.yaml"])
    #expect(try book.ruleSet("strict").severities.map(\.value) == [2])
  }

  /// The words that a set adds are added to the indicator that its file means.
  @Test func leadWordsToThePacksOwnIndicator() throws {
    let edits = "indicators: {blame: {terms+: [villain]}, evenhand/blame: {terms+: [rogue]}}"
    let book = try Self.rulebook(own: [RuleText.ruleSet("mild", severities: "{}", more: edits)])
    let listed = book.indicators.map { book.listedTerms(of: $0).map(\.text) }
    #expect(listed == [["aggressor", "rogue"], ["culprit", "villain"], ["rain"]])
  }

  @Test func extendTheSetOfTheirOwnPackFirst() throws {
    let child = RuleText.ruleSet("mild", severities: "{}", more: "extends: strict")
    let other = RuleText.ruleSet("plain", severities: "{}", more: "extends: evenhand/strict")
    let book = try Self.rulebook(own: [child, other])
    #expect(try book.ruleSet("mild").extends == "gazette/strict")
    #expect(try book.ruleSet("plain").extends == "strict")
  }

  @Test(arguments: [
    (
      ["pack: other\ntitle: b"],
      "1/4.yaml:1:7: error: the folder is the pack ‘gazette’ already, by 1/3.yaml"
    ),
    (
      [RuleText.indicator("blame", terms: "[villain]")],
      "1/4.yaml:1:12: error: the indicator ‘blame’ is defined in 1/0.yaml too"
    ),
    (
      [RuleText.ruleSet("mild", severities: "{evenhand/rain: 1}")],
      "1/4.yaml:6:14: error: there is no indicator ‘evenhand/rain’"
    ),
  ])
  func areRefused(more: [String], message: String) {
    #expect {
      try Self.rulebook(own: more)
    } throws: {
      "\($0)".hasPrefix(message)
    }
  }

  @Test func areNotThoseOfAnotherFolder() {
    #expect {
      try Self.rulebook(pack: "pack: evenhand\ntitle: b")
    } throws: {
      "\($0)".hasPrefix("1/3.yaml:1:7: error: there is a pack ‘evenhand’ already, by 0/0.yaml")
    }
  }
}
