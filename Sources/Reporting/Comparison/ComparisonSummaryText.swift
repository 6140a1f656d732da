import Rules
import Scoring

/// What a comparison of several articles says about the rule sets, pair by pair.
struct ComparisonSummaryText {
  /// How many indicators and articles are told of a pair.
  static let told = 3

  private let summary: ComparisonSummary
  private let indicators: [Indicator]
  private let palette: Palette

  init(_ summary: ComparisonSummary, _ indicators: [Indicator], _ palette: Palette) {
    self.summary = summary
    self.indicators = indicators
    self.palette = palette
  }

  func write(to output: inout TextBuffer) {
    var head = counted(summary.count, "article")
    if summary.unscored > 0 { head += ", \(summary.unscored) more without a score under some set" }
    output.write(palette.strong(head) + "\n")
    guard summary.count > 0 else { return }
    let width = (summary.ruleSets.map(\.count).max() ?? 0) + 2
    for (place, name) in summary.ruleSets.enumerated() {
      output.write("  \(name.filled(to: width))mean \(tenths(summary.mean(place) ?? 0))\n")
    }
    for one in summary.ruleSets.indices {
      for other in summary.ruleSets.indices.dropFirst(one + 1) {
        writePair(one, other, to: &output)
      }
    }
  }

  private func writePair(_ one: Int, _ other: Int, to output: inout TextBuffer) {
    let difference = summary.meanDifference(from: one, to: other) ?? 0
    var line = "\n  \(summary.ruleSets[one]) → \(summary.ruleSets[other]): "
    line += "mean difference \(signedTenths(difference))"
    if summary.count > 1 {
      let tau = summary.agreement(one, other).tau
      line += ", rank agreement τ-b \(tau.map(signedHundredths) ?? "undefined: only ties")"
    }
    output.write(line + "\n")
    let differences = summary.indicatorDifferences(from: one, to: other)
    if !differences.isEmpty {
      let told = differences.prefix(Self.told).map {
        "\(indicators[$0.indicator].id) \(signedTenths($0.difference))"
      }
      output.write("    indicators that move most: \(told.joined(separator: ", "))\n")
    }
    let moves = summary.moves(from: one, to: other)
    guard !moves.isEmpty else { return }
    output.write("    \(counted(moves.count, "article")) change places, most of all\n")
    for move in moves.prefix(Self.told) {
      output.write(
        "      \(move.path): rank \(move.first) → \(move.second) "
          + "(\(tenths(move.neutralities[0])) → \(tenths(move.neutralities[1])))\n")
    }
  }
}
