private import Prose
import Rules
private import Scoring

/// SARIF 2.1.0 (OASIS), one run, for code scanning and editors: a result for each finding that costs
/// something, under each rule set.
///
/// Results are written as they come and the driver with the rules behind them, which SARIF allows, so
/// that a run needs memory for one article. Regions count lines and Unicode code points from 1;
/// `byteOffset` is an offset into the input. `partialFingerprints` hold no line, so that a result is
/// known again when text is put in before it.
public struct SARIFReport: ReportFormat {
  public static let name = "sarif"

  /// How many collections are open around a result, and around the driver.
  private static let depths = (result: 4, tool: 3)

  private var rules: [Indicator] = []
  private var rulePlaces: [Int: Int] = [:]
  private var count = 0

  public init(_ options: ReportOptions) {}

  public func open(_ output: inout TextBuffer) {
    output.write(
      """
      {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
          {
            "columnKind": "unicodeCodePoints",
            "results": [
      """)
  }

  public mutating func write(_ report: Report, number: Int, to output: inout TextBuffer) {
    let uri = report.path.uri
    var fingerprints = AlertFingerprints()
    for score in report.scores {
      for alert in report.alerts(under: score) {
        let rule = place(of: alert)
        let fingerprint = fingerprints.next(alert).text
        output.writeJSON(depth: Self.depths.result, isFirst: count == 0) { json in
          json.writeResult(alert, rule: rule, uri: uri, fingerprint: fingerprint)
        }
        count += 1
      }
    }
  }

  public func close(_ output: inout TextBuffer) {
    output.write(count == 0 ? "]" : "\n      ]")
    output.writeJSON(depth: Self.depths.tool, isFirst: false) { json in json.writeTool(rules) }
    output.write("\n    }\n  ]\n}\n")
  }

  /// The place in `rules` of an alert's indicator, which is put there at its first.
  private mutating func place(of alert: Alert) -> Int {
    if let place = rulePlaces[alert.charged.finding.indicator] { return place }
    rulePlaces[alert.charged.finding.indicator] = rules.count
    rules.append(alert.indicator)
    return rules.count - 1
  }
}

extension JSONWriter {
  fileprivate mutating func writeResult(
    _ alert: Alert, rule: Int, uri: String, fingerprint: String
  ) {
    object { json in
      json.member("ruleId", alert.indicator.id)
      json.member("ruleIndex", rule)
      json.member("level", alert.level.inSARIF)
      json.memberText("message", alert.messageWithRuleSet)
      json.key("locations")
      json.array(.inline) { json in json.writeLocation(alert, uri: uri) }
      json.key("partialFingerprints")
      json.object(.inline) { json in json.member("evenhand/v1", fingerprint) }
      json.key("properties")
      json.object(.inline) { json in
        json.member("ruleSet", alert.ruleSet)
        json.member("paragraph", alert.report.number(of: alert.place))
        json.member("neutrality", alert.paragraph.neutrality)
        json.member("severity", alert.charged.severity)
        json.member("points", alert.charged.points)
      }
    }
  }

  private mutating func writeLocation(_ alert: Alert, uri: String) {
    let range = alert.charged.finding.range
    object(.inline) { json in
      json.key("physicalLocation")
      json.object(.inline) { json in
        json.key("artifactLocation")
        json.object(.inline) { json in json.member("uri", uri) }
        json.key("region")
        json.object(.inline) { json in
          json.member("startLine", alert.region.start.line)
          json.member("startColumn", alert.region.start.column)
          json.member("endLine", alert.region.end.line)
          json.member("endColumn", alert.region.end.column)
          json.member("byteOffset", range.start)
          json.member("byteLength", range.count)
        }
      }
    }
  }

  fileprivate mutating func writeTool(_ rules: [Indicator]) {
    key("tool")
    object { json in
      json.key("driver")
      json.object { json in
        json.member("name", "evenhand")
        json.member("version", engineVersion)
        json.key("rules")
        json.array { json in for rule in rules { json.writeRule(rule) } }
      }
    }
  }

  private mutating func writeRule(_ indicator: Indicator) {
    object { json in
      json.member("id", indicator.id)
      json.memberText("shortDescription", indicator.summary)
      json.memberText("fullDescription", indicator.rationale)
      json.memberText("help", "\(indicator.rationale) Source: \(indicator.source)")
      json.key("defaultConfiguration")
      json.object(.inline) { json in json.member("level", "warning") }
    }
  }

  private mutating func memberText(_ name: StaticString, _ text: String) {
    key(name)
    object(.inline) { json in json.member("text", text) }
  }
}

extension Alert.Level {
  fileprivate var inSARIF: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .note: "note"
    }
  }
}
