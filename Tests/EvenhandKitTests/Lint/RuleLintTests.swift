import TestSupport
import Testing

@testable import EvenhandKit

@Suite struct RuleLintTests {
  private static let tests = #"tests: ["An «aggressor» came.", "Nobody came."]"#
  private static let priced = RuleText.ruleSet(
    severities: #"{blame: {severity: 6, reason: "A test."}}"#)

  /// What is said of files, which are called `a.yaml`, `b.yaml` and so on.
  private static func messages(_ texts: [String]) -> [String] {
    let files = texts.enumerated().map { place, text in
      RuleFile(
        path: "\(Character(Unicode.Scalar(UInt8(ascii: "a") + UInt8(place)))).yaml",
        bytes: Array(text.utf8))
    }
    return RuleLint(files).messages.map {
      "\($0.error.file):\($0.error.mark.map { "\($0)" } ?? ""): \($0.rule.rawValue): \($0.error.message)"
    }
  }

  private static func messages(of indicator: String) -> [String] {
    messages([indicator, priced, RuleText.conflict])
  }

  @Test func hasNothingToSayOfGoodRules() {
    #expect(Self.messages(of: RuleText.indicator(more: Self.tests)) == [])
  }

  @Test func hasNothingToSayOfTheShippedRules() throws {
    let lint = RuleLint(try Rulebook.shippedFiles())
    #expect(lint.messages.map(\.error.description) == [])
    #expect(lint.files > 45)
  }

  @Test(arguments: [
    (terms: "[Vardan aggressor]", more: "", mark: "7:9", name: "Vardan", party: "Varda"),
    (
      terms: "[aggressor]", more: "unless: [in Great Oskel]", mark: "8:10", name: "Great Oskel",
      party: "Oskel"
    ),
    (
      terms: "[aggressor]", more: "unless: [fellow at, NIRRA's friends]", mark: "8:21",
      name: "NIRRA", party: "Oskel"
    ),
  ])
  func findsNamesOfParties(terms: String, more: String, mark: String, name: String, party: String) {
    let text = RuleText.indicator(terms: terms, more: "\(more)\n\(Self.tests)")
    #expect(
      Self.messages(of: text) == [
        "a.yaml:\(mark): party-name: ‘\(name)’ names \(party) in the conflict pack ‘varda-oskel’; an "
          + "indicator names nobody, so that it reads all parties alike"
      ])
  }

  /// A mediator is no party, and tests need somebody to speak of.
  @Test func leavesMediatorsAndTestsAlone() {
    let text = RuleText.indicator(
      terms: "[the League’s aggressor]",
      more: #"tests: ["Varda is an «aggressor».", "Oskel came."]"#)
    #expect(Self.messages(of: text) == [])
  }

  @Test func findsNamesInPatternsAndInTheEditsOfSets() {
    let pattern = RuleText.indicator(
      kind: "pattern",
      """
      requires: [aggressor]
      pattern: '(?i)\\bVardans?\\b aggressor'
      \(Self.tests)
      """)
    #expect(Self.messages(of: pattern).map { $0.prefix(22) } == ["a.yaml:8:10: party-nam"])
    let set = RuleText.ruleSet(
      severities: #"{blame: {severity: 6, reason: "A test."}}"#,
      more: "indicators: {blame: {terms+: [Oskeli culprit]}}")
    let messages = Self.messages([
      RuleText.indicator(more: Self.tests), set, RuleText.conflict,
    ])
    #expect(messages.count == 1 && messages[0].hasPrefix("b.yaml:7:31: party-name: ‘Oskeli’"))
  }

  @Test func asksAfterPhrasesThatAreAllButIndicators() {
    let text = RuleText.indicator(more: Self.tests)
    let conflict = RuleText.conflict.replacing("covers: [blame]", with: "covers: [blam, blame]")
    let messages = Self.messages([text, Self.priced, conflict])
    #expect(
      messages.count == 1 && messages[0].contains(": near-name: ‘blam’ is no indicator"),
      "\(messages)")
  }

  /// A script may speak of anybody in its comments, and of nobody in what it does.
  @Test(arguments: [
    (#"local theirs = "Varda""#, "Varda"), ("local one = {['great oskel'] = true}", "great oskel"),
    ("local known = {vardan = 1}", "vardan"), ("-- Varda", nil),
    ("--[[ Varda\n  and so on ]]", nil),
    ("local a = '--' .. 'Oskel'", "Oskel"),
  ])
  func findsNamesInScripts(line: String, name: String?) throws {
    let script = "\(line)\nfunction article(a) return {} end"
    let block = script.split(separator: "\n").map { "\n  \($0)" }.joined()
    let found = Self.messages(
      of: RuleText.indicator(kind: "script", "\(Self.tests)\nscript: |\(block)\n"))
    let filed = RuleText.indicator(kind: "script", "\(Self.tests)\nfile: a.lua\n")
    let lint = RuleLint([
      RuleFile(path: "a.yaml", bytes: Array(filed.utf8)),
      RuleFile(path: "a.lua", bytes: Array(script.utf8)),
      RuleFile(path: "b.yaml", bytes: Array(Self.priced.utf8)),
      RuleFile(path: "c.yaml", bytes: Array(RuleText.conflict.utf8)),
    ]).messages.map(\.error)
    guard let name else {
      #expect(found == [] && lint == [])
      return
    }
    #expect(found.count == 1 && found[0].contains(": party-name: ‘\(name)’ names "), "\(found)")
    #expect(lint.map(\.file) == ["a.lua"] && lint.first?.mark?.line == 1)
    #expect(lint.first.map { $0.message.hasPrefix("‘\(name)’ names ") } == true)
  }

  @Test(arguments: [
    ("[aggressor, aggressors]", "redundant-term: ‘aggressors’ is found by ‘aggressor’ already"),
    ("[aggressors, aggressor]", "redundant-term: ‘aggressors’ is found by ‘aggressor’ already"),
    ("[aggress*, aggressor]", "redundant-term: ‘aggressor’ is found by ‘aggress*’ already"),
    (
      "[evil aggress*, Evil aggressor]",
      "redundant-term: ‘Evil aggressor’ is found by ‘evil aggress*’ already"
    ),
    (
      "[aggressor, foe of the so called peace]",
      "dead-term: ‘foe of the so called peace’ can never fire: the phrase ‘so called’ of ‘unless’ stands in it"
    ),
  ])
  func findsTermsOfNoUse(terms: String, message: String) {
    let text = RuleText.indicator(terms: terms, more: "unless: [so called]\n\(Self.tests)")
    let messages = Self.messages(of: text)
    #expect(messages.count == 1 && messages[0].hasSuffix(message), "\(messages)")
  }

  @Test(arguments: [
    "[aggressor, {term: aggressors, weight: 2}]", "[aggress*, {term: aggressor, weight: 2}]",
    "[aggressor, aggression]", "[evil aggressor, good aggressors]", "[aggressor, called]",
  ])
  func leavesTermsThatSayMoreAlone(terms: String) {
    let text = RuleText.indicator(terms: terms, more: "unless: [so called]\n\(Self.tests)")
    #expect(Self.messages(of: text) == [])
  }

  /// What is said to name nobody must be something that the indicator can find.
  @Test(arguments: [
    ("[Orwellian]", "[Orwellian]", true), ("[orwell*]", "[Orwellian]", true),
    ("[Orwellian state]", "[Orwellian]", true), ("[Hammerhead]", "[Hammerheads]", true),
    ("[Orwellian]", "[Orwelian]", false), ("[orwellian]", "[Orwellian, Kafkaesque]", false),
  ])
  func findsWhatNeedNotBeSaidToNameNobody(terms: String, nobody: String, isSaid: Bool) {
    let text = RuleText.indicator(
      terms: "[aggressor, \(terms.dropFirst())", more: "names-nobody: \(nobody)\n\(Self.tests)")
    let messages = Self.messages(of: text)
    #expect(messages.count == (isSaid ? 0 : 1), "\(messages)")
    #expect(messages.allSatisfy { $0.contains(": unused-name: ‘") })
  }

  @Test func readsPatternsForWhatNamesNobody() {
    let pattern = RuleText.indicator(
      kind: "pattern",
      """
      requires: [aggressor]
      pattern: 'aggressor|\\borwell(?:ian|esque)\\b'
      names-nobody: [Orwellian, Kafkaesque]
      \(Self.tests)
      """)
    #expect(
      Self.messages(of: pattern) == [
        "a.yaml:9:27: unused-name: ‘Kafkaesque’ stands in none of the words of ‘blame’, so that nothing "
          + "asks whom it names"
      ])
  }

  @Test func asksForReasons() {
    let indicator = RuleText.indicator(more: Self.tests)
    let plain = RuleText.ruleSet(severities: "{blame: 6}")
    let same = RuleText.ruleSet("child", severities: "{blame: 6}", more: "extends: strict")
    let other = RuleText.ruleSet("child", severities: "{blame: 5}", more: "extends: strict")
    let none = RuleText.ruleSet("child", severities: "{blame: 0}")
    let reason = "has no reason: {severity: …, reason: …}"
    #expect(
      Self.messages([indicator, plain]) == [
        "b.yaml:6:21: no-reason: the price of ‘blame’ \(reason)"
      ])
    #expect(Self.messages([indicator, Self.priced, same]) == [])
    #expect(
      Self.messages([indicator, Self.priced, other]) == [
        "c.yaml:6:21: no-reason: the price of ‘blame’ has no reason and is not that of ‘strict’: "
          + "{severity: …, reason: …}"
      ])
    #expect(Self.messages([indicator, Self.priced, none]) == [])
  }

  @Test func asksForAPriceAndForTests() {
    #expect(
      Self.messages([RuleText.indicator()]) == [
        "a.yaml:1:12: unused-indicator: no rule set prices ‘blame’: name it under ‘severities’ of one",
        "a.yaml:1:12: no-firing-test: no test of ‘blame’ marks a passage that it finds, with «…»",
        "a.yaml:1:12: no-silent-test: no test of ‘blame’ shows what it leaves alone, without a mark",
      ])
    let silent = RuleText.indicator(more: #"tests: ["Nobody came."]"#)
    #expect(
      Self.messages(of: silent) == [
        "a.yaml:8:8: no-firing-test: no test of ‘blame’ marks a passage that it finds, with «…»"
      ])
  }

  /// All files that are refused are told, and nothing that only follows from it.
  @Test func tellsEveryFileThatIsRefused() {
    let misspelt = RuleText.indicator(more: "unles: [x]")
    let wrong = RuleText.ruleSet(severities: "{blame: 11}")
    let child = RuleText.ruleSet(
      "child", severities: "{blame: 3, blam: 4}", more: "extends: strict")
    #expect(
      Self.messages([misspelt, wrong, child]) == [
        "a.yaml:8:1: refused: unknown key ‘unles’",
        "b.yaml:6:21: refused: a number from -10 to 10 is expected here, not ‘11’",
        "c.yaml:6:24: refused: there is no indicator ‘blam’",
      ])
  }

  @Test func tellsEveryFileThatIsNoYAML() {
    let messages = Self.messages(["a: [", "b: {", RuleText.indicator()])
    #expect(messages.map { $0.prefix(7) } == ["a.yaml:", "b.yaml:"])
  }

  @Test func endsWhereNothingHelps() {
    let packs = ["pack: one\ntitle: a", "pack: two\ntitle: b", "pack: three\ntitle: c"]
    #expect(Self.messages(packs).count == 2)
  }
}
