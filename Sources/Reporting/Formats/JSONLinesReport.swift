private import Prose
private import Rules
import Scoring

/// One short line of JSON an article, for corpora: scores and paragraph rows, no findings.
public struct JSONLinesReport: ReportFormat {
  public static let name = "jsonl"

  public init(_ options: ReportOptions) {}

  public func write(_ report: Report, number: Int, to output: inout TextBuffer) {
    output.writeJSON { writer in
      writer.object(.inline) { json in
        json.member("id", report.article.article.id)
        json.member("path", report.article.article.path)
        json.key("scores")
        json.array(.inline) { json in for score in report.scores { json.writeRow(score) } }
      }
    }
    output.write("\n")
  }
}

extension JSONWriter {
  fileprivate mutating func writeRow(_ score: ArticleScore) {
    object(.inline) { json in
      json.member("ruleSet", score.ruleSet.id)
      json.member("neutrality", score.neutrality)
      json.member("lean", score.lean.isMeasured ? score.lean.value : nil)
      json.key("paragraphs")
      json.raw { output in
        output.write(byte: UInt8(ascii: "["))
        let paragraphs = score.paragraphs.span
        for place in paragraphs.indices {
          if place > 0 { output.write(", " as StaticString) }
          output.writeRow(paragraphs[place])
        }
        output.write(byte: UInt8(ascii: "]"))
      }
    }
  }
}

extension TextBuffer {
  /// `[neutrality, lean, status]`
  fileprivate mutating func writeRow(_ paragraph: ParagraphScore) {
    if paragraph.neutrality == 100, paragraph.lean.value == 0, paragraph.lean.isMeasured,
      paragraph.status == .scored
    {
      return write("[100, 0, \"scored\"]" as StaticString)
    }
    guard let neutrality = paragraph.neutrality else {
      write("[null, null, " as StaticString)
      return writeEnd(paragraph.status)
    }
    write(byte: UInt8(ascii: "["))
    write(neutrality)
    write(", " as StaticString)
    if paragraph.lean.isMeasured {
      write(paragraph.lean.value)
    } else {
      write("null" as StaticString)
    }
    write(", " as StaticString)
    writeEnd(paragraph.status)
  }

  private mutating func writeEnd(_ status: ParagraphScore.Status) {
    switch status {
    case .scored: write("\"scored\"]" as StaticString)
    case .speech: write("\"speech\"]" as StaticString)
    case .offTopic: write("\"off-topic\"]" as StaticString)
    case .short: write("\"short\"]" as StaticString)
    case .masked: write("\"masked\"]" as StaticString)
    }
  }
}
