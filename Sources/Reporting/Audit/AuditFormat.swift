public import Scoring

/// A way to write an audit of rules down.
public protocol AuditFormat: Sendable {
  /// What `--format` calls it.
  static var name: String { get }

  init(_ options: ReportOptions)

  func write(_ audit: RulesAudit, to output: inout TextBuffer)
}

/// Every output format of `rules audit`.
public let auditFormats: [any AuditFormat.Type] = [
  AuditText.self,
  AuditJSON.self,
  AuditMarkdown.self,
]
