import EvenhandKit
import Foundation
import TestSupport
import Testing

/// Expectations in front matter, and how they fail.
@Suite struct ExpectationTests {
  /// What the corpus expects, written before the scores were seen.
  @Test func theCorpusKeepsItsExpectations() throws {
    var check = ExpectationCheck()
    var disputed = 0
    for path in Corpus.paths {
      let bytes = try Files.contents(of: path)
      let document = try #require(try frontMatter(of: bytes, path: path))
      let expectations = try Expectations(document)
      disputed += expectations.disputed
      let sets = Set(expectations.checked.map(\.ruleSet)).sorted()
      check.add(expectations.checked, try Corpus.report(path, sets: sets))
    }
    check.finish()
    #expect(check.count > 300)
    #expect(check.failures.map(\.description) == [])
    #expect(check.unchecked.isEmpty)
    #expect(disputed < check.count / 50)
  }

  @Test(arguments: [
    ("neutrality: [90, 100]", "neutrality 42.86 is outside [90, 100]"),
    ("neutrality: [0, 20.5]", "neutrality 42.86 is outside [0, 20.5]"),
    ("lean: [0.1, 1]", "lean 0 is outside [0.1, 1]"),
    ("must-find: [aggression]", "‘aggression’ was not found"),
    ("must-not-find: [aggressor]", "‘aggressor’ was found and costs something"),
    ("paragraph: 9, neutrality: [0, 100]", "there is no such paragraph"),
    (
      "paragraph: 2, neutrality: [0, 100]",
      "there is no score, and neutrality is expected in [0, 100]"
    ),
  ])
  func saysHowAnExpectationFails(expectation: String, message: String) throws {
    #expect(try failures(expectation) == [message])
  }

  @Test(arguments: [
    "neutrality: [40, 50]", "lean: [-0.1, 0.1]", "must-find: [aggressor]",
    "must-not-find: [aggression]", "paragraph: 1, must-find: [aggressor]",
  ])
  func isSilentAboutWhatHolds(expectation: String) throws {
    #expect(try failures(expectation) == [])
  }

  @Test func comparesArticles() throws {
    var check = ExpectationCheck()
    let even = Self.article(
      "even", "It rained for most of the day and the road to the north stayed shut.")
    let loaded = Self.article("loaded", Self.text)
    let expectations = try Expectations(
      Document(
        Array(
          "expect: [{rules: strict, above: loaded, by: 70}, {rules: strict, above: gone, by: 1}]"
            .utf8),
        name: "even.md"))
    check.add(expectations.checked, try report(even))
    check.add([], try report(loaded))
    check.finish()
    #expect(check.failures.map(\.message) == ["100 is not 70.0 above ‘loaded’ (42.86)"])
    #expect(check.unchecked.map(\.message) == ["‘gone’ is not among the articles or has no score"])
  }

  @Test(arguments: [
    ("expect: [{rules: strict, neutrality: [5]}]", "a range is written [least, most]"),
    ("expect: [{rules: strict, neutrality: [9, 5]}]", "the range ends before it begins"),
    (
      "expect: [{rules: strict, by: 5}]",
      "‘by’ says how far ‘above’ another article, which is not named"
    ),
    ("expect: [{rule: strict}]", "unknown key ‘rule’"),
    ("expect: [{neutrality: [1, 2]}]", "‘rules’"),
    ("disputed: [{rules: strict}]", "‘why’"),
  ])
  func refusesWhatIsNoExpectation(matter: String, message: String) throws {
    let document = try Document(Array(matter.utf8), name: "a.md")
    let error = #expect(throws: YAMLError.self) { try Expectations(document) }
    #expect(error?.description.contains(message) ?? false, "\(error?.description ?? "")")
  }

  private static let text =
    "The aggressor sat in the hall with two others and a map of all the roads to the north."

  private static func article(_ id: String, _ text: String) -> Article {
    Article(id: id, paragraphs: [text, "So it was."])
  }

  private func failures(_ expectation: String) throws -> [String] {
    let matter = "expect: [{rules: strict, \(expectation)}]"
    let expectations = try Expectations(Document(Array(matter.utf8), name: "a.md"))
    var check = ExpectationCheck()
    check.add(expectations.checked, try report(Self.article("a", Self.text)))
    check.finish()
    return check.failures.map(\.message)
  }

  private func report(_ article: Article) throws -> Report {
    let book = try Rulebook(
      RuleText.indicator(), RuleText.ruleSet("strict", severities: "{blame: 10}"))
    return try Pipeline(book, ruleSets: ["strict"]).report(article)
  }
}
