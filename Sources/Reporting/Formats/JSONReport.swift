private import Prose
private import Rules
import Scoring

/// Everything that is known about the articles, as `evenhand/report/1`.
///
/// The order of keys is fixed, offsets are UTF-8 bytes into the input as given, numbers have at
/// most four decimals, and a score that is not there is `null`.
public struct JSONReport: ReportFormat {
  public static let name = "json"

  public init(_ options: ReportOptions) {}

  public func open(_ output: inout TextBuffer) {
    output.openArticles(schema: Self.schema)
  }

  public func close(_ output: inout TextBuffer) { output.closeArticles() }

  public func write(_ report: Report, number: Int, to output: inout TextBuffer) {
    output.writeJSON(depth: 2, isFirst: number == 0) { writer in
      writer.writeArticle(report)
    }
  }
}

extension JSONWriter {
  fileprivate mutating func writeArticle(_ report: Report) {
    let article = report.article.article
    object { json in
      json.member("path", article.path)
      json.member("id", article.id)
      json.member("title", article.title)
      json.member("words", report.article.layers.reduce(0) { $0 + $1.words })
      json.member("conflict", report.article.conflict?.id)
      json.member("parties", report.parties.map(\.id))
      json.key("masked")
      json.array { json in for span in article.masked { json.write(span) } }
      json.key("voices")
      json.write(VoiceSummary(report.article), of: report)
      json.key("attributions")
      json.writeAttributions(.lines, of: report.article)
      json.key("scores")
      json.array { json in for score in report.scores { json.write(score, of: report) } }
    }
  }

  private mutating func write(_ span: MaskedSpan) {
    object(.inline) { json in
      json.member("start", span.range.start)
      json.member("end", span.range.end)
      json.member("reason", span.reason.rawValue)
    }
  }

  private mutating func write(_ score: ArticleScore, of report: Report) {
    let set = score.ruleSet
    object { json in
      json.member("ruleSet", set.id)
      json.member("version", set.version)
      json.member("digest", set.digest)
      json.member("neutrality", score.neutrality)
      json.member("band", score.band)
      json.member("level", score.neutrality.map { set.bands.level(of: $0).rawValue })
      json.member(score.neutrality == nil ? .none : score.lean, of: report)
      json.key("components")
      json.object(.inline) { json in
        json.member("framing", score.componentNeutrality(.framing))
        json.member("sourcing", score.componentNeutrality(.sourcing))
      }
      json.member("voicePoints", score.balance == nil ? nil : score.balancePoints)
      json.member("worstParagraph", score.worstParagraph.map { report.number(of: $0) })
      json.member("lowShare", score.lowShare)
      json.key("polarised")
      json.value(score.isPolarised)
      json.key("paragraphs")
      json.array { json in
        for (place, paragraph) in score.paragraphs.enumerated() {
          json.write(paragraph, at: place, set, of: report)
        }
      }
    }
  }

  private mutating func write(
    _ score: ParagraphScore, at place: Int, _ set: RuleSet, of report: Report
  ) {
    let paragraph = report.article.article.paragraphs[place]
    object { json in
      json.member("index", paragraph.index)
      json.member("start", paragraph.range.start)
      json.member("end", paragraph.range.end)
      json.member("line", paragraph.line)
      json.member("kind", paragraph.kind.rawValue)
      json.member("status", score.status.rawValue)
      json.member("level", score.neutrality.map { set.bands.level(of: $0).rawValue })
      json.member("words", score.words)
      json.member("neutrality", score.neutrality)
      json.member("band", score.band)
      json.member(score.neutrality == nil ? .none : score.lean, of: report)
      json.member("deviation", score.neutrality.map { _ in score.deviation })
      json.key("findings")
      json.array { json in for finding in score.findings { json.write(finding, of: report) } }
    }
  }

  private mutating func write(_ charged: ChargedFinding, of report: Report) {
    let finding = charged.finding
    object(.inline) { json in
      json.member("indicator", report.indicator(of: finding).id)
      json.member("component", report.indicator(of: finding).component.rawValue)
      json.member("start", finding.range.start)
      json.member("end", finding.range.end)
      json.member("text", report.text(of: finding))
      json.member("voice", finding.voice.rawValue)
      json.member("target", finding.target.map { report.parties[$0.party].id })
      json.member("certainty", finding.target?.certainty ?? 0)
      json.member("polarity", finding.polarity.rawValue)
      json.member("severity", charged.severity)
      json.member("deviation", charged.deviation)
      json.member("points", charged.points)
    }
  }

  private mutating func member(_ name: StaticString, _ band: Band?) {
    key(name)
    guard let band else { return null() }
    array(.inline) { json in
      json.value(band.low)
      json.value(band.high)
    }
  }

  /// One number for two parties, one a party for more, none without a conflict.
  private mutating func member(_ lean: Lean, of report: Report) {
    member("lean", lean.isMeasured ? lean.value : nil)
    if lean.values.count > 2 {
      key("leans")
      object(.inline) { json in
        for (party, value) in zip(report.parties, lean.values) {
          json.key(named: party.id)
          json.value(value)
        }
      }
    }
    member("leansTo", lean.party.map { report.parties[$0].id })
  }

  private mutating func member(_ name: StaticString, _ number: Int?) {
    key(name)
    if let number { value(number) } else { null() }
  }
}

extension Report {
  /// A paragraph's number as reports give it.
  func number(of place: Int) -> Int { article.article.paragraphs[place].index }
}
