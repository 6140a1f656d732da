private import Prose
private import Rules
import Scoring

/// Rule sets side by side, as `evenhand/compare/1`: every pair of sets with what makes the
/// difference, paragraph by paragraph.
public struct ComparisonJSON: ReportFormat {
  public static let name = "json"

  private var summary = ComparisonSummary()
  private var indicators: [Indicator] = []
  private var isOpen = false

  public init(_ options: ReportOptions) {}

  public mutating func write(_ report: Report, number: Int, to output: inout TextBuffer) {
    if !isOpen { writeHead(report.scores.map(\.ruleSet.id), to: &output) }
    indicators = report.indicators
    summary.add(report.scores, of: report.article, indicators: report.indicators)
    output.writeJSON(depth: 2, isFirst: number == 0) { $0.writeComparison(report) }
  }

  private mutating func writeHead(_ ruleSets: [String], to output: inout TextBuffer) {
    isOpen = true
    output.openArticles(schema: Self.schema, ruleSets: ruleSets)
  }

  public mutating func close(_ output: inout TextBuffer) {
    if !isOpen { writeHead([], to: &output) }
    output.write("\n  ],\n  \"summary\": ")
    output.writeJSON(depth: 1) { [self] json in json.writeSummary(summary, indicators) }
    output.write("\n}\n")
  }
}

extension JSONWriter {
  fileprivate mutating func writeComparison(_ report: Report) {
    let comparison = Comparison(report.scores)
    object { json in
      json.member("path", report.article.article.path)
      json.member("id", report.article.article.id)
      json.member("conflict", report.article.conflict?.id)
      json.key("scores")
      json.object { json in
        for score in report.scores {
          json.key(named: score.ruleSet.id)
          json.object(.inline) { json in
            json.member("neutrality", score.neutrality)
            let hasLean = score.neutrality != nil && score.lean.isMeasured
            json.member("lean", hasLean ? score.lean.value : nil)
          }
        }
      }
      json.member("spread", comparison.spread)
      json.member("hostileReaderGap", HostileReaderGap(report.scores)?.value)
      json.key("paragraphs")
      json.array { json in
        for place in report.article.article.paragraphs.indices {
          json.writeParagraph(place, comparison, report)
        }
      }
    }
  }

  private mutating func writeParagraph(
    _ place: Int, _ comparison: Comparison, _ report: Report
  ) {
    object { json in
      json.member("index", report.number(of: place))
      json.member("line", report.article.article.paragraphs[place].line)
      json.member("status", report.scores.first?.paragraphs[place].status.rawValue)
      json.key("scores")
      json.object(.inline) { json in
        for score in report.scores {
          json.key(named: score.ruleSet.id)
          if let neutrality = score.paragraphs[place].neutrality {
            json.value(neutrality)
          } else {
            json.null()
          }
        }
      }
      json.member("spread", comparison.spread(ofParagraph: place))
      json.key("differences")
      json.array { json in
        for one in report.scores.indices {
          for other in report.scores.indices.dropFirst(one + 1) {
            guard
              let difference = comparison.difference(ofParagraph: place, from: one, to: other),
              !difference.contributions.isEmpty
            else { continue }
            json.write(
              difference,
              between: [report.scores[one].ruleSet.id, report.scores[other].ruleSet.id],
              report)
          }
        }
      }
    }
  }

  private mutating func write(
    _ difference: Difference, between names: [String], _ report: Report
  ) {
    object { json in
      json.member("between", names)
      json.member("difference", difference.value)
      json.key("contributions")
      json.array { json in
        for contribution in difference.contributions {
          json.object(.inline) { json in
            json.member("indicator", report.indicator(of: contribution.finding).id)
            json.member("start", contribution.finding.range.start)
            json.member("end", contribution.finding.range.end)
            json.member("text", report.text(of: contribution.finding))
            json.key("points")
            json.object(.inline) { json in
              json.key(named: names[0])
              json.value(contribution.points.first)
              json.key(named: names[1])
              json.value(contribution.points.second)
            }
            json.member("difference", contribution.difference)
            json.member("why", contribution.reason.rawValue)
          }
        }
      }
    }
  }

  fileprivate mutating func writeSummary(_ summary: ComparisonSummary, _ indicators: [Indicator]) {
    object { json in
      json.member("articles", summary.count)
      json.member("unscored", summary.unscored)
      json.key("means")
      json.object(.inline) { json in
        for (place, name) in summary.ruleSets.enumerated() {
          json.key(named: name)
          if let mean = summary.mean(place) { json.value(mean) } else { json.null() }
        }
      }
      json.key("pairs")
      json.array { json in
        for one in summary.ruleSets.indices {
          for other in summary.ruleSets.indices.dropFirst(one + 1) {
            json.writePair(one, other, summary, indicators)
          }
        }
      }
    }
  }

  private mutating func writePair(
    _ one: Int, _ other: Int, _ summary: ComparisonSummary, _ indicators: [Indicator]
  ) {
    object { json in
      json.key("between")
      json.array(.inline) { json in
        json.value(summary.ruleSets[one])
        json.value(summary.ruleSets[other])
      }
      json.member("meanDifference", summary.meanDifference(from: one, to: other))
      json.member("tauB", summary.agreement(one, other).tau)
      json.key("indicators")
      json.array { json in
        for (indicator, difference) in summary.indicatorDifferences(from: one, to: other) {
          json.object(.inline) { json in
            json.member("indicator", indicators[indicator].id)
            json.member("difference", difference)
          }
        }
      }
      json.key("moves")
      json.array { json in
        for move in summary.moves(from: one, to: other) {
          json.object(.inline) { json in
            json.member("path", move.path)
            json.key("ranks")
            json.array(.inline) { json in
              json.value(move.first)
              json.value(move.second)
            }
          }
        }
      }
    }
  }
}
