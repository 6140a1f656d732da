import Foundation
import TestSupport
import Testing

@testable import EvenhandKit

@Suite struct MarkRewritingTests {
  private static func book(_ tests: String) throws -> Rulebook {
    try Rulebook(
      "# A file\n" + RuleText.indicator(terms: "[aggressor, struck]") + "\ntests:\n" + tests
        + "\n# The end\n")
  }

  private static func rewriting(_ tests: String) throws -> MarkRewriting {
    let book = try book(tests)
    let failed = try RuleTests(book).tests.map(RuleTestRunner(book).outcome).filter { !$0.holds }
    return MarkRewriting(failed)
  }

  /// The tests of the file that is written.
  private static func written(_ tests: String) throws -> String {
    let rewriting = try rewriting(tests)
    #expect(rewriting.steps.allSatisfy { $0.obstacle == nil }, "\(rewriting.steps)")
    let file = try #require(rewriting.files.first)
    let text = String(decoding: file.bytes, as: UTF8.self)
    let parts = text.components(separatedBy: "tests:\n")
    #expect(parts[1].hasSuffix("\n# The end\n"))
    return String(parts[1].dropLast("\n# The end\n".count))
  }

  @Test(arguments: [
    ("  - The aggressor came.", "  - The «aggressor» came."),
    ("  - aggressor # a note", "  - «aggressor» # a note"),
    ("  - 'The \"aggressor\" isn''t «here».'", "  - 'The \"«aggressor»\" isn''t here.'"),
    (
      #"  - "\u00c9t\xe9: \"the\" «aggressor struck»""#,
      #"  - "\u00c9t\xe9: \"the\" «aggressor» «struck»""#
    ),
    (
      #"  - "An\taggressor \#n      came\n\nand struck""#,
      #"  - "An\t«aggressor» \#n      came\n\nand «struck»""#
    ),
    ("  - \"The \\\n     aggressor\"", "  - \"The \\\n     «aggressor»\""),
    (
      "  - >-\n    The\n    «aggressor\n    struck» — and\n\n    struck.",
      "  - >-\n    The\n    «aggressor»\n    «struck» — and\n\n    «struck»."
    ),
    (
      "  - |\n    An\n      aggressor\n    struck.",
      "  - |\n    An\n      «aggressor»\n    «struck»."
    ),
    ("  [The aggressor, 'An aggressor' , «none»]", "  [The «aggressor», 'An «aggressor»' , none]"),
    ("  - The\n    aggressor\n    struck", "  - The\n    «aggressor»\n    «struck»"),
    ("  - “«Aggressor»” 侵略 struck é", "  - “«Aggressor»” 侵略 «struck» é"),
    (#"  - "\xabAggressor\xbb struck""#, #"  - "«Aggressor» «struck»""#),
  ])
  func movesMarksAndNothingElse(before: String, after: String) throws {
    #expect(try Self.written(before) == after)
    let book = try Self.book(after)
    let outcomes = try RuleTests(book).tests.map(RuleTestRunner(book).outcome)
    #expect(outcomes.allSatisfy { $0.holds })
  }

  @Test func leavesTheFileWhereEverythingHolds() throws {
    let rewriting = try Self.rewriting("  - The «aggressor» came.")
    #expect(rewriting.files.isEmpty && rewriting.steps.isEmpty)
  }

  @Test func keepsTheEndsOfLinesOfAnotherSystem() throws {
    let tests = "  - |\r\n    An\r\n    aggressor\r\n  - «b»"
    #expect(try Self.written(tests) == "  - |\r\n    An\r\n    «aggressor»\r\n  - b")
  }

  private static func steps(_ file: String) throws -> [MarkRewriting.Step] {
    let book = try Rulebook(
      RuleText.indicator(terms: "[aggressor, struck]", more: "polarity: harm\ntarget: agent"),
      RuleText.ruleSet(), RuleText.conflict)
    let document = try Document(Array(file.utf8), name: "x.test.yaml")
    let outcomes = try RuleTestReader(book).tests(in: document)
      .map(RuleTestRunner(book).outcome)
    return MarkRewriting(outcomes.filter { !$0.holds }).steps
  }

  @Test(arguments: [
    ("text: The «aggressor» came., target: varda", "its marks hold; what it says besides"),
    ("text: The «boat» came., target: none", "it says something of its passages, and none"),
    (
      "text: The «aggressor» «came» and struck at the «quay»., voice: [narration, vague, vague]",
      "it says something of each of its passages"
    ),
  ])
  func leavesWhatMarksCannotMend(said: String, obstacle: String) throws {
    let steps = try Self.steps("indicator: blame\ncases:\n  - {\(said)}\n")
    #expect(steps.count == 1)
    #expect(steps[0].obstacle?.hasPrefix(obstacle) ?? false, "\(steps)")
    #expect(steps[0].description.hasPrefix("x.test.yaml:3:12: left as it is: "))
  }

  @Test func leavesACaseOfASetThatWouldExpectNothing() throws {
    let steps = try Self.steps("rule-set: strict\ncases:\n  - {text: The «boat» came.}\n")
    #expect(steps.map(\.obstacle) == ["nothing would be left that it expects"])
  }
}
