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
    output.write(Self.columns.joined(separator: ",") + "\n")
  }

  public func close(_ output: inout TextBuffer) {}

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
      output.write(cells.map(quoted).joined(separator: ",") + "\n")
    }
  }

  /// A cell in quotation marks where it needs them.
  private func quoted(_ cell: String) -> String {
    guard cell.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return cell }
    return "\""
      + cell.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}
