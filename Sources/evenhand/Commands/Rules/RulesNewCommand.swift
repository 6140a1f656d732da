import EvenhandKit

/// `evenhand rules new`
struct RulesNewCommand: Command {
  static let name = "rules new"
  static let arguments = "KIND NAME"
  static let summary = "Write a rule file to begin from"
  static let discussion = """
    The kinds are \(Scaffold.Kind.allCases.map(\.rawValue).joined(separator: ", ")). A pack is a folder
    of rules with an indicator and a rule set. Each file names the schema by which editors check it,
    and evenhand rules lint has nothing to say about it. A file that is there already is left as it is.
    exit code: 0 written; 2 there is one, or it cannot be written.
    """
  static var flagHelp: [FlagHelp] { flags.map { FlagHelp($0) } }

  private struct Settings {
    var folder = "rules"
  }

  private static let flags: [Flag<Settings>] = [
    Flag(
      "--folder", .named("FOLDER"), help: "the folder of rules to write into (default rules)"
    ) { $0.folder = $1 }
  ]

  static func run(_ arguments: [String]) throws -> Program.ExitCode {
    var settings = Settings()
    let words = try ArgumentReader(command: name, flags: flags).read(arguments, into: &settings)
    guard words.count > 1 else {
      throw UsageError.missingArgument("a kind and a name", command: name)
    }
    if words.count > 2 { throw UsageError.unexpectedArgument(words[2], command: name) }
    guard let kind = Scaffold.Kind(rawValue: words[0]) else {
      throw UsageError.unknownChoice(
        words[0], flag: name, known: Scaffold.Kind.allCases.map(\.rawValue))
    }
    let scaffold = try Scaffold(kind, named: words[1], in: settings.folder)
    try scaffold.write()
    for (path, _) in scaffold.files where !path.hasSuffix(".json") {
      try Console.print("\(path) written\n")
    }
    if let advice = scaffold.advice { try Console.print("\(advice)\n") }
    if try scaffold.replaces(RuleLibrary().rulebook().names) {
      try Console.print(
        "it stands in place of the shipped ‘\(words[1])’; a pack (rules new pack) would keep both\n"
      )
    }
    try Console.print("evenhand rules lint --rules-path \(settings.folder) examines it\n")
    return .done
  }
}
