/// One of the things the program does.
protocol Command: Sendable {
  static var name: String { get }

  /// What follows the name: `ARTICLE…`
  static var arguments: String { get }

  /// What it does, in one line.
  static var summary: String { get }

  /// What a person should know besides the flags.
  static var discussion: String { get }

  /// The flags as help lists them.
  static var flagHelp: [FlagHelp] { get }

  static func run(_ arguments: [String]) throws -> Program.ExitCode
}

/// A flag as help shows it.
struct FlagHelp {
  let names: String
  let help: String

  init<Settings>(_ flag: Flag<Settings>) {
    var names = flag.short.map { "\($0), \(flag.name)" } ?? "    \(flag.name)"
    if case .named(let value) = flag.value { names += " \(value)" }
    self.names = names
    help = flag.help
  }
}
