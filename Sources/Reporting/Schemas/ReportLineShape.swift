import Scoring
public import YAML

extension JSONLinesReport {
  /// What it writes in a line, declared.
  public static let shape = Shape.record(ReportLineRecords.line)
}

/// What an article is declared to be in JSON Lines of scores.
private enum ReportLineRecords {
  static let line = Record(
    "an article",
    [.id, .path, .required("scores", .list(.record(score)), "One score a rule set.")])

  static let score = Record(
    "a score",
    [
      .ruleSet, .neutrality, .lean,
      .required(
        "paragraphs", .list(paragraph), "Neutrality, lean and status of every paragraph."),
    ])

  static let paragraph = Shape.tuple([
    .optional(.points), .optional(.lean), .choice(of: ParagraphScore.Status.self),
  ])
}
