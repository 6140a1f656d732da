private import Prose
private import Rules
import Scoring

/// The ledgers of paragraphs, as `evenhand/explain/1`: every finding with all its factors.
public struct ExplanationJSON: ReportFormat {
  public static let name = "json"

  private let options: ReportOptions

  public init(_ options: ReportOptions) { self.options = options }

  public mutating func open(_ output: inout TextBuffer) {
    output.openArticles(schema: Self.schema)
  }

  public mutating func close(_ output: inout TextBuffer) { output.closeArticles() }

  public mutating func write(_ report: Report, number: Int, to output: inout TextBuffer) {
    let options = options
    output.writeJSON(depth: 2, isFirst: number == 0) { json in
      json.object { json in
        json.member("path", report.article.article.path)
        json.member("id", report.article.article.id)
        json.key("scores")
        json.array { json in
          for score in report.scores { json.write(score, of: report, options) }
        }
      }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func write(
    _ score: ArticleScore, of report: Report, _ options: ReportOptions
  ) {
    object { json in
      json.member("ruleSet", score.ruleSet.id)
      json.member("neutrality", score.neutrality)
      json.key("paragraphs")
      json.array { json in
        for place in report.explainedParagraphs(of: score, options) {
          json.write(score.paragraphs[place], at: place, score.ruleSet, report)
        }
      }
    }
  }

  private mutating func write(
    _ paragraph: ParagraphScore, at place: Int, _ set: RuleSet, _ report: Report
  ) {
    object { json in
      json.member("index", report.number(of: place))
      json.member("line", report.article.article.paragraphs[place].line)
      json.member("status", paragraph.status.rawValue)
      json.member("lengthFactor", paragraph.lengthFactor)
      json.member("penalties", paragraph.penalties)
      json.member("creditsBeforeCap", paragraph.creditsBeforeCap)
      json.member("credits", paragraph.credits)
      json.member("balance", paragraph.balance)
      json.member("deviation", paragraph.deviation)
      json.member("half", set.scale.half)
      json.member("neutrality", paragraph.neutrality)
      json.key("findings")
      json.array { json in
        for charged in paragraph.findings { json.write(charged, set, report) }
      }
    }
  }

  private mutating func write(_ charged: ChargedFinding, _ set: RuleSet, _ report: Report) {
    let finding = charged.finding
    let indicator = report.indicator(of: finding)
    object { json in
      json.member("indicator", indicator.id)
      json.member("component", indicator.component.rawValue)
      json.member("start", finding.range.start)
      json.member("end", finding.range.end)
      json.member("text", report.text(of: finding))
      json.member("severity", charged.severity)
      json.key("established")
      json.value(finding.isEstablished)
      json.member("weight", finding.weight)
      json.member("voice", finding.voice.rawValue)
      json.member(
        "voiceFactor", finding.indicator == report.balance ? 1 : set.voices[finding.voice])
      json.member("headline", charged.headline)
      json.member("guard", finding.guardFactor)
      json.member("repetition", charged.repetition)
      json.member("charge", charged.charge)
      json.member("deviation", charged.deviation)
      json.member("points", charged.points)
      json.member("target", finding.target.map { report.parties[$0.party].id })
      json.member("certainty", finding.target?.certainty)
      json.member("polarity", finding.polarity.rawValue)
      json.member("rationale", indicator.rationale)
      json.member("source", indicator.source)
      json.member("reason", set.severities[finding.indicator].reason)
    }
  }
}
