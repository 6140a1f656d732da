private import Prose
private import Rules
import Scoring

/// A report for people, in a terminal.
public struct TextReport: ReportFormat {
  public static let name = "text"

  /// How many findings of a paragraph are quoted, unless everything is told.
  static let quotedFindings = 3

  private let options: ReportOptions
  private let palette: Palette

  public init(_ options: ReportOptions) {
    self.options = options
    palette = Palette(isOn: options.color)
  }

  public func write(_ report: Report, number: Int, to output: inout TextBuffer) {
    if options.isQuiet { return writeLines(report, to: &output) }
    if number > 0 { output.write("\n") }
    writeHead(report, to: &output)
    for score in report.scores { writeScore(score, of: report, to: &output) }
    if let gap = HostileReaderGap(report.scores) { output.write("\n\(gap.inWords)\n") }
    writeOthers(report, to: &output)
  }

  // MARK: The article

  private func writeHead(_ report: Report, to output: inout TextBuffer) {
    let article = report.article.article
    output.writeHead(of: report, palette)
    if report.article.conflict != nil {
      output.write("voices: \(VoiceText.sides(VoiceSummary(report.article), report))\n")
    }
    guard options.isVerbose else { return }
    for span in article.masked {
      let text = report.article.article.text(of: span.range).shortened(to: 60)
      output.write("  masked, \(span.reason.rawValue): “\(text)”\n")
    }
  }

  /// One line an article and rule set.
  private func writeLines(_ report: Report, to output: inout TextBuffer) {
    for score in report.scores {
      let neutrality = score.neutrality.map(tenths) ?? "—"
      output.write(
        "\(neutrality.padded(to: 5))  \(score.ruleSet.id)  \(report.article.article.path)\n")
    }
  }

  private func writeOthers(_ report: Report, to output: inout TextBuffer) {
    guard !report.others.isEmpty else { return }
    let others = report.others.map { "\($0.ruleSet.id) \(scoreInWords($0))" }
    output.write("\nUnder other positions: \(others.joined(separator: " · "))\n")
  }

  // MARK: One rule set

  private func writeScore(_ score: ArticleScore, of report: Report, to output: inout TextBuffer) {
    let set = score.ruleSet
    output.write("\n" + palette.strong("\(set.id) \(set.version)") + " — \(set.position)\n")
    guard score.neutrality != nil, let band = score.band else {
      output.write("  neutrality  —  no paragraph could be scored\(reasons(score))\n")
      return
    }
    let spread =
      band.low == band.high
      ? "" : "  (\(tenths(band.low))–\(tenths(band.high)) if severities move by a fifth)"
    output.write("  neutrality  \(scoreInWords(score))\(spread)\n")
    let components = Component.allCases.map { component in
      "\(component.rawValue) \(score.componentNeutrality(component).map(tenths) ?? "—")"
    }
    output.write("  of which    \(components.joined(separator: " · "))\n")
    if report.article.conflict != nil {
      output.write("  lean        \(inWords(score.lean, report))\(polarised(score))\n")
    }
    writeVoices(score, of: report, to: &output)
    writeParagraphs(score, of: report, to: &output)
  }

  /// What the balance of the voices costs the article.
  private func writeVoices(_ score: ArticleScore, of report: Report, to output: inout TextBuffer) {
    guard let balance = score.balance else { return }
    var line = "  voices      \(VoiceText.balance(balance.voices, report))"
    if score.balancePoints >= 0.05 { line += ", −\(tenths(score.balancePoints)) points" }
    output.write(line + "\n")
  }

  private func scoreInWords(_ score: ArticleScore) -> String {
    guard let neutrality = score.neutrality else { return "—" }
    let level = score.ruleSet.bands.level(of: neutrality)
    return palette.color("\(tenths(neutrality)) \(level.label)", level)
  }

  private func inWords(_ lean: Lean, _ report: Report) -> String {
    guard let party = lean.party else {
      return "to no side (\(signedHundredths(lean.value)))"
    }
    return "leans to \(report.parties[party].name) (\(signedHundredths(lean.value)))"
  }

  private func polarised(_ score: ArticleScore) -> String {
    score.isPolarised ? " — polarised: strong leans to either side cancel" : ""
  }

  // MARK: Paragraphs

  private func writeParagraphs(
    _ score: ArticleScore, of report: Report, to output: inout TextBuffer
  ) {
    let even = score.ruleSet.bands.even
    let shown = score.paragraphs.indices.filter { place in
      guard let neutrality = score.paragraphs[place].neutrality else { return false }
      return options.isVerbose || neutrality < even
    }
    let scored = score.paragraphs.count { $0.neutrality != nil }
    if shown.isEmpty {
      output.write(
        scored == 1
          ? "  The one scored paragraph is even.\n"
          : "  All \(scored) scored paragraphs are even.\n")
    } else {
      output.write("\n    ¶  score   lean  findings, dearest first\n")
      for place in shown { writeRow(place, of: score, report, to: &output) }
    }
    let rest = options.isVerbose ? 0 : scored - shown.count
    var notes: [String] = []
    if rest > 0, !shown.isEmpty { notes.append("\(rest) even") }
    notes += unscored(score, report)
    if !notes.isEmpty { output.write("  Not shown: \(notes.joined(separator: "; ")).\n") }
  }

  private func writeRow(
    _ place: Int, of score: ArticleScore, _ report: Report, to output: inout TextBuffer
  ) {
    let paragraph = score.paragraphs[place]
    let neutrality = paragraph.neutrality ?? 100
    let level = score.ruleSet.bands.level(of: neutrality)
    let number = report.number(of: place)
    let name = number == 0 ? "head" : String(number)
    var lean = paragraph.lean.isMeasured ? signedHundredths(paragraph.lean.value) : ""
    if report.parties.count > 2, let party = paragraph.lean.party {
      lean += " \(report.parties[party].name)"
    }
    var row = "  \(name.padded(to: 4))  \(palette.color(tenths(neutrality).padded(to: 5), level))"
    row += "  \(lean.padded(to: 5))  "
    if paragraph.status == .speech { row += "(speech) " }
    output.write(row + findings(of: paragraph, report) + "\n")
  }

  private func findings(of paragraph: ParagraphScore, _ report: Report) -> String {
    guard !paragraph.findings.isEmpty else { return "nothing found" }
    let points = roundedPoints(
      paragraph.findings.map(\.points), neutrality: paragraph.neutrality ?? 100)
    let ranked = paragraph.findings.indices.sorted {
      let (left, right) = (paragraph.findings[$0], paragraph.findings[$1])
      return left.points == right.points ? $0 < $1 : left.points > right.points
    }
    let limit = options.isVerbose ? ranked.count : Self.quotedFindings
    var parts = ranked.prefix(limit).map { place in
      let charged = paragraph.findings[place]
      let cost = charged.isCredit ? "credit" : "−\(tenths(points[place]))"
      let text = report.text(of: charged.finding).shortened(to: 40)
      return "“\(text)” \(report.indicator(of: charged.finding).id) \(cost)"
    }
    if ranked.count > limit { parts.append("\(ranked.count - limit) more") }
    return parts.joined(separator: " · ")
  }

  private func unscored(_ score: ArticleScore, _ report: Report) -> [String] {
    let statuses: [(ParagraphScore.Status, String)] = [
      (.offTopic, "off-topic"), (.short, "too short"), (.masked, "masked"),
    ]
    return statuses.compactMap { status, name in
      let numbers = score.paragraphs.indices.filter { score.paragraphs[$0].status == status }
        .map { report.number(of: $0) }
      return numbers.isEmpty ? nil : "\(name): \(ranges(numbers))"
    }
  }

  private func reasons(_ score: ArticleScore) -> String {
    let statuses = Set(score.paragraphs.map(\.status)).subtracting([.masked])
    if statuses.isEmpty { return ": all of it is masked" }
    if statuses == [.short] { return ": all are shorter than 12 words" }
    if statuses.contains(.speech) { return ": all that was found stands in quotations" }
    return ": none of some length names a party of the conflict"
  }

  /// `0, 3, 24–28`
  private func ranges(_ numbers: [Int]) -> String {
    var ranges: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = ranges.last, last.upperBound + 1 == number {
        ranges[ranges.count - 1] = last.lowerBound...number
      } else {
        ranges.append(number...number)
      }
    }
    return ranges.map { range in
      let first = range.lowerBound == 0 ? "headline" : "¶\(range.lowerBound)"
      if range.count == 1 { return first }
      return range.count == 2
        ? "\(first), ¶\(range.upperBound)" : "\(first)–\(range.upperBound)"
    }.joined(separator: ", ")
  }
}
