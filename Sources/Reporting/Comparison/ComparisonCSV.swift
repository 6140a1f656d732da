private import Prose
private import Rules
import Scoring

/// A row a paragraph and one for the article, with a column a rule set, for spreadsheets.
public struct ComparisonCSV: ReportFormat {
  public static let name = "csv"

  private let options: ReportOptions
  private var hasHead = false

  public init(_ options: ReportOptions) { self.options = options }

  public mutating func write(_ report: Report, number: Int, to output: inout TextBuffer) {
    if !hasHead {
      hasHead = true
      output.writeRow(
        ["path", "id", "paragraph", "line", "status", "words"]
          + report.scores.map(\.ruleSet.id) + ["spread"])
    }
    let article = report.article.article
    let table = ComparisonTable(report)
    let comparison = table.comparison
    let place = TextBuffer.cells([article.path, article.id])
    output.write(place)
    output.write(",article,,,")
    output.write(report.article.layers.reduce(0) { $0 + $1.words })
    output.writeNumbers(report.scores.map(\.neutrality), comparison.spread)
    for paragraph in table.places(sortedBySpread: options.sortsBySpread) {
      output.write(place)
      for number in [report.number(of: paragraph), article.paragraphs[paragraph].line] {
        output.write(byte: UInt8(ascii: ","))
        output.write(number)
      }
      output.write(",")
      output.write(report.scores.first?.paragraphs[paragraph].status.rawValue ?? "")
      output.write(",")
      output.write(report.article.layers[paragraph].words)
      output.writeNumbers(
        comparison.neutralities(ofParagraph: paragraph), comparison.spread(ofParagraph: paragraph))
    }
  }
}

extension TextBuffer {
  /// Ends a row with the scores and their spread, with at most four decimals as in JSON.
  fileprivate mutating func writeNumbers(_ neutralities: [Double?], _ spread: Double?) {
    for number in neutralities + [spread] {
      write(byte: UInt8(ascii: ","))
      if let number { write(number) }
    }
    write(byte: UInt8(ascii: "\n"))
  }
}
