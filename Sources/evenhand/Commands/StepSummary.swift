import EvenhandKit

/// The table that GitHub shows on the page of a run: a row for each article and rule set.
///
/// GitHub names the file in the variable `GITHUB_STEP_SUMMARY`; the table is put behind what other
/// steps wrote there. GitHub takes a mebibyte of a step, so that rows past `maximumRows` are counted.
struct StepSummary {
  private static let maximumRows = 2000

  private let path: String
  private var count = 0
  private var text = """
    ## Evenhand

    | article | rule set | neutrality | level | lean | worst paragraph |
    |---|---|---:|---|---|---|

    """

  /// A summary for the file that the environment names; nil where it names none.
  init?() {
    guard let path = Files.environment("GITHUB_STEP_SUMMARY") else { return nil }
    self.path = path
  }

  mutating func add(_ report: Report) {
    for score in report.scores {
      count += 1
      if count <= Self.maximumRows { text += row(score, of: report) }
    }
  }

  /// Writes the table, unless nothing was scored.
  mutating func close() throws(EvenhandError) {
    if count == 0 { return }
    let rest = count - Self.maximumRows
    if rest > 0 { text += "\n\(rest) more \(rest == 1 ? "row is" : "rows are") left out.\n" }
    text += "\n"
    try Files.append(Array(text.utf8), to: path)
  }

  private func row(_ score: ArticleScore, of report: Report) -> String {
    let level = score.neutrality.map { score.ruleSet.bands.level(of: $0).rawValue }
    let cells = [
      report.article.article.path.escapedForTable, score.ruleSet.id,
      score.neutrality?.inTenths ?? "—", level ?? "—", lean(score, of: report),
      worstParagraph(score, of: report),
    ]
    return "| \(cells.joined(separator: " | ")) |\n"
  }

  private func lean(_ score: ArticleScore, of report: Report) -> String {
    guard score.neutrality != nil, score.lean.isMeasured else { return "—" }
    guard let party = score.lean.party, let parties = report.article.conflict?.parties else {
      return "to no side"
    }
    return "to \(parties[party].name.escapedForTable)"
  }

  private func worstParagraph(_ score: ArticleScore, of report: Report) -> String {
    guard let place = score.worstParagraph, let neutrality = score.paragraphs[place].neutrality
    else { return "—" }
    let paragraph = report.article.article.paragraphs[place]
    let name = paragraph.index == 0 ? "headline" : "¶\(paragraph.index)"
    return "\(name), line \(paragraph.line): \(neutrality.inTenths)"
  }
}

extension Double {
  /// A number from 0 to 100 with one decimal.
  fileprivate var inTenths: String {
    let scaled = Int((self * 10).rounded())
    return "\(scaled / 10).\(scaled % 10)"
  }
}

extension String {
  /// The text with what Markdown would read as marks or cells escaped, on one line.
  fileprivate var escapedForTable: String {
    var text = ""
    for character in self {
      if character.isNewline {
        text.append(" ")
      } else {
        if "\\`*_[]<>|#".contains(character) { text.append("\\") }
        text.append(character)
      }
    }
    return text
  }
}
