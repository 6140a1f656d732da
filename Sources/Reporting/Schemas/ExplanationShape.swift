import Rules
public import YAML

extension ExplanationJSON {
  /// The name and version of what it writes.
  public static let schema = "evenhand/explain/1"

  /// What it writes, declared.
  public static let shape = Shape.record(ExplanationRecords.file)
}

/// What a file of `evenhand/explain/1` is declared to be.
private enum ExplanationRecords {
  static let file = Record(
    "an explanation", [.schema(ExplanationJSON.schema), .engine, .articles(article)])

  static let article = Record(
    "an article",
    [.path, .id, .required("scores", .list(.record(score)), "One ledger a rule set.")])

  static let score = Record(
    "a score",
    [
      .ruleSet, .neutrality,
      .required("paragraphs", .list(.record(paragraph)), "The ledgers of paragraphs."),
    ])

  static let paragraph = Record(
    "a paragraph",
    [
      .index, .line, .status,
      .required("lengthFactor", .amount, "K, by which its length divides what findings cost."),
      .required("penalties", .amount, "P, what findings cost."),
      .required("creditsBeforeCap", .amount, "What credits would take back."),
      .required("credits", .amount, "C, what credits take back."),
      .required("balance", .amount, "S, what the voices around it cost."),
      .required("deviation", .amount, "D = P − C + S."),
      .required("half", .amount, "h, the deviation that halves neutrality."),
      .neutrality,
      .required("findings", .list(.record(finding)), "What was found."),
    ])

  static let finding = Record(
    "a finding",
    [
      .indicator, .component, .start, .end, .text, .severity,
      .required("established", .boolean, "Whether a finding of the conflict pack covers it."),
      .required("weight", .amount, "The factor of its term."),
      .voice,
      .required("voiceFactor", .number(Voices.range), "The factor of the voice."),
      .required("headline", .amount, "The factor of the headline."),
      .required("guard", .share, "What negation and supposition leave of it."),
      .required("repetition", .share, "What repetition leaves of it."),
      .required("charge", .amount, "c, the product of all of these."),
      .deviation, .points, .target,
      .required("certainty", .optional(.share), "How sure that is; null without a party."),
      .polarity,
      .required("rationale", .text, "Why the indicator is one."),
      .required("source", .text, "Where that is said."),
      .required(
        "reason", .optional(.text), "Why the rule set prices it so; null where it does not say."),
    ])
}
