import Scoring
import YAML

/// What a file of `evenhand/baseline/1` is declared to be.
enum BaselineRecords {
  static let file = Record(
    "a baseline",
    [
      .required("schema", .choice([Baseline.schema]), "What the file is."),
      .required("engine", .text, "The version of the engine that scored."),
      .required("ruleSets", .map(.record(ruleSet)), "What the rule sets were, by name."),
      .required("articles", .map(.record(article)), "The accepted scores, by the articles' ids."),
    ])

  static let ruleSet = Record(
    "a rule set",
    [
      .required("version", .text, "Its version."),
      .required("digest", .text(.digest), "Its digest."),
      .required("numbers", .text(.digest), "The digest of all of it but the indicators."),
      .required("indicators", .map(.record(indicator)), "What it priced, by name."),
    ])

  static let indicator = Record(
    "an indicator",
    [
      .required("severity", .number(-10...10), "What it cost."),
      .required("digest", .text(.digest), "The digest of its words and price."),
    ])

  static let article = Record(
    "an article",
    [
      .optional("conflict", .optional(.record(conflict)), "The conflict pack it was read with."),
      .required("texts", .list(.record(text)), "What its paragraphs were, in order."),
      .required("ruleSets", .map(.record(score)), "Its scores, by rule set."),
    ])

  static let conflict = Record(
    "a conflict",
    [
      .required("id", .text, "The pack's name."),
      .required("digest", .text(.digest), "The digest of what it said."),
    ])

  static let text = Record(
    "a paragraph's text",
    [
      .required("fingerprint", .text(.digest), "The digest of the paragraph's words."),
      .required("trace", .text(.possiblyEmpty), "Three characters for each word."),
    ])

  static let score = Record(
    "a score",
    [
      .required("digest", .text(.digest), "The digest of the rule set."),
      .required("neutrality", .optional(.number(0...100)), "The article's neutrality."),
      .required("lean", .number(-1...1), "The article's lean."),
      .required("paragraphs", .list(.record(paragraph)), "The scores of its paragraphs, in order."),
    ])

  static let paragraph = Record(
    "a paragraph",
    [
      .required("fingerprint", .text(.digest), "The digest of the paragraph's words."),
      .required("neutrality", .optional(.number(0...100)), "The paragraph's neutrality."),
      .required("lean", .number(-1...1), "The paragraph's lean."),
      .required("findings", .list(.record(finding)), "What cost something."),
    ])

  static let finding = Record(
    "a finding",
    [
      .required("indicator", .text, "The indicator."),
      .required("text", .text, "The words."),
      .required("points", .number(0...100), "What they cost, in points of neutrality."),
      .required("voice", .text, "Whose voice they are in."),
    ])
}
