public import EvenhandKit

/// A heading for each article and a table of its paragraphs, for Emacs' Org mode.
public struct OrgReport: ReportFormat {
  public static let name = "org"

  public init(_ options: ReportOptions) {}

  public func write(_ report: Report, number: Int, to output: inout TextBuffer) {
    if number > 0 { output.write("\n") }
    output.write("* \(report.article.article.path)\n")
    for score in report.scores { write(score, of: report, to: &output) }
  }

  private func write(_ score: ArticleScore, of report: Report, to output: inout TextBuffer) {
    output.write("** \(score.ruleSet.id): \(score.neutrality.inTenths)\n")
    output.write("| ¶ | neutrality | found |\n|---+------------+-------|\n")
    for (place, paragraph) in score.paragraphs.enumerated() {
      let found = paragraph.findings.map { charged in
        "\(report.text(of: charged.finding)) (\(report.indicator(of: charged.finding).id))"
      }
      let name = report.article.article.paragraphs[place].index
      let cells = [String(name), paragraph.neutrality.inTenths, found.joined(separator: ", ")]
      output.write("| \(cells.map(\.inCell).joined(separator: " | ")) |\n")
    }
  }
}

extension Double? {
  /// A number with one decimal, or a dash.
  fileprivate var inTenths: String {
    guard let self else { return "—" }
    let scaled = Int((self * 10).rounded())
    return "\(scaled / 10).\(scaled % 10)"
  }
}

extension String {
  /// The text on one line, with what ends a cell as Org writes it.
  fileprivate var inCell: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ").replacing("|", with: "\\vert{}")
  }
}
