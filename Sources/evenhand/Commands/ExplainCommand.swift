import EvenhandKit

/// `evenhand explain`
struct ExplainCommand: ArticleCommand {
  static let name = "explain"
  static let arguments = "ARTICLE[:PARAGRAPH]"
  static let summary = "Show the arithmetic of a score, finding by finding"
  static let discussion = """
    The ledger of a paragraph: every finding with its severity, voice and other factors, the points it
    costs and why, and the sum, which is 100 less the score. Paragraph 0 is the headline. Without a
    number, the article's ledger and that of every paragraph in which something was found. Of a folder,
    the paragraph of that number in each article; one that lacks it is told and left out.
    exit code: 0 explained; 2 something could not be read, or there is no such paragraph.
    """
  static let flags = ArticleFlags.explain
  static let defaultFormat: any ReportFormat.Type = ExplanationText.self

  static func prepare(_ arguments: [String], _ settings: inout RunSettings) throws -> [String] {
    if arguments.count > 1 { throw UsageError.unexpectedArgument(arguments[1], command: name) }
    let place = ParagraphPlace(arguments[0])
    settings.paragraph = place.paragraph
    return [place.path]
  }

  static func pipeline(_ rulebook: Rulebook, _ settings: inout RunSettings) throws -> Pipeline {
    try Pipeline(rulebook, ruleSets: settings.ruleSets, conflict: settings.conflict)
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
