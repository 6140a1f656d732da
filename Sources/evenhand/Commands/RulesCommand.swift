import EvenhandKit

/// `evenhand rules`
struct RulesCommand: Command {
  static let name = "rules"
  static let arguments = "list · show"
  static let summary = "List the rule sets, indicators and conflict packs, or show them in full"
  static let discussion = """
    list           the rules in force, with the file each was read from
    show NAME…     an indicator, a rule set or a conflict pack in full, with where each price comes
                   from; without a name all indicators
    """
  static var flagHelp: [FlagHelp] { flags.map { FlagHelp($0) } }

  private enum Format { case text, markdown }

  private struct Settings: Sendable {
    var rulesPath: [String] = []
    var format: Format?
  }

  private static let flags: [Flag<Settings>] = [
    Flag(
      "--rules-path", .named("FOLDER"),
      help:
        "read more rule files; later folders replace earlier files of the same name (repeatable)"
    ) { $0.rulesPath.append($1) },
    .choice(
      "--format", short: "-f", "NAME",
      help: "of show: text (default), or markdown for a page of all indicators",
      among: [("text", .text), ("markdown", .markdown)]
    ) { $0.format = $1 },
  ]

  static func run(_ arguments: [String]) throws -> Program.ExitCode {
    var settings = Settings()
    var words = try ArgumentReader(command: name, flags: flags).read(arguments, into: &settings)[
      ...]
    guard let action = words.popFirst() else {
      Console.complain(Help.text(of: Self.self))
      return .unusable
    }
    switch action {
    case "list":
      if let word = words.first { throw UsageError.unexpectedArgument(word, command: "rules list") }
      if settings.format != nil {
        throw UsageError.unknownFlag("--format", command: "rules list", known: ["--rules-path"])
      }
      let rulebook = try RuleLibrary(adding: settings.rulesPath).rulebook()
      try Console.print(RuleListing(rulebook).text)
    case "show":
      let rulebook = try RuleLibrary(adding: settings.rulesPath).rulebook()
      try Console.print(try shown(Array(words), settings.format ?? .text, rulebook))
    default:
      throw UsageError.unknownCommand("rules \(action)", known: ["rules list", "rules show"])
    }
    return .done
  }

  private static func shown(
    _ names: [String], _ format: Format, _ rulebook: Rulebook
  ) throws -> String {
    if format == .markdown {
      if let name = names.first {
        throw UsageError.unexpectedArgument(name, command: "rules show --format markdown")
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
