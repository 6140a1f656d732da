private import Prose
import Scoring

/// A row a speaker, for spreadsheets (RFC 4180).
public struct SourcesCSV: ReportFormat {
  public static let name = "csv"

  private static let columns = [
    "path", "id", "speaker", "party", "role", "anonymous", "attributions", "direct", "mixed",
    "indirect", "no-response", "words", "quoted-words", "paragraphs",
  ]

  public init(_ options: ReportOptions) {}

  public func open(_ output: inout TextBuffer) {
    output.writeRow(Self.columns)
  }

  public func write(_ report: Report, number: Int, to output: inout TextBuffer) {
    let article = report.article
    for row in VoiceSummary(article).rows {
      let speaker = article.speakers[row.speaker]
      let kinds = Attribution.Kind.allCases.map { kind in
        row.attributions.count { article.attributions[$0].kind == kind }
      }
      let cells: [String] =
        [
          article.article.path, article.article.id, article.name(of: speaker),
          speaker.party.map { report.parties[$0].id } ?? "", speaker.role.rawValue,
          String(speaker.isAnonymous), String(row.attributions.count),
        ] + kinds.map(String.init) + [
          String(row.words), String(row.quotedWords),
          row.paragraphs.map(String.init).joined(separator: " "),
        ]
      output.writeRow(cells)
    }
  }
}
