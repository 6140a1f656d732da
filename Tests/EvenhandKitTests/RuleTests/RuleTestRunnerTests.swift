import TestSupport
import Testing

@testable import EvenhandKit

@Suite struct RuleTestRunnerTests {
  private static let book: Rulebook = {
    let blame = RuleText.indicator(
      terms: "[aggressor, struck]",
      more: """
        polarity: harm
        target: agent
        tests: ["Varda is the «aggressor».", "It rained.", "The «aggressor» struck."]
        """)
    let set = RuleText.ruleSet(severities: "{blame: {severity: 6, with-finding: 0}}")
    do {
      return try Rulebook(blame, set, RuleText.conflict, RuleText.voices)
    } catch {
      fatalError("\(error)")
    }
  }()

  private func outcomes(_ file: String) throws -> [RuleTestOutcome] {
    let document = try Document(Array(file.utf8), name: "x.test.yaml")
    return try RuleTestReader(Self.book).tests(in: document)
      .map(RuleTestRunner(Self.book).outcome)
  }

  private func complaints(_ test: String, of subject: String = "indicator: blame") throws
    -> [String]
  {
    try outcomes("\(subject)\ncases:\n  - {\(test)}\n")[0].complaints
  }

  @Test func runsTheTestsOfAnIndicator() throws {
    let outcomes = try RuleTests(Self.book).tests.map(RuleTestRunner(Self.book).outcome)
    #expect(outcomes.map(\.holds) == [true, true, false])
    #expect(outcomes[2].found == [4..<13, 14..<20])
    #expect(outcomes[2].unexpected == [14..<20] && outcomes[2].missing.isEmpty)
    #expect(outcomes[2].foundMarked == "The «aggressor» «struck».")
    #expect(outcomes[2].test.place == "a.yaml:10:52")
  }

  @Test func readsABlankLineAsTheEndOfAParagraph() throws {
    let test = try outcomes(
      """
      indicator: blame
      cases:
        - text: |
            Varda is the
            «aggressor».
              
            Oskel «struck».
      """)[0]
    #expect(test.holds)
    let paragraphs = test.test.article.paragraphs
    #expect(paragraphs.map(\.line) == [1, 4])
    #expect(
      paragraphs.map { test.test.article.text(of: $0.range) } == [
        "Varda is the\naggressor.", "Oskel struck.",
      ])
  }

  @Test(arguments: [
    ("target: varda", []), ("target: oskel", ["‘aggressor’ is about varda, not about oskel"]),
    ("target: none", ["‘aggressor’ is about varda, not about nobody"]),
    ("voice: narration", []), ("voice: quoted", ["‘aggressor’ is narration, not quoted"]),
    ("covered: true", []), ("covered: true, date: 2020-01-02", []),
    (
      "covered: true, date: 2020-01-01",
      ["‘aggressor’ is covered by no finding of the conflict pack"]
    ),
    ("covered: false", ["‘aggressor’ is covered by a finding of the conflict pack"]),
    ("conflict: none, target: none", []),
  ])
  func asksMoreOfAPassage(said: String, complaints wanted: [String]) throws {
    let choice = said.contains("conflict") ? "" : "conflict: varda-oskel, "
    let found = try complaints("text: Varda is the «aggressor»., \(choice)\(said)")
    #expect(found == wanted)
  }

  @Test func asksOfEachPassage() throws {
    let found = try complaints(
      "text: Varda is the «aggressor» and Oskel «struck»., target: [varda, varda]")
    #expect(found == ["‘struck’ is about oskel, not about varda"])
  }

  private static let long =
    "Varda is the «aggressor» of the night, and the boats of the town burned until noon."

  @Test(arguments: [
    ("level: tilted", []), ("neutrality: [55.5, 56]", []), ("lean: [-1, -0.5]", []),
    ("lean: [0, 1]", ["lean −0.6 is outside [0, 1]"]),
    ("level: even", ["neutrality 55.56 is tilted, not even"]),
    ("neutrality: [90, 100]", ["neutrality 55.56 is outside [90, 100]"]),
    ("conflict: none, level: tilted", []),
    ("date: 2019-01-01, level: tilted", []),
  ])
  func asksForTheScoreUnderASet(said: String, complaints wanted: [String]) throws {
    let choice = said.contains("conflict") ? "" : "conflict: varda-oskel, "
    let date = said.contains("date") ? "" : "date: 2019-01-01, "
    let found = try complaints(
      "text: \"\(Self.long)\", \(choice)\(date)\(said)", of: "rule-set: strict")
    #expect(found == wanted)
  }

  /// A finding of the pack makes the passage free under the set, so that it must not be marked.
  @Test func marksWhatCostsSomethingUnderASet() throws {
    let text = "text: \"\(Self.long)\", conflict: varda-oskel"
    let free = try outcomes("rule-set: strict\ncases: [{\(text)}]")[0]
    #expect(free.found.isEmpty && free.missing == [13..<22])
    let dear = try outcomes("rule-set: strict\ncases: [{\(text), date: 2019-01-01}]")[0]
    #expect(dear.holds)
  }

  @Test func saysThatThereIsNoScore() throws {
    let found = try complaints("text: It rained., level: even", of: "rule-set: strict")
    #expect(found == ["no paragraph has a score"])
  }

  @Test(arguments: [
    ("{}", "a file of tests names one ‘indicator’"),
    ("cases: []", "a file of tests names one ‘indicator’"),
    ("indicator: blam\ncases: []", "there is no indicator ‘blam’ — did you mean ‘blame’?"),
    ("rule-set: strct\ncases: []", "there is no rule set ‘strct’ — did you mean ‘strict’?"),
    ("rule-set: strict:varda\ncases: []", "the rule set ‘strict’ is read for nobody"),
    ("indicator: blame\nrule-set: strict\ncases: []", "not of both"),
    ("indicator: blame", "‘cases’ is missing"),
    ("indicator: blame\ncase: []", "unknown key ‘case’ — did you mean ‘cases’?"),
    ("indicator: blame\ncases: [{txt: a}]", "unknown key ‘txt’ — did you mean ‘text’?"),
    ("indicator: blame\ncases: [{text: a, level: even}]", "unknown key ‘level’"),
    ("indicator: blame\ncases: [{text: «a}]", "a ‘«’ has no ‘»’ behind it"),
    ("indicator: blame\ncases: [{text: «a», target: vard}]", "there is no party ‘vard’ — did"),
    (
      "indicator: blame\ncases: [{text: «a», target: varda, conflict: none}]",
      "there is no party ‘varda’"
    ),
    ("indicator: blame\ncases: [{text: a, voice: quoted}]", "‘voice’ is said of marked passages"),
    (
      "indicator: blame\ncases: [{text: «a» «b» «c», voice: [quoted, vague]}]",
      "‘voice’ has 2 values for 3 marked passages"
    ),
    ("indicator: blame\ncases: [{text: «a», voice: quted}]", "did you mean ‘quoted’?"),
    ("indicator: blame\ncases: [{text: a, conflict: vard-oskel}]", "did you mean ‘varda-oskel’?"),
    ("indicator: blame\ncases: [{text: a, date: 2020-02-30}]", "a date is written YYYY-MM-DD"),
    ("rule-set: strict\ncases: [{text: a}]", "a case of a rule set expects something"),
    ("rule-set: strict\ncases: [{text: a, neutrality: 5}]", "a list is expected here"),
    ("rule-set: strict\ncases: [{text: a, neutrality: [9, 5]}]", "the range ends before it begins"),
    ("rule-set: strict\ncases: [{text: a, target: varda}]", "unknown key ‘target’"),
  ])
  func refusesAFileThatDoesNotFit(file: String, message: String) {
    let error = #expect(throws: YAMLError.self) { try outcomes(file) }
    #expect(error?.description.contains(message) ?? false, "\(error.map { "\($0)" } ?? "")")
    #expect(error?.mark != nil)
  }
}
