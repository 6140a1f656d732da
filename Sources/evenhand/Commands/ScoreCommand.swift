import EvenhandKit

/// `evenhand score`
struct ScoreCommand: ArticleCommand {
  static let name = "score"
  static let summary = "Score articles, paragraph by paragraph"
  static let discussion = """
    An article is a text or Markdown file, a folder of them, or - for standard input. Every score
    belongs to a rule set: the one asked for is told in full, the other positions in a last line.
    Results go to standard output, everything else to standard error.
    exit code: 0 scored; 1 an article is below a limit; 2 something could not be read.
    """
  static let flags = ArticleFlags.score
  static let defaultFormat: any ReportFormat.Type = TextReport.self

  static func pipeline(_ rulebook: Rulebook, _ settings: inout RunSettings) throws -> Pipeline {
    try Pipeline(
      rulebook, ruleSets: settings.ruleSets, conflict: settings.conflict,
      showsOthers: settings.outputs.contains { $0.format == TextReport.self } && !settings.isQuiet)
  }
}
