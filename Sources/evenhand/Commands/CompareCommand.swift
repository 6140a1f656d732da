import EvenhandKit

/// `evenhand compare`
struct CompareCommand: Command {
  static let name = "compare"
  static let arguments = "ARTICLE…"
  static let summary = "Show rule sets side by side, and what makes the difference"
  static let discussion = """
    A row a paragraph, a column a rule set, and the spread of its scores. Under each large difference
    stand the words that make it, with their points in either set; with two rule sets every difference
    is told. Several articles are followed by what they show together: mean differences, how far the
    sets rank the articles alike, and which change places.
    exit code: 0 compared; 2 something could not be read.
    """
  static var flagHelp: [FlagHelp] { ArticleFlags.compare.map { FlagHelp($0) } }

  static func run(_ arguments: [String]) throws -> Program.ExitCode {
    var settings = RunSettings()
    settings.defaultFormat = ComparisonText.self
    let names = try ArgumentReader(command: name, flags: ArticleFlags.compare)
      .read(arguments, into: &settings)
    if names.isEmpty { throw UsageError.noArticle(command: name) }
    try settings.checkOutputs()
    let rulebook = try RuleLibrary(adding: settings.rulesPath).rulebook()
    settings.defaultRuleSets = rulebook.positions.map(\.id)
    if settings.ruleSets.count < 2 { throw UsageError.tooFewRuleSets }
    let pipeline = try Pipeline(
      rulebook, ruleSets: settings.ruleSets, conflict: settings.conflict)
    let articles = try ArticlePaths(names)
    var run = ArticleRun(settings, pipeline)
    exit(try run.read(articles.paths))
  }
}
