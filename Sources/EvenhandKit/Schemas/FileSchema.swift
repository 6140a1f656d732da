private import Reporting
public import Rules
public import YAML

/// A kind of file that people or the program write, with what it is declared to hold.
public struct FileSchema: Sendable {
  /// Its name on the command line, and that of its schema: `docs/schema/rule-set.json`.
  public let name: String

  /// What the files are: *a rule set of Evenhand*.
  public let title: String

  /// Where such files are: a pattern of paths.
  public let files: String

  /// Whether people write them, in YAML.
  public let isYAML: Bool

  /// What a file may hold.
  public let shape: Shape

  /// The schema as JSON.
  public var json: String { JSONSchema(shape, title: title, isYAML: isYAML).text }
}

extension FileSchema {
  /// All kinds of files, where indicators may be of some kinds: those that people write first.
  public static func all(kinds: [any Rule.Type] = ruleKinds) -> [FileSchema] {
    let indicators = indicatorShape(kinds: kinds)
    return [
      yaml("indicator", "rules/indicators/*.yaml", "An indicator of Evenhand", indicators),
      yaml("rule-set", "rules/sets/*.yaml", "A rule set of Evenhand", ruleSetShape),
      yaml("conflict", "rules/conflicts/*.yaml", "A conflict pack of Evenhand", conflictShape),
      yaml("cues", "rules/voices/*.yaml", "Cues of speech for Evenhand", cuesShape),
      yaml("pack", "rules/pack.yaml", "A folder of rules for Evenhand", packShape),
      yaml("test", "rules/**/*.test.yaml", "Tests of a rule of Evenhand", RuleTestRecords.shape),
      yaml("config", "evenhand.yml", "The settings of Evenhand for a folder", settings),
      json("baseline", "evenhand-baseline.json", "Accepted scores of Evenhand", baseline),
      report("report", of: "score", JSONReport.shape),
      report("compare", of: "compare", ComparisonJSON.shape),
      report("explain", of: "explain", ExplanationJSON.shape),
      report("sources", of: "sources", SourcesJSON.shape),
      report("audit", of: "rules audit", AuditJSON.shape),
      report("lint", of: "rules lint", LintJSON.shape),
      report("rule-tests", of: "rules test", RuleTestReport.shape),
      line("report-line", of: "score", JSONLinesReport.shape),
      line("sources-line", of: "sources", SourcesJSONLines.shape),
    ]
  }

  private static let settings = Shape.record(ConfigurationReader.record)
  private static let baseline = Shape.record(BaselineRecords.file)

  /// A kind of file that people write.
  private static func yaml(
    _ name: String, _ files: String, _ title: String, _ shape: Shape
  ) -> FileSchema {
    FileSchema(name: name, title: title, files: files, isYAML: true, shape: shape)
  }

  /// A kind of file that the program writes.
  private static func json(
    _ name: String, _ files: String, _ title: String, _ shape: Shape
  ) -> FileSchema {
    FileSchema(name: name, title: title, files: files, isYAML: false, shape: shape)
  }

  private static func report(
    _ name: String, of command: String, _ shape: Shape
  ) -> FileSchema {
    json(name, "*.json", "A report of evenhand \(command) --format json", shape)
  }

  /// What stands in a line of JSON Lines.
  private static func line(
    _ name: String, of command: String, _ shape: Shape
  ) -> FileSchema {
    json(name, "*.jsonl", "A line of evenhand \(command) --format jsonl", shape)
  }
}
