import EvenhandKit

/// A command that reads articles one after another and reports each.
protocol ArticleCommand: Command {
  static var flags: [Flag<RunSettings>] { get }

  /// The format where none is asked for.
  static var defaultFormat: any ReportFormat.Type { get }

  /// Looks at what the flags say before anything is read, and gives the paths that the arguments name.
  static func prepare(_ arguments: [String], _ settings: inout RunSettings) throws -> [String]

  /// What the articles are read and scored by.
  static func pipeline(_ rulebook: Rulebook, _ settings: inout RunSettings) throws -> Pipeline
}

extension ArticleCommand {
  static var arguments: String { "ARTICLE…" }

  static var flagHelp: [FlagHelp] { flags.map { FlagHelp($0) } }

  static func prepare(_ arguments: [String], _ settings: inout RunSettings) throws -> [String] {
    arguments
  }

  static func run(_ arguments: [String]) throws -> Program.ExitCode {
    var settings = RunSettings()
    settings.defaultFormat = defaultFormat
    let names = try ArgumentReader(command: name, flags: flags).read(arguments, into: &settings)
    if names.isEmpty { throw UsageError.noArticle(command: name) }
    try settings.checkOutputs()
    let paths = try prepare(names, &settings)
    let rulebook = try RuleLibrary(adding: settings.rulesPath).rulebook()
    let pipeline = try pipeline(rulebook, &settings)
    let articles = try ArticlePaths(paths)
    var run = ArticleRun(settings, pipeline)
    // The program ends with the run. Giving back all that the rules take would only cost time.
    exit(try run.read(articles.paths))
  }
}
