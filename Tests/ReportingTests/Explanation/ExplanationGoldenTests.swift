import Foundation
import Reporting
import TestSupport
import Testing

/// Ledgers in every format, compared whole.
@Suite struct ExplanationGoldenTests {
  @Test(arguments: [
    ("explain.txt", "text", nil), ("explain-one.txt", "text", 1), ("explain.json", "json", 2),
  ])
  func matchesGolden(file: String, format: String, paragraph: Int?) throws {
    let format = try #require(explanationFormats.first { $0.name == format })
    var options = ReportOptions()
    options.paragraph = paragraph
    let reports = try SampleReports.reports(["strict"]).prefix(paragraph == nil ? 2 : 1)
    try expectGolden(written(Array(reports), format, options), file)
  }

  /// The sum line of every paragraph is 100 less its score.
  @Test func sumsAreWhatIsLost() throws {
    let text = written(
      try SampleReports.reports(["strict", "mild"]), ExplanationText.self, ReportOptions())
    let sums = text.split(separator: "\n").filter { $0.contains(" = 100 − ") }
    #expect(sums.count >= 6)
    for line in sums {
      let parts = line.split(separator: " = 100 − ")
      let score = try #require(Double(parts[1]))
      let sum = parts[0].split(separator: " = ").last.map {
        $0.split(separator: "+").reduce(0) { $0 + (Double($1.filter { !$0.isWhitespace }) ?? .nan) }
      }
      #expect(abs((sum ?? .nan) - (100 - score)) < 0.051, "\(line)")
    }
  }
}
