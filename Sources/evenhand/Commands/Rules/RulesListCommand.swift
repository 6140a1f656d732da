import EvenhandKit

/// `evenhand rules list`
struct RulesListCommand: Command {
  static let name = "rules list"
  static let arguments = ""
  static let summary = "List the rules in force, with the file each was read from"
  static let discussion = ""
  static var flagHelp: [FlagHelp] { flags.map { FlagHelp($0) } }

  private struct Settings: RulesSettings {
    var rulesChoice = RulesChoice()
  }

  private static let flags = Settings.rulesFlags

  static func run(_ arguments: [String]) throws -> Program.ExitCode {
    var settings = Settings()
    let words = try ArgumentReader(command: name, flags: flags).read(arguments, into: &settings)
    if let word = words.first { throw UsageError.unexpectedArgument(word, command: name) }
    try Console.print(RuleListing(settings.rulesChoice.library().rulebook()).text)
    return .done
  }
}
