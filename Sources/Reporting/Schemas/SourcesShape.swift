public import YAML

extension SourcesJSON {
  /// The name and version of what it writes.
  public static let schema = "evenhand/sources/1"

  /// What it writes, declared.
  public static let shape = Shape.record(SourcesRecords.file)
}

extension SourcesJSONLines {
  /// What it writes in a line, declared.
  public static let shape = Shape.record(SourcesRecords.line)
}

/// What a file of `evenhand/sources/1` is declared to be, and a line of attributions.
private enum SourcesRecords {
  static let file = Record(
    "a report of sources", [.schema(SourcesJSON.schema), .engine, .articles(article)])

  static let line = Record("an article", [.id, .path, .attributions])

  static let article = Record(
    "an article",
    [
      .path, .id, .title, .conflict, .parties,
      .required("voices", .record(.voices), "Who is heard."),
      .required("speakers", .list(.record(speaker)), "Everybody who speaks, the first one first."),
      .required("charges", .list(.record(charge)), "What parties are accused of."),
      .attributions,
    ])

  static let speaker = Record(
    "a speaker",
    [
      .required("speaker", .text, "Who speaks, at the fullest."),
      .side,
      .required("role", .role, "The speaker's place."),
      .anonymous,
      .required("attributions", .count, "How often."),
      .wordsSaid, .quotedWords,
      .required("paragraphs", .list(.count), "In which paragraphs."),
    ])

  static let charge = Record(
    "a charge",
    [
      .paragraph,
      .required("party", .text, "The id of the party accused."),
      .required("by", .optional(.text), "Who accuses it."),
      .required("text", .text, "The words."),
      .required("reply", .optional(.text), "Where it is heard on that; null where it is not."),
    ])
}
