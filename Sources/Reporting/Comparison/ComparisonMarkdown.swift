private import Prose
private import Rules
import Scoring

/// Rule sets side by side as tables of Markdown, for wikis and merge requests.
public struct ComparisonMarkdown: ReportFormat {
  public static let name = "markdown"

  private let options: ReportOptions
  private var summary = ComparisonSummary()
  private var indicators: [Indicator] = []

  public init(_ options: ReportOptions) { self.options = options }

  public mutating func close(_ output: inout TextBuffer) {
    guard summary.count > 1 else { return }
    output.write("\n## \(counted(summary.count, "article"))\n\n")
    output.write("| rule set | mean |\n|---|---:|\n")
    for (place, name) in summary.ruleSets.enumerated() {
      output.write("| \(name) | \(tenths(summary.mean(place) ?? 0)) |\n")
    }
    output.write("\n| from | to | mean difference | τ-b | moved most by | change places |\n")
    output.write("|---|---|---:|---:|---|---|\n")
    for one in summary.ruleSets.indices {
      for other in summary.ruleSets.indices.dropFirst(one + 1) {
        writePair(one, other, to: &output)
      }
    }
  }

  private func writePair(_ one: Int, _ other: Int, to output: inout TextBuffer) {
    let told = ComparisonSummaryText.told
    let differences = summary.indicatorDifferences(from: one, to: other).prefix(told).map {
      "\(indicators[$0.indicator].id) \(signedTenths($0.difference))"
    }
    let moves = summary.moves(from: one, to: other)
    let moved = moves.prefix(told).map { "`\($0.path)` \($0.first) → \($0.second)" }
    let cells = [
      summary.ruleSets[one], summary.ruleSets[other],
      signedTenths(summary.meanDifference(from: one, to: other) ?? 0),
      summary.agreement(one, other).tau.map(signedHundredths) ?? "—",
      differences.joined(separator: ", "),
      moves.isEmpty ? "" : "\(moves.count): \(moved.joined(separator: ", "))",
    ]
    output.write("| \(cells.joined(separator: " | ")) |\n")
  }

  public mutating func write(_ report: Report, number: Int, to output: inout TextBuffer) {
    indicators = report.indicators
    summary.add(report.scores, of: report.article, indicators: report.indicators)
    if options.isQuiet { return }
    if number > 0 { output.write("\n") }
    let article = report.article.article
    output.write("## \((article.title ?? article.path).escaped)\n\n")
    output.write("`\(article.path)`" + (report.conflictInWords.map { ", \($0)" } ?? "") + "\n\n")
    let names = report.scores.map(\.ruleSet.id)
    output.write("| ¶ | \(names.joined(separator: " | ")) | spread | made by |\n")
    output.write("|---|" + String(repeating: "---:|", count: names.count + 1) + "---|\n")
    let table = ComparisonTable(report)
    let comparison = table.comparison
    output.writeRow("article", report.scores.map(\.neutrality), comparison.spread, "")
    for place in table.places(sortedBySpread: options.sortsBySpread) {
      let number = report.number(of: place)
      output.writeRow(
        number == 0 ? "headline" : String(number), comparison.neutralities(ofParagraph: place),
        comparison.spread(ofParagraph: place), makers(place, comparison, report))
    }
    if let gap = HostileReaderGap(report.scores) { output.write("\n\(gap.inWords)\n") }
  }

  /// The words that make a large difference, the largest share first.
  private func makers(_ place: Int, _ comparison: Comparison, _ report: Report) -> String {
    guard comparison.spread(ofParagraph: place) ?? 0 >= ComparisonText.largeSpread,
      let (high, low) = comparison.widestPair(ofParagraph: place),
      let difference = comparison.difference(ofParagraph: place, from: low, to: high)
    else { return "" }
    let words = difference.contributions.prefix(TextReport.quotedFindings).map {
      "“\(report.text(of: $0.finding).shortened(to: 40).escaped)” "
        + "(\(report.indicator(of: $0.finding).id) \(signedTenths($0.difference)))"
    }
    return "\(comparison.scores[low].ruleSet.id) → \(comparison.scores[high].ruleSet.id): "
      + words.joined(separator: ", ")
  }
}

extension TextBuffer {
  fileprivate mutating func writeRow(
    _ name: String, _ neutralities: [Double?], _ spread: Double?, _ makers: String
  ) {
    let numbers = (neutralities + [spread]).map { $0.map(tenths) ?? "—" }
    write("| \(name) | \(numbers.joined(separator: " | ")) | \(makers) |\n")
  }
}

extension String {
  /// The text with what Markdown would read as marks or cells escaped.
  var escaped: String {
    var text = ""
    for character in self {
      if "\\`*_[]<>|#".contains(character) { text.append("\\") }
      text.append(character)
    }
    return text
  }
}
