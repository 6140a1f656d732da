private import Prose
private import Rules
import Scoring

/// One short line of JSON an article, for corpora: scores and paragraph rows, no findings.
public struct JSONLinesReport: ReportFormat {
  public static let name = "jsonl"

  public init(_ options: ReportOptions) {}

  public func open(_ output: inout TextBuffer) {}

  public func close(_ output: inout TextBuffer) {}

  public func write(_ report: Report, number: Int, to output: inout TextBuffer) {
    var writer = JSONWriter(output)
    output = TextBuffer()
    writer.object(.inline) { json in
      json.member("id", report.article.article.id)
      json.member("path", report.article.article.path)
      json.key("scores")
      json.array(.inline) { json in for score in report.scores { json.writeRow(score) } }
    }
    output = writer.output
    output.write("\n")
  }
}

extension JSONWriter {
  fileprivate mutating func writeRow(_ score: ArticleScore) {
    object(.inline) { json in
      json.member("ruleSet", score.ruleSet.id)
      json.member("neutrality", score.neutrality)
      json.member("lean", score.lean.values.isEmpty ? nil : score.lean.value)
      json.key("paragraphs")
      json.array(.inline) { json in
        for paragraph in score.paragraphs { json.writeRow(paragraph) }
      }
    }
  }

  /// `[neutrality, lean, status]`
  private mutating func writeRow(_ paragraph: ParagraphScore) {
    array(.inline) { json in
      if let neutrality = paragraph.neutrality { json.value(neutrality) } else { json.null() }
      let lean = paragraph.neutrality == nil ? .none : paragraph.lean
      if lean.values.isEmpty { json.null() } else { json.value(lean.value) }
      json.value(paragraph.status.rawValue)
    }
  }
}
