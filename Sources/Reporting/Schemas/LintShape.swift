public import YAML

extension LintJSON {
  /// The name and version of what it writes.
  public static let schema = "evenhand/lint/1"

  /// What it writes, declared.
  public static let shape = Shape.record(LintRecords.file)
}

/// What a file of `evenhand/lint/1` is declared to be.
private enum LintRecords {
  static let file = Record(
    "messages",
    [
      .schema(LintJSON.schema),
      .required("files", .count, "How many files were examined."),
      .required("messages", .list(.record(message)), "What there is to say."),
    ])

  static let message = Record(
    "a message",
    [
      .required("path", .text, "The file."),
      .required("line", .optional(.ordinal), "The line, from 1; null for the whole file."),
      .required("column", .optional(.ordinal), "The column, from 1; null for the whole file."),
      .required("level", .choice(of: LintMessage.Level.self), "How bad it is."),
      .required("rule", .choice(of: LintRule.self), "What was examined."),
      .required("message", .text, "What is wrong."),
      .required("suggestion", .optional(.text), "The name that was probably meant."),
    ])
}
