import EvenhandKit

/// `evenhand swap`
struct SwapCommand: Command {
  static let name = "swap"
  static let arguments = "ARTICLE"
  static let summary = "Print an article with two parties exchanged"
  static let discussion = """
    Every name of the one party becomes the other's: capitals, people, bodies, friends and contested
    names, as they stand side by side in the conflict pack. Scored again, neutrality stays and the lean
    turns around, where every name has a counterpart; a name that has none becomes the party's own.
    What findings of the conflict pack cover does not change sides with the names, and phrases that
    hold a name without speaking of the party stay: titles of films, people's descent.

      evenhand swap article.md | evenhand score -
    exit code: 0 printed; 2 the article cannot be read, or no conflict pack fits it.
    """
  static var flagHelp: [FlagHelp] { flags.map { FlagHelp($0) } }

  private static let flags: [Flag<RunSettings>] =
    [
      Flag(
        "--parties", .named("A,B"), help: "the parties to exchange (default the pack's first two)"
      ) { settings, text in
        let names = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        guard names.count == 2, names[0] != names[1], !names.contains("") else {
          throw UsageError.badValue(text, flag: "--parties", wanted: "two parties: a,b")
        }
        settings.parties = names
      }
    ] + ArticleFlags.rules + ArticleFlags.input
    + [
      Flag("--output", short: "-o", .named("FILE"), help: "where the text goes") {
        settings, path in settings.textPath = path
      }
    ]

  static func run(_ arguments: [String]) throws -> Program.ExitCode {
    var settings = RunSettings()
    let names = try ArgumentReader(command: name, flags: flags).read(arguments, into: &settings)
    guard let path = names.first else { throw UsageError.noArticle(command: name) }
    if names.count > 1 { throw UsageError.unexpectedArgument(names[1], command: name) }
    try settings.readConfiguration()
    let rulebook = try settings.rulebook()
    try settings.refuseConfiguredNone(command: name)
    let pipeline = try Pipeline(rulebook, ruleSets: [], conflict: settings.conflict)
    let limit = RunSettings.maximumBytes
    let bytes =
      try path == "-"
      ? Files.readStandardInput(limit: limit) : Files.contents(of: path, limit: limit)
    let swapped = try pipeline.swapped(
      bytes, path: path == "-" ? settings.standardInputName : path, parties: settings.parties,
      reader: settings.reader)
    if let output = settings.textPath {
      try Files.replace(output, with: swapped)
    } else {
      try Console.print(swapped)
    }
    return .done
  }
}
