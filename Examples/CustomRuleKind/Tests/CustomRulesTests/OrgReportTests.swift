import CustomRules
import EvenhandKit
import Foundation
import Testing

@Suite struct OrgReportTests {
  /// A rulebook of nothing that ships, so that shipped prices can change.
  private static let files = [
    """
    indicator: drumbeat
    kind: repetition
    component: framing
    summary: A test
    rationale: Because.
    source: none
    times: 2
    terms: [regime]
    """,
    """
    indicator: bar
    kind: pattern
    component: framing
    summary: A test
    rationale: Because.
    source: none
    requires: [hit]
    pattern: 'hit.miss'
    """,
    """
    rule-set: desk
    version: 1.0.0
    title: A test
    position: A test.
    source: none
    severities: {drumbeat: 5, bar: 5}
    """,
  ]

  private static let articles = [
    """
    The regime closed the bridge on Monday, and the regime gave no day for its opening, they said.

    It was hit|miss on that day for all who came to the bridge from either side of the river.
    """,
    "Rain fell.",
  ]

  @Test func writesATableForEachArticle() throws {
    let book = try Rulebook(
      Self.files.enumerated().map { RuleFile(path: "\($0).yaml", bytes: Array($1.utf8)) },
      kinds: CustomEvenhand.kinds)
    let pipeline = try Pipeline(book, ruleSets: ["desk"])
    var (format, output) = (OrgReport(ReportOptions()), TextBuffer())
    format.open(&output)
    for (number, text) in Self.articles.enumerated() {
      let report = try pipeline.report(Array(text.utf8), path: "\(number).txt")
      format.write(report, number: number, to: &output)
    }
    format.close(&output)
    let golden = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Golden/articles.org")
    let expected = try String(contentsOf: golden, encoding: .utf8)
    #expect(output.text == expected)
  }
}
