import EvenhandKit

/// `evenhand sources`
struct SourcesCommand: ArticleCommand {
  static let name = "sources"
  static let summary = "Show who speaks in articles, and for which side"
  static let discussion = """
    An article is a text or Markdown file, a folder of them, or - for standard input. The table
    lists every speaker with side, role, words and paragraphs, then the sides against each other
    and the charges that nobody answers.
    exit code: 0 done; 2 something could not be read.
    """
  static let flags = ArticleFlags.sources
  static let defaultFormat: any ReportFormat.Type = SourcesTable.self

  static func pipeline(_ rulebook: Rulebook, _ settings: inout RunSettings) throws -> Pipeline {
    try Pipeline(rulebook, ruleSets: [], conflict: settings.conflict)
  }
}
