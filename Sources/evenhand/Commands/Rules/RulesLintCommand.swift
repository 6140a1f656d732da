import EvenhandKit

/// `evenhand rules lint`
struct RulesLintCommand: Command {
  static let name = "rules lint"
  static let arguments = ""
  static let summary = "Examine rule files for what is wrong, or unfair, or of no use"
  static let discussion = """
    Tells all that the loader refuses, and warns of the name of a party in an indicator, a term that
    cannot fire or that another says already, a price without a reason, an indicator that no rule set
    prices, and one without a test that fires and a test that stays silent.
    exit code: 0 nothing to say; 1 warnings; 2 a file is refused.
    """
  static var flagHelp: [FlagHelp] { flags.map { FlagHelp($0) } }

  private struct Settings: RulesSettings {
    var rulesChoice = RulesChoice()
    var format = lintFormats[0]
    var output: String?
  }

  private static let flags: [Flag<Settings>] =
    Settings.rulesFlags + [
      .choice(
        "--format", short: "-f", "NAME",
        help: lintFormats.map { $0.name }.joined(separator: ", ") + " (default text)",
        among: lintFormats.map { ($0.name, $0) }
      ) { $0.format = $1 },
      Flag("--output", short: "-o", .named("FILE"), help: "where it goes") { $0.output = $1 },
    ]

  static func run(_ arguments: [String]) throws -> Program.ExitCode {
    var settings = Settings()
    let words = try ArgumentReader(command: name, flags: flags).read(arguments, into: &settings)
    if let word = words.first { throw UsageError.unexpectedArgument(word, command: name) }
    let (files, refused) = try settings.rulesChoice.library().readableFiles()
    let lint = RuleLint(files, refused: refused)
    let text = settings.format.text(of: lint.messages, files: lint.files)
    if let path = settings.output {
      try Files.replace(path, with: Array(text.utf8))
    } else {
      try Console.print(text)
    }
    if lint.messages.contains(where: { $0.level == .error }) { return .unusable }
    return lint.messages.isEmpty ? .done : .failed
  }
}
