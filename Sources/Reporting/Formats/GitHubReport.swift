private import Prose
private import Scoring

/// Workflow commands of GitHub Actions, which GitHub shows beside the lines of a change.
///
/// GitHub shows ten annotations of a level in a step and drops the others without a word. So at most
/// `--max-annotations` of a level are written, the dearest findings first, and a last line says how
/// many were left out.
public struct GitHubReport: ReportFormat {
  public static let name = "github"

  private let limit: Int
  private var kept: [Alert.Level: DearestAnnotations] = [:]

  public init(_ options: ReportOptions) {
    limit = options.maxAnnotations
    for level in Alert.Level.allCases {
      kept[level] = DearestAnnotations(limit: limit)
    }
  }

  public mutating func write(_ report: Report, number: Int, to output: inout TextBuffer) {
    for score in report.scores {
      for alert in report.alerts(under: score) {
        kept[alert.level]?.add(costing: alert.charged.points) { Self.command(alert) }
      }
    }
  }

  public func close(_ output: inout TextBuffer) {
    var leftOut: [String] = []
    for level in Alert.Level.allCases {
      guard let annotations = kept[level] else { continue }
      for command in annotations.commands { output.write(command) }
      let rest = annotations.seen - annotations.commands.count
      if rest > 0 { leftOut.append(counted(rest, level.inWorkflows)) }
    }
    if !leftOut.isEmpty {
      let list = leftOut.joined(separator: ", ")
      output.write("evenhand: left out \(list) (--max-annotations \(limit))\n")
    }
  }

  private static func command(_ alert: Alert) -> String {
    let (start, end) = (alert.region.start, alert.region.end)
    var properties = "file=\(alert.report.path.clean.escapedForProperty),line=\(start.line)"
    // GitHub takes columns only where they are of one line.
    properties +=
      alert.region.isOnOneLine
      ? ",col=\(start.column),endColumn=\(end.column)" : ",endLine=\(end.line)"
    return "::\(alert.level.inWorkflows) \(properties),title=\(alert.rule.escapedForProperty)"
      + "::\(alert.message.escapedForMessage)\n"
  }
}

extension Alert.Level {
  /// What workflow commands call the level.
  fileprivate var inWorkflows: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .note: "notice"
    }
  }
}
