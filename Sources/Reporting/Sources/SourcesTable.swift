private import Prose
private import Rules
import Scoring

/// Who speaks, side by side, as a person would draw the table by hand.
public struct SourcesTable: ReportFormat {
  public static let name = "text"

  /// The width of the bar that shows a side's share of the words, in characters.
  private static let barWidth = 24

  private let options: ReportOptions
  private let palette: Palette

  public init(_ options: ReportOptions) {
    self.options = options
    palette = Palette(isOn: options.color)
  }

  public func write(_ report: Report, number: Int, to output: inout TextBuffer) {
    if number > 0 { output.write("\n") }
    let voices = VoiceSummary(report.article)
    writeHead(report, voices, to: &output)
    for (party, side) in zip(report.parties.indices, voices.sides) {
      writeSide(report.parties[party].name, side, voices, report, to: &output) { $0 == party }
    }
    let others = report.parties.isEmpty ? "Speakers" : "Of no side"
    writeSide(others, voices.third, voices, report, to: &output) { $0 == nil }
    writeNobody(voices, report, to: &output)
    writeBalance(voices, report, to: &output)
    writeCharges(voices, report, to: &output)
    if options.isVerbose { writeAttributions(report, to: &output) }
  }

  private func writeHead(
    _ report: Report, _ voices: VoiceSummary, to output: inout TextBuffer
  ) {
    let attributions = voices.rows.reduce(0) { $0 + $1.attributions.count }
    output.writeHead(
      of: report, palette,
      [
        counted(voices.rows.count, "speaker"), counted(attributions, "attribution"),
        report.conflictInWords ?? "no conflict pack, so nobody has a side",
      ])
  }

  // MARK: Sides

  private func writeSide(
    _ name: String, _ side: VoiceSummary.Side, _ voices: VoiceSummary, _ report: Report,
    to output: inout TextBuffer, where isOfSide: (Int?) -> Bool
  ) {
    let all = voices.rows.reduce(0) { $0 + $1.words }
    let rows = voices.rows.filter { isOfSide(report.article.speakers[$0.speaker].party) }
    let share = all > 0 ? Double(side.words) / Double(all) : 0
    let filled = Int((share * Double(Self.barWidth)).rounded())
    let bar =
      String(repeating: "█", count: filled)
      + String(repeating: "·", count: Self.barWidth - filled)
    let percent = "\(Int((share * 100).rounded())) %".padded(to: 5)
    output.write("\n\(palette.strong(name.filled(to: 24))) \(bar) \(percent)  ")
    output.write(
      rows.isEmpty
        ? "not heard\n"
        : "\(counted(side.words, "word")), \(side.quotedWords) in quotation marks\n")
    guard !rows.isEmpty else { return }
    let width = nameWidth(voices, report)
    for row in rows {
      let speaker = report.article.speakers[row.speaker]
      let name = report.article.name(of: speaker)
      var line = "  \(name.shortened(to: width).filled(to: width))"
      line += "  \(role(of: speaker).filled(to: 18))"
      line += "\(row.words)".padded(to: 5) + (row.words == 1 ? " word   " : " words  ")
      line += kinds(of: row, report).filled(to: 30)
      output.write("\(line)  \(paragraphs(row.paragraphs))\n")
    }
  }

  /// The width of the longest name, within bounds, so that all sides' columns stand in line.
  private func nameWidth(_ voices: VoiceSummary, _ report: Report) -> Int {
    let names = voices.rows.map { report.article.name(of: report.article.speakers[$0.speaker]) }
    return min(40, max(22, names.map(\.count).max() ?? 0))
  }

  private func role(of speaker: Speaker) -> String {
    let role = speaker.role == .other ? "–" : speaker.role.rawValue
    return speaker.isAnonymous && speaker.role != .unnamed ? "\(role), anonymous" : role
  }

  /// `5 direct, 1 indirect`
  private func kinds(of row: VoiceSummary.Row, _ report: Report) -> String {
    Attribution.Kind.allCases.compactMap { kind in
      let count = row.attributions.count { report.article.attributions[$0].kind == kind }
      return count > 0 ? "\(count) \(kind.rawValue)" : nil
    }.joined(separator: ", ")
  }

  private func paragraphs(_ numbers: [Int]) -> String {
    numbers.map { $0 == 0 ? "headline" : "¶\($0)" }.joined(separator: " ")
  }

  private func writeNobody(
    _ voices: VoiceSummary, _ report: Report, to output: inout TextBuffer
  ) {
    guard !voices.vague.isEmpty else { return }
    output.write("\n\(palette.strong("Nobody in particular"))\n")
    for place in voices.vague {
      let attribution = report.article.attributions[place]
      let words = [attribution.source, attribution.cue]
        .sorted { $0.lowerBound < $1.lowerBound }.map { report.article.text(of: $0) }
      output.write(
        "  “\(words.filter { !$0.isEmpty }.joined(separator: " "))”  \(counted(attribution.words, "word"))  "
          + "\(paragraphs([report.number(of: attribution.paragraph)]))\n")
    }
  }

  // MARK: Balance and charges

  private func writeBalance(
    _ voices: VoiceSummary, _ report: Report, to output: inout TextBuffer
  ) {
    guard !voices.rows.isEmpty || !voices.charges.isEmpty else { return }
    output.write("\n")
    if let balance = voices.balance {
      output.write("Balance    the voices \(VoiceText.balance(balance, report))\n")
    }
    output.write(
      "Diversity  as if \(tenths(voices.effectiveSpeakers)) spoke equally; the longest speaker has "
        + "\(percent(voices.topShare)), unnamed sources \(percent(voices.anonymousShare)) of the words\n"
    )
    let judged = zip(report.parties, voices.sides).filter { $0.1.valence != 0 }.map {
      "\($0.0.name) \($0.1.valence > 0 ? "+" : "−")\(abs($0.1.valence))"
    }
    if !judged.isEmpty {
      output.write(
        "Verbs      loaded for the speaker (+) or against (−), in all: "
          + judged.joined(separator: ", ") + "\n")
    }
  }

  private func writeCharges(
    _ voices: VoiceSummary, _ report: Report, to output: inout TextBuffer
  ) {
    let open = voices.charges.filter { $0.reply == nil }
    guard !open.isEmpty else {
      if !voices.charges.isEmpty { output.write("Charges    each is answered\n") }
      return
    }
    output.write("Charges    without an answer by the party charged:\n")
    for charge in open {
      let charging = report.article.attributions[charge.attribution]
      let by = charging.speaker.map { report.article.name(of: report.article.speakers[$0]) }
      output.write(
        "  against \(report.parties[charge.party].name), "
          + "\(paragraphs([report.number(of: charging.paragraph)])): \(by.map { "\($0): " } ?? "")"
          + "“\(report.text(of: charging).shortened(to: 100))”\n")
    }
  }

  private func writeAttributions(_ report: Report, to output: inout TextBuffer) {
    guard !report.article.attributions.isEmpty else { return }
    output.write("\nEvery attribution\n")
    for attribution in report.article.attributions {
      let source = report.article.text(of: attribution.source)
      let cue = report.article.text(of: attribution.cue)
      let content = report.article.contents[attribution.contents].map(report.article.text(of:))
      output.write(
        "  \(paragraphs([report.number(of: attribution.paragraph)]))  "
          + "\(source.isEmpty ? "–" : source) | \(cue.isEmpty ? "–" : cue) "
          + "(\(attribution.cueClass.rawValue), \(attribution.kind.rawValue)) | "
          + "\(content.joined(separator: " … ").shortened(to: 160))\n")
    }
  }

  private func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
}
