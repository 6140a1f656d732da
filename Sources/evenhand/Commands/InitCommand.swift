import EvenhandKit

/// `evenhand init`
struct InitCommand: Command {
  static let name = "init"
  static let arguments = ""
  static let summary = "Write a commented evenhand.yml to start from"
  static let discussion = """
    Writes evenhand.yml here, with every key explained and the articles below this folder named. A file
    that is there already is left as it is.
    exit code: 0 written; 2 there is one, or it cannot be written.
    """
  static let flagHelp: [FlagHelp] = []

  static func run(_ arguments: [String]) throws -> Program.ExitCode {
    if let argument = arguments.first {
      throw UsageError.unexpectedArgument(argument, command: name)
    }
    for file in Configuration.names where Files.kind(of: file) != .nothing {
      throw EvenhandError.fileExists(path: file)
    }
    let path = Configuration.names[0]
    try Files.replace(path, with: Array(text(try endings()).utf8))
    try Console.print("\(path) written; evenhand config shows what holds\n")
    return .done
  }

  /// The endings of the articles below the folder, each once.
  private static func endings() throws -> [String] {
    let articles = try Files.files(below: ".").filter(ArticlePaths.isArticle)
    return Set(articles.compactMap { $0.split(separator: ".").last.map(String.init) }).sorted()
  }

  private static func text(_ endings: [String]) -> String {
    let patterns = endings.map { "\"**/*.\($0)\"" }.joined(separator: ", ")
    let articles = endings.isEmpty ? "# articles: [\"**/*.md\"]" : "articles: [\(patterns)]"
    return """
      # Settings of Evenhand for this folder and those below it. Paths are relative to this file; flags of
      # the command line override it. `evenhand config` shows what holds and where it comes from.

      # The rule sets to score with. `evenhand rules list` shows all.
      rules: [co-mediator, accountability, wire]

      # Folders with rule files of your own; later ones replace earlier ones of the same name.
      # rules-path: [rules]

      # The conflict pack: a name, none, or auto for the one whose parties an article names most.
      conflict: auto

      # The articles to read where a command names none. ** stands for any folders.
      \(articles)

      # When `evenhand check` fails. baseline: the accepted scores, which `evenhand baseline write` writes.
      # max-drop: how far an article or a paragraph may fall below them, in points. fail-under: the least
      # neutrality an article may have, for all rule sets (fail-under: 40) or for some. new-under: the
      # same for a paragraph that is new; else what its rule set calls tilted or loaded fails.
      # check:
      #   baseline: evenhand-baseline.json
      #   max-drop: 2
      #   fail-under: {co-mediator: 40}
      #   new-under: 60

      # What the gate passes over, by article, paragraph (its fingerprint) or indicator, and why.
      # ignore:
      #   - {article: some-id, indicator: blame-label, reason: "the court's own word", until: 2027-01-01}

      """
  }
}
