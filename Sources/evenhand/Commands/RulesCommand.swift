import EvenhandKit

/// `evenhand rules`
struct RulesCommand: Command {
  static let name = "rules"
  static let arguments = "list"
  static let summary = "List the rule sets, indicators and conflict packs"
  static let discussion = """
    list   the rules in force, with the file each was read from
    """
  static var flagHelp: [FlagHelp] { flags.map { FlagHelp($0) } }

  private struct Settings: Sendable { var rulesPath: [String] = [] }

  private static let flags: [Flag<Settings>] = [
    Flag(
      "--rules-path", .named("FOLDER"),
      help:
        "read more rule files; later folders replace earlier files of the same name (repeatable)"
    ) { $0.rulesPath.append($1) }
  ]

  static func run(_ arguments: [String]) throws -> Program.ExitCode {
    var settings = Settings()
    let words = try ArgumentReader(command: name, flags: flags).read(arguments, into: &settings)
    guard let first = words.first else {
      Console.complain(Help.text(of: Self.self))
      return .unusable
    }
    guard first == "list" else {
      throw UsageError.unknownCommand("rules \(first)", known: ["rules list"])
    }
    if words.count > 1 { throw UsageError.unexpectedArgument(words[1], command: "rules list") }
    let rulebook = try RuleLibrary(adding: settings.rulesPath).rulebook()
    try Console.print(RuleListing(rulebook).text)
    return .done
  }
}
