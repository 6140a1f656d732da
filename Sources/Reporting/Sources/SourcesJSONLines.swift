private import Prose

/// One line of JSON an article: its attributions.
public struct SourcesJSONLines: ReportFormat {
  public static let name = "jsonl"

  public init(_ options: ReportOptions) {}

  public func write(_ report: Report, number: Int, to output: inout TextBuffer) {
    output.writeJSON { writer in
      writer.object(.inline) { json in
        json.member("id", report.article.article.id)
        json.member("path", report.article.article.path)
        json.key("attributions")
        json.writeAttributions(.inline, of: report.article)
      }
    }
    output.write("\n")
  }
}
