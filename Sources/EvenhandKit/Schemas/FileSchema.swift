private import Reporting
public import Rules
public import YAML

/// A kind of file that people or the program write, with the declaration its reader uses.
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
  /// All kinds of files, where indicators may be of some kinds.
  public static func all(kinds: [any Rule.Type] = ruleKinds) -> [FileSchema] {
    [
      FileSchema(
        name: "indicator", title: "An indicator of Evenhand", files: "rules/indicators/*.yaml",
        isYAML: true, shape: indicatorShape(kinds: kinds)),
      FileSchema(
        name: "rule-set", title: "A rule set of Evenhand", files: "rules/sets/*.yaml",
        isYAML: true, shape: ruleSetShape),
      FileSchema(
        name: "conflict", title: "A conflict pack of Evenhand", files: "rules/conflicts/*.yaml",
        isYAML: true, shape: conflictShape),
      FileSchema(
        name: "cues", title: "Cues of speech for Evenhand", files: "rules/voices/*.yaml",
        isYAML: true, shape: cuesShape),
      FileSchema(
        name: "pack", title: "A folder of rules for Evenhand", files: "rules/pack.yaml",
        isYAML: true, shape: packShape),
      FileSchema(
        name: "test", title: "Tests of a rule of Evenhand", files: "rules/**/*.test.yaml",
        isYAML: true, shape: RuleTestRecords.shape),
      FileSchema(
        name: "config", title: "The settings of Evenhand for a folder", files: "evenhand.yml",
        isYAML: true, shape: .record(ConfigurationReader.record)),
      FileSchema(
        name: "baseline", title: "Accepted scores of Evenhand", files: "evenhand-baseline.json",
        isYAML: false, shape: .record(BaselineRecords.file)),
      FileSchema(
        name: "report", title: "A report of evenhand score --format json", files: "*.json",
        isYAML: false, shape: JSONReport.shape),
    ]
  }
}
