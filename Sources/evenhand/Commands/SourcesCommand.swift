import EvenhandKit

/// `evenhand sources`
struct SourcesCommand: Command {
  static let name = "sources"
  static let arguments = "ARTICLE…"
  static let summary = "Show who speaks in articles, and for which side"
  static let discussion = """
    An article is a text or Markdown file, a folder of them, or - for standard input. The table
    lists every speaker with side, role, words and paragraphs, then the sides against each other
    and the charges that nobody answers.
    exit code: 0 done; 2 something could not be read.
    """
  static var flagHelp: [FlagHelp] { ArticleFlags.sources.map { FlagHelp($0) } }

  static func run(_ arguments: [String]) throws -> Program.ExitCode {
    var settings = RunSettings()
    settings.defaultFormat = SourcesTable.self
    let names = try ArgumentReader(command: name, flags: ArticleFlags.sources)
      .read(arguments, into: &settings)
    if names.isEmpty { throw UsageError.noArticle(command: name) }
    try settings.checkOutputs()
    let rulebook = try RuleLibrary(adding: settings.rulesPath).rulebook()
    let pipeline = try Pipeline(rulebook, ruleSets: [], conflict: settings.conflict)
    let articles = try ArticlePaths(names)
    var run = ArticleRun(settings, pipeline)
    exit(try run.read(articles.paths))
  }
}
