public import Scoring

/// A way to write reports down.
///
/// Reports are written one after another, so that a run needs memory for one article only.
public protocol ReportFormat: Sendable {
  /// What `--format` calls it.
  static var name: String { get }

  init(_ options: ReportOptions)

  /// Writes what stands before the first report: nothing by default.
  mutating func open(_ output: inout TextBuffer)

  /// Writes the report of one article, the `number`-th from 0.
  mutating func write(_ report: Report, number: Int, to output: inout TextBuffer)

  /// Writes what stands behind the last report: nothing by default.
  mutating func close(_ output: inout TextBuffer)
}

extension ReportFormat {
  public mutating func open(_ output: inout TextBuffer) {}

  public mutating func close(_ output: inout TextBuffer) {}
}

/// How a format is to write.
public struct ReportOptions: Hashable, Sendable {
  /// Whether levels are coloured, for terminals.
  public var color: Bool

  /// Whether only the scores are told, one line an article and rule set.
  public var isQuiet: Bool

  /// Whether everything is told that fits: even paragraphs, all findings, masked passages.
  public var isVerbose: Bool

  /// Whether a comparison shows the paragraphs on which the rule sets differ most first.
  public var sortsBySpread = false

  /// The number of the only paragraph to explain; nil explains all in which something was found.
  public var paragraph: Int?

  /// Below which neutrality an article fails.
  public var failUnder = ScoreLimits()

  /// The most annotations of a level.
  public var maxAnnotations = 10

  public init(color: Bool = false, isQuiet: Bool = false, isVerbose: Bool = false) {
    self.color = color
    self.isQuiet = isQuiet
    self.isVerbose = isVerbose
  }
}

/// Every output format.
public let reportFormats: [any ReportFormat.Type] = [
  TextReport.self,
  JSONReport.self,
  JSONLinesReport.self,
  CSVReport.self,
  LineReport.self,
  SARIFReport.self,
  JUnitReport.self,
  GitHubReport.self,
  GitLabReport.self,
]

/// Every output format of `sources`.
public let sourceFormats: [any ReportFormat.Type] = [
  SourcesTable.self,
  SourcesJSON.self,
  SourcesJSONLines.self,
  SourcesCSV.self,
]

/// Every output format of `compare`.
public let comparisonFormats: [any ReportFormat.Type] = [
  ComparisonText.self,
  ComparisonJSON.self,
  ComparisonCSV.self,
  ComparisonMarkdown.self,
]

/// Every output format of `explain`.
public let explanationFormats: [any ReportFormat.Type] = [
  ExplanationText.self,
  ExplanationJSON.self,
]
