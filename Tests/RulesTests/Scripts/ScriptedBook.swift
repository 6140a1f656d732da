import Foundation
import Prose
import Rules
import TestSupport

/// Rule files with a script, for tests.
enum ScriptedBook {
  /// An indicator with a script in a block, beside the invented conflict.
  static func indicator(_ script: String, _ more: String = "") -> String {
    """
    indicator: scripted
    kind: script
    component: framing
    summary: A script
    rationale: None.
    source: Our style book
    \(more)
    script: |
    \(script.split(separator: "\n", omittingEmptySubsequences: false).map { "  \($0)" }
      .joined(separator: "\n"))

    """
  }

  static func book(_ script: String, _ more: String = "") throws -> Rulebook {
    try Rulebook([
      RuleFile(path: "x.yaml", bytes: Array(indicator(script, more).utf8)),
      RuleFile(
        path: "varda-oskel.yaml",
        bytes: try Repository.bytes(
          Repository.root.appending(path: "rules/conflicts/varda-oskel.yaml"))),
      RuleFile(
        path: "cues.yaml",
        bytes: try Repository.bytes(Repository.root.appending(path: "rules/voices/cues.yaml"))),
    ])
  }

  /// The same with a small conflict and few cues, which is quick to read.
  static func smallBook(_ script: String, _ more: String = "") throws -> Rulebook {
    try Rulebook(indicator(script, more), RuleText.conflict, RuleText.voices)
  }

  /// What a script finds in an article and what it could not do.
  static func run(
    _ script: String, _ more: String = "", on article: Article
  ) throws -> (findings: [Finding], problems: [String]) {
    run(try book(script, more), on: article)
  }

  static func run(
    _ book: Rulebook, on article: Article
  ) -> (findings: [Finding], problems: [String]) {
    var problems: [RuleProblem] = []
    let findings = book.findings(in: book.annotate(article), problems: &problems)
    return (findings, problems.map(\.message))
  }

  /// What a function `article` returns, told as the weights of findings at the first token.
  static func number(_ body: String) throws -> Double {
    let script = """
      function article(a)
        return {{first = 1, last = 1, weight = (function() \(body) end)()}}
      end
      """
    let (findings, problems) = try run(script, on: Article("Nobody came."))
    guard let finding = findings.first else { throw Failure(message: problems.first ?? "") }
    return finding.weight
  }

  struct Failure: Error { var message: String }
}
