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
    try settings.checkOutputs()
    try settings.readConfiguration()
    let named = names.isEmpty ? [] : try prepare(names, &settings)
    let rulebook = try settings.rulebook()
    let pipeline = try pipeline(rulebook, &settings)
    let articles = try settings.articles(named, command: name)
    var run = ArticleRun(settings, pipeline)
    // The program ends with the run. Giving back all that the rules take would only cost time.
    exit(try run.read(articles))
  }
}

extension RunSettings {
  /// The shipped rules and those of the folders asked for. From here on the settings call rules by their
  /// ids.
  ///
  /// - Throws: An error too for a name in the configuration that nothing has.
  mutating func rulebook() throws -> Rulebook {
    let rulebook = try library().rulebook()
    try configuration.check(
      rulebook, overridden: overridden, readsForEveryParty: readsForEveryParty)
    use(rulebook.names)
    return rulebook
  }

  /// The paths of the articles that are named, else those of the configuration.
  func articles(_ names: [String], command: String) throws -> [String] {
    if !names.isEmpty { return try ArticlePaths(names).paths }
    let configured = try configuration.articlePaths()
    if configured.isEmpty { throw UsageError.noArticle(command: command) }
    return configured
  }
}
