private import Prose
private import Scoring

/// GitLab's report of code quality: an entry for each finding that costs something, under each rule set.
///
/// The fingerprint is that of SARIF with the article's id, since GitLab compares nothing else.
public struct GitLabReport: ReportFormat {
  public static let name = "gitlab"

  private var count = 0

  public init(_ options: ReportOptions) {}

  public func open(_ output: inout TextBuffer) { output.write("[") }

  public func close(_ output: inout TextBuffer) { output.write(count == 0 ? "]\n" : "\n]\n") }

  public mutating func write(_ report: Report, number: Int, to output: inout TextBuffer) {
    let path = report.path.clean
    var fingerprints = AlertFingerprints()
    for score in report.scores {
      for alert in report.alerts(under: score) {
        var fingerprint = fingerprints.next(alert)
        fingerprint.add(report.article.article.id)
        output.writeJSON(depth: 1, isFirst: count == 0) { json in
          json.writeIssue(alert, path: path, fingerprint: fingerprint.text)
        }
        count += 1
      }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func writeIssue(_ alert: Alert, path: String, fingerprint: String) {
    object { json in
      json.member("description", alert.messageWithRuleSet)
      json.member("check_name", alert.rule)
      json.member("fingerprint", fingerprint)
      json.member("severity", alert.level.inCodeQuality)
      json.key("location")
      json.object(.inline) { json in
        json.member("path", path)
        json.key("lines")
        json.object(.inline) { json in json.member("begin", alert.region.start.line) }
      }
    }
  }
}

extension Alert.Level {
  fileprivate var inCodeQuality: String {
    switch self {
    case .error: "major"
    case .warning: "minor"
    case .note: "info"
    }
  }
}
