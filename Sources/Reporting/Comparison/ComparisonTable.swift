import Prose
private import Rules
import Scoring

/// The rows of a comparison: a paragraph each, with a number for every rule set and the spread.
struct ComparisonTable {
  let comparison: Comparison
  private let report: Report

  /// The width of the first column: *article*, *head* or a number.
  private static let firstWidth = 7

  /// The width of the column *spread*.
  private static let spreadWidth = 8

  /// How much of a paragraph's beginning is shown, in characters.
  private static let beginning = 36

  private let names: [String]
  private let widths: [Int]

  init(_ report: Report) {
    self.report = report
    comparison = Comparison(report.scores)
    names = report.scores.map(\.ruleSet.id)
    widths = names.map { max($0.count, 5) + 2 }
  }

  /// The names of the columns, one wide enough for its rule set's.
  var head: String {
    "".padded(to: Self.firstWidth) + zip(names, widths).map { $0.padded(to: $1) }.joined()
      + "spread".padded(to: Self.spreadWidth)
  }

  /// Writes the article's scores and their spread.
  func writeArticleRow(_ palette: Palette, to output: inout TextBuffer) {
    output.write("article")
    writeCells(report.scores.map(\.neutrality), comparison.spread, palette, to: &output)
    output.write("\n")
  }

  /// Writes a paragraph's number, scores, their spread, and how the paragraph begins.
  func writeRow(ofParagraph place: Int, _ palette: Palette, to output: inout TextBuffer) {
    let number = report.number(of: place)
    output.write((number == 0 ? "head" : "¶\(number)").padded(to: Self.firstWidth))
    writeCells(
      comparison.neutralities(ofParagraph: place), comparison.spread(ofParagraph: place), palette,
      to: &output)
    output.write(remark(place))
    let text = report.article.article.text(of: report.article.article.paragraphs[place].range)
    output.write("  “")
    output.write(text.withoutOpeningMark.shortened(to: Self.beginning))
    output.write("”\n")
  }

  private func writeCells(
    _ neutralities: [Double?], _ spread: Double?, _ palette: Palette, to output: inout TextBuffer
  ) {
    for (place, neutrality) in neutralities.enumerated() {
      guard let neutrality, palette.isOn else {
        output.write(tenths: neutrality, width: widths[place])
        continue
      }
      let level = report.scores[place].ruleSet.bands.level(of: neutrality)
      output.write(palette.color(tenths(neutrality).padded(to: widths[place]), level))
    }
    output.write(tenths: spread, width: Self.spreadWidth)
  }

  /// The paragraphs to show, in order of reading or the widest spread first; what is masked has no
  /// row.
  func places(sortedBySpread: Bool) -> [Int] {
    let shown = report.article.article.paragraphs.indices.filter { place in
      report.scores.first?.paragraphs[place].status != .masked
    }
    guard sortedBySpread else { return shown }
    return shown.sorted {
      let (left, right) = (
        comparison.spread(ofParagraph: $0) ?? -1, comparison.spread(ofParagraph: $1) ?? -1
      )
      return left == right ? $0 < $1 : left > right
    }
  }

  /// Why a paragraph has no scores, or none that counts for the article.
  private func remark(_ place: Int) -> String {
    switch report.scores.first?.paragraphs[place].status {
    case .offTopic: "  off-topic"
    case .short: "  short"
    case .speech: "  speech"
    default: ""
    }
  }
}

extension String {
  /// The text without a quotation mark at its beginning, so that marks can be put around it.
  fileprivate var withoutOpeningMark: String {
    guard let first, "“\"„«‘".contains(first) else { return self }
    return String(dropFirst())
  }
}
