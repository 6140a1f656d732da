import Rules
import TestSupport
import Testing
import YAML

/// What does not fit is refused with its place.
@Suite struct RulebookErrorTests {
  private struct Mistake: Sendable, CustomTestStringConvertible {
    var files: [String]
    var message: String

    init(_ files: String..., says message: String) {
      self.files = files
      self.message = message
    }

    var testDescription: String { message }
  }

  private static let mistakes = [
    Mistake("nonsense: 1", says: "a.yaml:1:1: error: a rule file defines one"),
    Mistake(
      RuleText.indicator().replacing("kind: terms", with: "kind: term"),
      says: "a.yaml:2:7: error: unknown value ‘term’ — did you mean ‘terms’?"),
    Mistake(
      RuleText.indicator(more: "gaurds: [negation]"),
      says: "a.yaml:8:1: error: unknown key ‘gaurds’ — did you mean ‘guards’?"),
    Mistake(
      RuleText.indicator("Blame"),
      says:
        "a.yaml:1:12: error: a name has small letters, digits and hyphens, and does not begin with a hyphen"
    ),
    Mistake(
      RuleText.indicator(terms: "[war, peace, war]"),
      says: "a.yaml:7:21: error: the term ‘war’ stands here twice"),
    Mistake(
      RuleText.indicator(terms: "[act of war, Act-of-War]"),
      says: "a.yaml:7:21: error: the term ‘Act-of-War’ says the same as ‘act of war’"),
    Mistake(
      RuleText.indicator(terms: "[]"), says: "a.yaml:7:8: error: the list of terms is empty"),
    Mistake(
      RuleText.indicator(terms: "['—']"), says: "a.yaml:7:9: error: a term needs a word"),
    Mistake(
      RuleText.indicator(terms: "[war*]"),
      says: "a.yaml:7:9: error: ‘*’ needs at least 4 letters before it"),
    Mistake(
      RuleText.indicator(terms: "[geno*cide]"),
      says: "a.yaml:7:9: error: ‘*’ stands only at the end of a term"),
    Mistake(
      RuleText.indicator(terms: "[a b c d e f g h i j k l m]"),
      says: "a.yaml:7:9: error: a term has at most 12 words, not 13"),
    Mistake(
      RuleText.indicator(terms: "[{term: war, weight: 9}]"),
      says: "a.yaml:7:29: error: a number from 0.1 to 5 is expected here, not ‘9’"),
    Mistake(
      RuleText.indicator(more: "polarity: harm"),
      says: "a.yaml:1:1: error: ‘blame’ has a polarity, so it needs a target"),
    Mistake(
      RuleText.indicator(), RuleText.indicator(),
      says: "b.yaml:1:12: error: the indicator ‘blame’ is defined in a.yaml too"),
    Mistake(
      RuleText.indicator(), RuleText.ruleSet(severities: "{blame: 11}"),
      says: "b.yaml:6:21: error: a number from -10 to 10 is expected here, not ‘11’"),
    Mistake(
      RuleText.indicator(), RuleText.ruleSet(severities: "{balme: 1}"),
      says: "b.yaml:6:14: error: there is no indicator ‘balme’ — did you mean ‘blame’?"),
    Mistake(
      RuleText.ruleSet(severities: "{}", more: "extends: base"),
      says: "a.yaml:7:10: error: there is no rule set ‘base’"),
    Mistake(
      RuleText.ruleSet("one", severities: "{}", more: "extends: two"),
      RuleText.ruleSet("two", severities: "{}", more: "extends: three"),
      RuleText.ruleSet("three", severities: "{}", more: "extends: one"),
      says: "rule sets extend each other in a circle: ‘"),
    Mistake(
      RuleText.ruleSet(severities: "{}", more: "voices: {narration: 0.5}"),
      says: "a.yaml:7:9: error: voices must not rise"),
    Mistake(
      RuleText.ruleSet(severities: "{}", more: "bands: {even: 10}"),
      says: "a.yaml:7:8: error: bands must fall"),
    Mistake(
      RuleText.ruleSet(severities: "{}", more: "scale: {hafl: 10}"),
      says: "a.yaml:7:9: error: unknown key ‘hafl’ — did you mean ‘half’?"),
    Mistake(
      RuleText.indicator(),
      RuleText.ruleSet(more: "indicators: {blame: {terms-: [agressor]}}"),
      says: "b.yaml:7:31: error: the indicator has no term ‘agressor’ — did you mean ‘aggressor’?"),
    Mistake(
      RuleText.conflict.replacing("demonyms: [Oskeli]", with: "demonyms: [Oskeli, Vardan]"),
      says: "a.yaml:13:24: error: ‘Vardan’ names ‘Oskel’, and ‘Varda’ at line 7"),
    Mistake(
      RuleText.conflict.replacing("party: varda", with: "party: vadra"),
      says: "error: there is no party ‘vadra’ — did you mean ‘varda’?"),
    Mistake(
      RuleText.conflict.replacing("id: oskel", with: "id: varda"),
      says: "a.yaml:10:9: error: there are two parties ‘varda’"),
    Mistake(
      RuleText.conflict.replacing(
        "    advocates:",
        with: "    allies: [{id: nirra, name: N, names: [N], share: 1}]\n    advocates:"),
      says: "error: ‘nirra’ is an ally already, at line 9: nobody can be two"),
    Mistake(
      RuleText.conflict.replacing("share: 0.5", with: "share: 1.5"),
      says: "error: a number from 0 to 1 is expected here, not ‘1.5’"),
    Mistake(
      RuleText.conflict.replacing("date: 2020-01-02", with: "date: 2020-13-02"),
      says: "error: a date is written YYYY-MM-DD"),
    Mistake(
      RuleText.conflict, RuleText.indicator(terms: "[vardan]"),
      says: "b.yaml:7:9: error: ‘vardan’ names somebody in the conflict pack ‘varda-oskel’"),
    Mistake(
      RuleText.conflict, RuleText.indicator(more: "names-nobody: [Aggressor, Great Oskel]"),
      says: "b.yaml:8:27: error: ‘Great Oskel’ is a name in the conflict pack ‘varda-oskel’"),
    Mistake(
      RuleText.conflict, RuleText.indicator(more: "names-nobody: [Moro]"),
      says: "b.yaml:8:16: error: ‘Moro’ is a name in the conflict pack ‘varda-oskel’"),
    Mistake(
      RuleText.conflict.replacing(
        "findings:",
        with:
          "contested-names: [{varda: [Lake Imrel], oskel: [Lake Ozan], reason: Because.}]\nfindings:"
      ),
      RuleText.indicator(more: "names-nobody: [lake imrel]"),
      says: "b.yaml:8:16: error: ‘lake imrel’ is a name in the conflict pack ‘varda-oskel’"),
  ]

  @Test(arguments: mistakes)
  private func isRefused(_ mistake: Mistake) throws {
    let files = mistake.files.enumerated().map { place, text in
      RuleFile(
        path: "\("abc".dropFirst(place).prefix(1)).yaml", bytes: Array(text.utf8))
    }
    let error = try #require(throws: YAMLError.self) { try Rulebook(files) }
    #expect(error.description.contains(mistake.message), "\(error)")
    #expect(error.mark != nil)
  }

  @Test func laterFoldersReplaceEarlierOnes() throws {
    let files = [
      RuleFile(path: "b.yaml", bytes: Array(RuleText.indicator(terms: "[war]").utf8), folder: 1),
      RuleFile(path: "a.yaml", bytes: Array(RuleText.indicator(terms: "[peace]").utf8), folder: 0),
    ]
    #expect(try Rulebook(files).texts(foundIn: "war and peace") == ["war"])
  }
}
