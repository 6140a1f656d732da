import EvenhandKit

/// `evenhand rules show`
struct RulesShowCommand: Command {
  static let name = "rules show"
  static let arguments = "[NAME…]"
  static let summary = "Show indicators, rule sets or conflict packs in full"
  static let discussion = """
    An indicator, a rule set or a conflict pack in full, with where each price comes from; without a
    name all indicators.
    """
  static var flagHelp: [FlagHelp] { flags.map { FlagHelp($0) } }

  private enum Format { case text, markdown }

  private struct Settings: RulesSettings {
    var rulesChoice = RulesChoice()
    var format = Format.text
  }

  private static let flags: [Flag<Settings>] =
    Settings.rulesFlags + [
      .choice(
        "--format", short: "-f", "NAME",
        help: "text (default), or markdown for a page of all indicators",
        among: [("text", .text), ("markdown", .markdown)]
      ) { $0.format = $1 }
    ]

  static func run(_ arguments: [String]) throws -> Program.ExitCode {
    var settings = Settings()
    let names = try ArgumentReader(command: name, flags: flags).read(arguments, into: &settings)
    try Console.print(try shown(names, settings.format, settings.rulesChoice.library().rulebook()))
    return .done
  }

  private static func shown(
    _ names: [String], _ format: Format, _ rulebook: Rulebook
  ) throws -> String {
    if format == .markdown {
      if let word = names.first {
        throw UsageError.unexpectedArgument(word, command: "\(name) --format markdown")
      }
      return RulesPage(rulebook).text
    }
    let known = RuleDetails.names(in: rulebook)
    return try (names.isEmpty ? rulebook.indicators.map(\.id) : names).map { name in
      guard let details = RuleDetails(name, in: rulebook) else {
        throw UsageError.unknownRule(name, known: known)
      }
      return details.text
    }.joined(separator: "\n")
  }
}
