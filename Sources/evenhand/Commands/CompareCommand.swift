import EvenhandKit

/// `evenhand compare`
struct CompareCommand: ArticleCommand {
  static let name = "compare"
  static let summary = "Show rule sets side by side, and what makes the difference"
  static let discussion = """
    A row a paragraph, a column a rule set, and the spread of its scores. Under each large difference
    stand the words that make it, with their points in either set; with two rule sets every difference
    is told. Several articles are followed by what they show together: mean differences, how far the
    sets rank the articles alike, and which change places.
    exit code: 0 compared; 2 something could not be read.
    """
  static let flags = ArticleFlags.compare
  static let defaultFormat: any ReportFormat.Type = ComparisonText.self

  static func pipeline(_ rulebook: Rulebook, _ settings: inout RunSettings) throws -> Pipeline {
    settings.defaultRuleSets = rulebook.positions.map(\.id)
    settings.leastRuleSets = 2
    if settings.ruleSets.count < 2 { throw UsageError.tooFewRuleSets }
    return try Pipeline(rulebook, ruleSets: settings.ruleSets, conflict: settings.conflict)
  }
}
