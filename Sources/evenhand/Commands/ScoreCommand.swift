import EvenhandKit

/// `evenhand score`
struct ScoreCommand: Command {
  static let name = "score"
  static let arguments = "ARTICLE…"
  static let summary = "Score articles, paragraph by paragraph"
  static let discussion = """
    An article is a text or Markdown file, a folder of them, or - for standard input. Every score
    belongs to a rule set: the one asked for is told in full, the other positions in a last line.
    Results go to standard output, everything else to standard error.
    exit code: 0 scored; 1 an article is below --fail-under; 2 something could not be read.
    """
  static var flagHelp: [FlagHelp] { ArticleFlags.score.map { FlagHelp($0) } }

  static func run(_ arguments: [String]) throws -> Program.ExitCode {
    var settings = RunSettings()
    let names = try ArgumentReader(command: name, flags: ArticleFlags.score)
      .read(arguments, into: &settings)
    if names.isEmpty { throw UsageError.noArticle(command: name) }
    try settings.checkOutputs()
    let rulebook = try RuleLibrary(adding: settings.rulesPath).rulebook()
    let pipeline = try Pipeline(
      rulebook, ruleSets: settings.ruleSets, conflict: settings.conflict,
      showsOthers: settings.outputs.contains { $0.format == TextReport.self } && !settings.isQuiet)
    let articles = try ArticlePaths(names)
    var run = ArticleRun(settings, pipeline)
    // The program ends with the run. Giving back all that the rules take would only cost time.
    exit(try run.read(articles.paths))
  }
}
