import Foundation
import Reporting
import TestSupport
import Testing

/// Rule sets side by side in every format, compared whole.
@Suite struct ComparisonGoldenTests {
  @Test(arguments: [
    ("compare-two.txt", "text", ["strict", "mild"]),
    ("compare-three.txt", "text", ["strict", "mild", "base"]),
    ("compare-readers.txt", "text", ["strict", "reader:varda", "reader:oskel"]),
    ("compare.json", "json", ["strict", "mild"]),
    ("compare.csv", "csv", ["strict", "mild"]),
    ("compare.md", "markdown", ["strict", "mild"]),
  ])
  func matchesGolden(file: String, format: String, sets: [String]) throws {
    let format = try #require(comparisonFormats.first { $0.name == format })
    try expectGolden(written(SampleReports.reports(sets), format, ReportOptions()), file)
  }

  @Test func sortsBySpreadAndTellsEverything() throws {
    var options = ReportOptions(isVerbose: true)
    options.sortsBySpread = true
    try expectGolden(
      written(SampleReports.reports(["strict", "mild"]), ComparisonText.self, options),
      "compare-sorted.txt")
  }

  @Test func isQuietButForTheSummary() throws {
    try expectGolden(
      written(
        SampleReports.reports(["strict", "mild"]) + SampleReports.reports(["strict", "mild"]),
        ComparisonText.self, ReportOptions(isQuiet: true)),
      "compare-quiet.txt")
  }

  @Test(arguments: comparisonFormats.map { $0.name })
  func writesNothingOfNoArticles(format: String) throws {
    let format = try #require(comparisonFormats.first { $0.name == format })
    let text = written([], format, ReportOptions())
    if format.name == "json" {
      let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
      #expect((object?["articles"] as? [Any])?.isEmpty == true)
    } else {
      #expect(text.isEmpty)
    }
  }

  /// In JSON too what makes a difference adds up to it, but for the rounding to four decimals.
  @Test func jsonAddsUp() throws {
    let text = written(
      try SampleReports.reports(["strict", "mild"]), ComparisonJSON.self, ReportOptions())
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let articles = try #require(object?["articles"] as? [[String: Any]])
    let paragraphs = try articles.flatMap { try #require($0["paragraphs"] as? [[String: Any]]) }
    let differences = try paragraphs.flatMap { try #require($0["differences"] as? [[String: Any]]) }
    #expect(!differences.isEmpty)
    for difference in differences {
      let contributions = try #require(difference["contributions"] as? [[String: Any]])
      let sum = contributions.reduce(0) { $0 + ($1["difference"] as? Double ?? .nan) }
      #expect(abs(sum - (difference["difference"] as? Double ?? .nan)) < 0.01)
    }
  }
}
