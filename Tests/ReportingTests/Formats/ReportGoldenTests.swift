import Prose
import Reporting
import Rules
import Scoring
import TestSupport
import Testing

/// Two articles in every format, compared whole.
@Suite struct ReportGoldenTests {
  @Test(arguments: [
    ("text.txt", "text", ReportOptions()),
    ("text-verbose.txt", "text", ReportOptions(isVerbose: true)),
    ("text-quiet.txt", "text", ReportOptions(isQuiet: true)),
    ("text-color.txt", "text", ReportOptions(color: true)),
    ("report.json", "json", ReportOptions()),
    ("report.jsonl", "jsonl", ReportOptions()),
  ])
  func matchesGolden(file: String, format: String, options: ReportOptions) throws {
    let format = try #require(reportFormats.first { $0.name == format })
    try expectGolden(
      written(SampleReports.reports(["strict"], others: ["mild"]), format, options), file)
  }

  @Test(arguments: [
    ("line.txt", "line"), ("report.csv", "csv"), ("report.sarif", "sarif"),
    ("junit.xml", "junit"), ("github.txt", "github"), ("gitlab.json", "gitlab"),
  ])
  func matchesGoldenUnderTwoRuleSets(file: String, format: String) throws {
    let format = try #require(reportFormats.first { $0.name == format })
    var options = ReportOptions()
    options.failUnder = ScoreLimits(all: 60)
    options.maxAnnotations = 2
    try expectGolden(written(SampleReports.reports(["strict", "mild"]), format, options), file)
  }
}
