import Rules
import Scoring
import YAML

// Keys that several reports have, with one meaning.

/// What a report begins with.
extension Key {
  /// The name and version of a report.
  static func schema(_ name: String) -> Key {
    .required("schema", .choice([name]), "What the file is.")
  }

  static let engine = Key.required("engine", .text, "The version of the engine that scored.")

  static func articles(_ article: Record) -> Key {
    .required("articles", .list(.record(article)), "The articles, in the order they were read.")
  }
}

/// Articles.
extension Key {
  static let path = Key.required(
    "path", .text(.possiblyEmpty), "The path as it was given; - for standard input.")
  static let id = Key.required("id", .text(.possiblyEmpty), "The article's id.")
  static let title = Key.required("title", .optional(.text), "The headline.")
  static let conflict = Key.required(
    "conflict", .optional(.text), "The conflict pack it was read with.")
  static let parties = Key.required("parties", .list(.text), "The ids of the parties.")
}

/// Places in them.
extension Key {
  static let index = Key.required("index", .count, "Its number; 0 is the headline.")
  static let paragraph = Key.required("paragraph", .count, "The paragraph's number.")
  static let line = Key.required("line", .ordinal, "Its line, from 1.")
  static let start = Key.required("start", .count, "Its first byte.")
  static let end = Key.required("end", .count, "The byte behind it.")
  static let text = Key.required("text", .text, "Its words.")
}

/// Scores.
extension Key {
  static let ruleSet = Key.required(
    "ruleSet", .text, "The rule set, with the party it is read for behind a colon.")
  static let neutrality = Key.required(
    "neutrality", .optional(.points), "100 for neutral; null where there is no score.")
  static let lean = Key.required(
    "lean", .optional(.lean), "To which side it leans; null without a conflict.")
  static let status = Key.required(
    "status", .choice(of: ParagraphScore.Status.self), "Whether it has a score.")
}

/// Findings.
extension Key {
  static let indicator = Key.required("indicator", .text, "The indicator.")
  static let component = Key.required(
    "component", .choice(of: Component.self), "The half of the score.")
  static let voice = Key.required("voice", .choice(of: Voice.self), "Whose voice they are in.")
  static let target = Key.required("target", .optional(.text), "The id of the party it is about.")
  static let polarity = Key.required(
    "polarity", .choice(of: Polarity.self), "What it does to that party.")
  static let severity = Key.required(
    "severity", .number(Severity.range.lowerBound ... .infinity),
    "What the rule set prices it at; of the balance of voices, what that costs.")
  static let deviation = Key.required("deviation", .anyNumber, "What it costs here.")
  static let points = Key.required("points", .points, "The same in points of neutrality.")
}
