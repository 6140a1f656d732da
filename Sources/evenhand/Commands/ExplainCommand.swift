import EvenhandKit

/// `evenhand explain`
struct ExplainCommand: Command {
  static let name = "explain"
  static let arguments = "ARTICLE[:PARAGRAPH]"
  static let summary = "Show the arithmetic of a score, finding by finding"
  static let discussion = """
    The ledger of a paragraph: every finding with its severity, voice and other factors, the points it
    costs and why, and the sum, which is 100 less the score. Paragraph 0 is the headline. Without a
    number, the article's ledger and that of every paragraph in which something was found.
    exit code: 0 explained; 2 something could not be read, or there is no such paragraph.
    """
  static var flagHelp: [FlagHelp] { ArticleFlags.explain.map { FlagHelp($0) } }

  static func run(_ arguments: [String]) throws -> Program.ExitCode {
    var settings = RunSettings()
    settings.defaultFormat = ExplanationText.self
    let names = try ArgumentReader(command: name, flags: ArticleFlags.explain)
      .read(arguments, into: &settings)
    guard let first = names.first else { throw UsageError.noArticle(command: name) }
    if names.count > 1 { throw UsageError.unexpectedArgument(names[1], command: name) }
    try settings.checkOutputs()
    let place = ParagraphPlace(first)
    settings.paragraph = place.paragraph
    let rulebook = try RuleLibrary(adding: settings.rulesPath).rulebook()
    let pipeline = try Pipeline(
      rulebook, ruleSets: settings.ruleSets, conflict: settings.conflict)
    let articles = try ArticlePaths([place.path])
    var run = ArticleRun(settings, pipeline)
    exit(try run.read(articles.paths))
  }
}

/// An article, and which paragraph of it: `article.txt:13`.
struct ParagraphPlace: Equatable {
  var path: String
  var paragraph: Int?

  /// What stands behind the last colon is a paragraph where it is a number and there is no file of
  /// the whole name.
  init(_ argument: String) {
    path = argument
    guard let colon = argument.lastIndex(of: ":"), Files.kind(of: argument) == .nothing,
      let number = Int(argument[argument.index(after: colon)...]), number >= 0
    else { return }
    path = String(argument[..<colon])
    paragraph = number
  }
}
