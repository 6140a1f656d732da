public import YAML

/// The outcomes of tests of rules, as `evenhand rules test` writes them.
public enum RuleTestReport {
  /// The name and version of what is written.
  public static let schema = "evenhand/rule-tests/1"

  /// What is written, declared.
  public static let shape = Shape.record(RuleTestsRecords.file)
}

/// What a file of `evenhand/rule-tests/1` is declared to be.
private enum RuleTestsRecords {
  static let file = Record(
    "outcomes of tests",
    [
      .schema(RuleTestReport.schema), .engine,
      .required("tests", .count, "How many tests were run."),
      .required("failures", .list(failure), "What does not hold."),
      .required(
        "coverage", .optional(.list(.record(coverage))),
        "What is ever found, by indicator; null where that was not asked."),
    ])

  /// A failure names either an indicator or a rule set.
  static let failure = Shape.either(
    [
      .indicator, .required("ruleSet", .text, "The rule set, with a party behind a colon."),
    ].map { .record(Record("a failure", [$0] + keysOfFailure)) })

  static let keysOfFailure: [Key] = [
    .required("file", .text, "The file of the test."),
    .line,
    .required("column", .ordinal, "Its column, from 1."),
    .required("expected", .text, "The text, with «…» around what should be found."),
    .required("found", .text, "The text, with «…» around what is found."),
    .required("reasons", .list(.text), "What does not hold, in clauses."),
  ]

  static let coverage = Record(
    "an indicator",
    [
      .indicator,
      .required("covered", .boolean, "Whether it has all that --coverage asks for."),
      .required("firing", .count, "In how many tests it finds something."),
      .required("silent", .count, "In how many tests it must find nothing."),
      .required("articles", .count, "In how many articles it finds something."),
      .required("terms", .count, "How many terms it has."),
      .required("neverFired", .list(.text), "The terms that were not found."),
      .required("cannotFire", .list(.text), "The terms that cannot be found anywhere."),
    ])
}
