import Scoring
public import YAML

extension ComparisonJSON {
  /// The name and version of what it writes.
  public static let schema = "evenhand/compare/1"

  /// What it writes, declared.
  public static let shape = Shape.record(ComparisonRecords.file)
}

/// What a file of `evenhand/compare/1` is declared to be.
private enum ComparisonRecords {
  static let file = Record(
    "a comparison",
    [
      .schema(ComparisonJSON.schema), .engine,
      .required("ruleSets", .list(.text), "The rule sets, in the order they were asked for."),
      .articles(article),
      .required("summary", .record(summary), "What the articles show together."),
    ])

  // MARK: Articles

  static let article = Record(
    "an article",
    [
      .path, .id, .conflict,
      .required("scores", .map(.record(score)), "Its score under each rule set."),
      spread,
      .required(
        "hostileReaderGap", .optional(.points),
        "How far the readers of one rule set for several parties lie apart; null without them."),
      .required("paragraphs", .list(.record(paragraph)), "Every paragraph."),
    ])

  static let score = Record("a score", [.neutrality, .lean])

  static let paragraph = Record(
    "a paragraph",
    [
      .index, .line, .status,
      .required("scores", .map(.optional(.points)), "Its neutrality under each rule set."),
      spread,
      .required(
        "differences", .list(.record(difference)), "The pairs of rule sets that price it apart."),
    ])

  static let difference = Record(
    "a difference",
    [
      between,
      .required(
        "difference", .difference, "The second one's neutrality less the first one's."),
      .required(
        "contributions", .list(.record(contribution)), "What makes it, the largest part first."),
    ])

  static let contribution = Record(
    "a contribution",
    [
      .indicator, .start, .end, .text,
      .required("points", .map(.points), "What it costs under either rule set."),
      part,
      .required(
        "why", .choice(of: Difference.Contribution.Reason.self), "How it makes a difference."),
    ])

  // MARK: The summary

  static let summary = Record(
    "a summary",
    [
      .required("articles", .count, "How many articles every rule set scores."),
      .required("unscored", .count, "How many have no score under some rule set."),
      .required("means", .map(.optional(.points)), "The mean neutrality under each rule set."),
      .required("pairs", .list(.record(pair)), "Every two rule sets."),
    ])

  static let pair = Record(
    "a pair of rule sets",
    [
      between,
      .required("meanDifference", .optional(.difference), "The mean of the differences."),
      .required(
        "tauB", .optional(.number(-1...1)), "How far they rank articles alike: Kendall's tau-b."),
      .required(
        "indicators", .list(.record(indicator)), "What makes it, the largest part first."),
      .required("moves", .list(.record(move)), "The articles that change places."),
    ])

  static let indicator = Record("an indicator", [.indicator, part])

  static let move = Record(
    "a move",
    [.path, .required("ranks", .pair(of: .ordinal), "Its rank under either rule set.")])

  // MARK: Keys

  static let spread = Key.required(
    "spread", .optional(.points), "The highest neutrality less the lowest.")
  static let between = Key.required("between", .pair(of: .text), "The two rule sets.")
  static let part = Key.required("difference", .difference, "What it adds to the difference.")
}
