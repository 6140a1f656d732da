private import Prose
private import Scoring

/// `path:line:column: rule: message`, a line for each finding that costs something, as compilers
/// write and editors read.
///
/// Columns count characters (Unicode scalars) from 1. Credits are left out.
public struct LineReport: ReportFormat {
  public static let name = "line"

  public init(_ options: ReportOptions) {}

  public func write(_ report: Report, number: Int, to output: inout TextBuffer) {
    for score in report.scores {
      for alert in report.alerts(under: score) {
        let place = alert.region.start
        output.write("\(report.article.article.path):\(place.line):\(place.column): ")
        output.write("\(alert.rule): \(alert.message)\n")
      }
    }
  }
}
