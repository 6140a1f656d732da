import Prose
import Rules
import Scoring
public import YAML

extension JSONReport {
  /// The name and version of what it writes.
  public static let schema = "evenhand/report/1"

  /// What it writes, declared.
  public static let shape = Shape.record(ReportRecords.file)
}

/// What a file of `evenhand/report/1` is declared to be.
private enum ReportRecords {
  static let file = Record(
    "a report", [.schema(JSONReport.schema), .engine, .articles(article)])

  static let article = Record(
    "an article",
    [
      .path, .id, .title,
      .required("words", .count, "Its words."),
      .conflict, .parties,
      .required("masked", .list(.record(masked)), "What was passed over."),
      .required("voices", .record(.voices), "Who is heard."),
      .attributions,
      .required("scores", .list(.record(score)), "One score a rule set."),
    ])

  static let masked = Record(
    "a masked passage",
    [
      .start, .end,
      .required("reason", .choice(of: MaskedSpan.Reason.self), "Why it is passed over."),
    ])

  static let score = Record(
    "a score",
    [
      .ruleSet,
      .required("version", .text, "Its version."),
      .required("digest", .text(.digest), "Its digest."),
      .neutrality, band, level, .lean, leans, leansTo,
      .required("components", .record(components), "Neutrality by half of the score."),
      .required("voicePoints", .optional(.points), "What the balance of voices costs, in points."),
      .required("worstParagraph", .optional(.count), "The number of the lowest paragraph."),
      .required("lowShare", .share, "The part of its scored paragraphs that is below 50."),
      .required("polarised", .boolean, "Whether it leans both ways in different places."),
      .required("paragraphs", .list(.record(paragraph)), "Every paragraph."),
    ])

  static let components = Record(
    "components",
    [
      .required("framing", .optional(.points), "What words do."),
      .required("sourcing", .optional(.points), "What the choice of voices does."),
    ])

  static let paragraph = Record(
    "a paragraph",
    [
      .index, .start, .end, .line,
      .required("kind", .choice(of: Paragraph.Kind.self), "What it is."),
      .status, level,
      .required("words", .count, "Its words."),
      .neutrality, band, .lean, leans, leansTo,
      .required("deviation", .optional(.amount), "What its findings cost together."),
      .required("findings", .list(.record(finding)), "What was found."),
    ])

  static let finding = Record(
    "a finding",
    [
      .indicator, .component, .start, .end, .text, .voice, .target,
      .required("certainty", .share, "How sure that is."),
      .polarity, .severity, .deviation, .points,
    ])

  // MARK: Keys of scores

  static let band = Key.required(
    "band", .optional(.pair(of: .points)),
    "Where it lies with all severities a fifth lower and higher.")
  static let level = Key.required(
    "level", .optional(.choice(of: Bands.Level.self)), "What the rule set calls it.")
  static let leans = Key.optional(
    "leans", .map(.lean), "How far it leans to each of more than two parties.")
  static let leansTo = Key.required("leansTo", .optional(.text), "The id of the party it leans to.")
}
