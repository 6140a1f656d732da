private import Prose
private import Rules
import Scoring

/// A row for each article and rule set and one for each of its paragraphs, for spreadsheets (RFC 4180).
///
/// Numbers are those of JSON; what is not there is an empty cell.
public struct CSVReport: ReportFormat {
  public static let name = "csv"

  private static let columns = [
    "path", "id", "ruleSet", "paragraph", "line", "kind", "status", "level", "words", "neutrality",
    "low", "high", "lean", "framing", "sourcing", "findings",
  ]

  public init(_ options: ReportOptions) {}

  public func open(_ output: inout TextBuffer) { output.writeRow(Self.columns) }

  public func write(_ report: Report, number: Int, to output: inout TextBuffer) {
    let article = report.article.article
    for score in report.scores {
      let place = TextBuffer.cells([article.path, article.id, score.ruleSet.id])
      output.write(place)
      output.writeArticle(score, words: report.article.layers.reduce(0) { $0 + $1.words })
      for (number, paragraph) in score.paragraphs.enumerated() {
        output.write(place)
        output.write(paragraph, article.paragraphs[number], score.ruleSet)
      }
    }
  }
}

extension TextBuffer {
  /// The row of an article, behind its name; it has no number, no line and no status.
  fileprivate mutating func writeArticle(_ score: ArticleScore, words: Int) {
    write(",,,article,," as StaticString)
    write(score.neutrality.map { score.ruleSet.bands.level(of: $0).rawValue } ?? "")
    writeCell(words)
    writeCells(score.neutrality, score.band, score.lean)
    for component in Component.allCases { writeCell(score.componentNeutrality(component)) }
    writeCell(score.paragraphs.reduce(0) { $0 + $1.findings.count })
    write(byte: UInt8(ascii: "\n"))
  }

  /// The row of a paragraph, behind the article's name.
  fileprivate mutating func write(
    _ score: ParagraphScore, _ paragraph: Paragraph, _ set: RuleSet
  ) {
    writeCell(paragraph.index)
    writeCell(paragraph.line)
    let level = score.neutrality.map { set.bands.level(of: $0).rawValue } ?? ""
    write(",\(paragraph.kind.rawValue),\(score.status.rawValue),\(level)")
    writeCell(score.words)
    writeCells(score.neutrality, score.band, score.lean)
    for component in Component.allCases {
      writeCell(
        score.neutrality.map { _ in
          neutrality(deviation: score.deviations[component], half: set.scale.half)
        })
    }
    writeCell(score.findings.count)
    write(byte: UInt8(ascii: "\n"))
  }

  private mutating func writeCells(_ neutrality: Double?, _ band: Band?, _ lean: Lean) {
    writeCell(neutrality)
    writeCell(band?.low)
    writeCell(band?.high)
    writeCell(neutrality != nil && lean.isMeasured ? lean.value : nil)
  }

  private mutating func writeCell(_ number: Int) {
    write(byte: UInt8(ascii: ","))
    write(number)
  }

  private mutating func writeCell(_ number: Double?) {
    write(byte: UInt8(ascii: ","))
    if let number { write(number) }
  }
}
