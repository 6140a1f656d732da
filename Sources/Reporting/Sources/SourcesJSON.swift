import Prose
import Rules
import Scoring

/// Who speaks, with every attribution and every charge, as `evenhand/sources/1`.
public struct SourcesJSON: ReportFormat {
  public static let name = "json"

  public init(_ options: ReportOptions) {}

  public func open(_ output: inout TextBuffer) {
    output.openArticles(schema: Self.schema)
  }

  public func close(_ output: inout TextBuffer) { output.closeArticles() }

  public func write(_ report: Report, number: Int, to output: inout TextBuffer) {
    output.writeJSON(depth: 2, isFirst: number == 0) { writer in
      let article = report.article.article
      let voices = VoiceSummary(report.article)
      writer.object { json in
        json.member("path", article.path)
        json.member("id", article.id)
        json.member("title", article.title)
        json.member("conflict", report.article.conflict?.id)
        json.member("parties", report.parties.map(\.id))
        json.key("voices")
        json.write(voices, of: report)
        json.key("speakers")
        json.array { json in for row in voices.rows { json.write(row, of: report) } }
        json.key("charges")
        json.array { json in for charge in voices.charges { json.write(charge, of: report) } }
        json.key("attributions")
        json.writeAttributions(.lines, of: report.article)
      }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ row: VoiceSummary.Row, of report: Report) {
    let speaker = report.article.speakers[row.speaker]
    object(.inline) { json in
      json.member("speaker", report.article.name(of: speaker))
      json.member("party", speaker.party.map { report.parties[$0].id })
      json.member("role", speaker.role.rawValue)
      json.key("anonymous")
      json.value(speaker.isAnonymous)
      json.member("attributions", row.attributions.count)
      json.member("words", row.words)
      json.member("quotedWords", row.quotedWords)
      json.key("paragraphs")
      json.array(.inline) { json in for number in row.paragraphs { json.value(number) } }
    }
  }

  fileprivate mutating func write(_ charge: Charge, of report: Report) {
    let article = report.article
    let charging = article.attributions[charge.attribution]
    object(.inline) { json in
      json.member("paragraph", article.article.paragraphs[charging.paragraph].index)
      json.member("party", report.parties[charge.party].id)
      json.member("by", charging.speaker.map { article.name(of: article.speakers[$0]) })
      json.member("text", report.text(of: charging))
      json.member(
        "reply", charge.reply.map { report.text(of: article.attributions[$0]) })
    }
  }
}

extension Report {
  /// An attribution in the article's words: from its cue to the end of what it reports.
  func text(of attribution: Attribution) -> String {
    var tokens = attribution.cue
    for content in article.contents[attribution.contents] {
      tokens =
        tokens.isEmpty
        ? content
        : min(tokens.lowerBound, content.lowerBound)..<max(tokens.upperBound, content.upperBound)
    }
    return article.text(of: tokens)
  }
}
