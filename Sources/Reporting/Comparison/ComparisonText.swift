private import Prose
private import Rules
import Scoring

/// Rule sets side by side, for people, in a terminal: a row a paragraph, a column a set, and under
/// each large difference the words that make it.
public struct ComparisonText: ReportFormat {
  public static let name = "text"

  /// From this spread on a paragraph's difference is told, where there are more than two sets.
  static let largeSpread = 15.0

  /// From this spread on it is told where there are two.
  static let visibleSpread = 0.05

  /// How many contributions to a difference are told, unless everything is.
  static let toldContributions = 5

  private let options: ReportOptions
  private let palette: Palette
  private var summary = ComparisonSummary()
  private var indicators: [Indicator] = []
  private var gaps: [HostileReaderGap] = []

  public init(_ options: ReportOptions) {
    self.options = options
    palette = Palette(isOn: options.color)
  }

  public mutating func write(_ report: Report, number: Int, to output: inout TextBuffer) {
    indicators = report.indicators
    summary.add(report.scores, of: report.article, indicators: report.indicators)
    if let gap = HostileReaderGap(report.scores) { gaps.append(gap) }
    if options.isQuiet { return }
    if number > 0 { output.write("\n") }
    output.writeHead(of: report, palette)
    let table = ComparisonTable(report)
    output.write("\n" + table.head + "\n")
    table.writeArticleRow(palette, to: &output)
    for place in table.places(sortedBySpread: options.sortsBySpread) {
      table.writeRow(ofParagraph: place, palette, to: &output)
      writeDifference(ofParagraph: place, table.comparison, report, to: &output)
    }
    if let gap = HostileReaderGap(report.scores) { output.write("\n\(gap.inWords)\n") }
  }

  public mutating func close(_ output: inout TextBuffer) {
    guard summary.count + summary.unscored > (options.isQuiet ? 0 : 1) else { return }
    if !options.isQuiet { output.write("\n") }
    ComparisonSummaryText(summary, indicators, palette).write(to: &output)
    guard !gaps.isEmpty else { return }
    let mean = gaps.reduce(0) { $0 + $1.value } / Double(gaps.count)
    output.write(
      "\nhostile-reader gap: mean \(tenths(mean)) over \(counted(gaps.count, "article")), "
        + "\(gaps.count { $0.isEquidistant }) of them equidistant\n")
  }

  // MARK: Differences

  private func writeDifference(
    ofParagraph place: Int, _ comparison: Comparison, _ report: Report,
    to output: inout TextBuffer
  ) {
    let isPair = comparison.scores.count == 2
    guard let spread = comparison.spread(ofParagraph: place),
      spread >= (isPair ? Self.visibleSpread : Self.largeSpread),
      let (high, low) = comparison.widestPair(ofParagraph: place)
    else { return }
    let (one, other) = isPair ? (0, 1) : (low, high)
    guard let difference = comparison.difference(ofParagraph: place, from: one, to: other) else {
      return
    }
    let names = [one, other].map { comparison.scores[$0].ruleSet.id }
    output.write(
      "      \(names[0]) → \(names[1]): \(signedTenths(difference.value)), made of\n")
    let shares = roundedToTenths(difference.contributions.map(\.difference))
    let limit = options.isVerbose ? shares.count : Self.toldContributions
    for (contribution, share) in zip(difference.contributions, shares).prefix(limit) {
      let text = report.text(of: contribution.finding).shortened(to: 40)
      let id = report.indicator(of: contribution.finding).id
      output.write(
        "        \(signedTenths(share).padded(to: 6))  “\(text)” \(id): "
          + "\(contribution.inWords(names, share: share))\n")
    }
    if shares.count > limit {
      let rest = shares.dropFirst(limit)
      output.write(
        "        \(signedTenths(rest.reduce(0, +)).padded(to: 6))  \(rest.count) more\n")
    }
  }
}

extension Difference.Contribution {
  /// Where the finding costs what: *only in wire, 12.0* or *61.5 in co-mediator, 16.7 in wire*.
  ///
  /// - Parameter share: What it adds to the difference, as it is shown.
  func inWords(_ names: [String], share: Double) -> String {
    switch reason {
    case .onlyInFirst: "only in \(names[0]), \(tenths(abs(share)))"
    case .onlyInSecond: "only in \(names[1]), \(tenths(abs(share)))"
    case .weighedDifferently:
      "weighed differently, \(tenths(points.first)) in \(names[0]), "
        + "\(tenths(points.second)) in \(names[1])"
    }
  }
}

extension HostileReaderGap {
  /// *hostile-reader gap 3.2 (advocacy:a 88.1, advocacy:b 91.3): equidistant*
  var inWords: String {
    let scores = readers.map { "\($0.ruleSet) \(tenths($0.neutrality))" }
    return "hostile-reader gap \(tenths(value)) (\(scores.joined(separator: ", "))): "
      + (isEquidistant
        ? "equidistant"
        : "not equidistant, which is up to \(tenths(Self.equidistance))")
  }
}
