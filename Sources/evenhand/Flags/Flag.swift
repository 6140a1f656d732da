/// A flag of the command line: its names, what it takes, what it is for, and what it sets.
struct Flag<Settings>: Sendable {
  /// What follows a flag.
  enum Value: Sendable {
    case none
    /// A value, as help calls it.
    case named(String)
  }

  /// The long name with its dashes.
  let name: String

  /// The short name with its dash.
  let short: String?

  let value: Value
  let help: String

  /// Sets what the flag says; the value is empty for flags that take none.
  let set: @Sendable (inout Settings, String) throws -> Void

  init(
    _ name: String, short: String? = nil, _ value: Value = .none, help: String,
    set: @escaping @Sendable (inout Settings, String) throws -> Void
  ) {
    self.name = name
    self.short = short
    self.value = value
    self.help = help
    self.set = set
  }

  func isNamed(_ name: some StringProtocol) -> Bool {
    self.name == name || short.map { $0 == name } ?? false
  }
}

extension Flag {
  /// A flag that takes one of some names.
  static func choice<Choice: Sendable>(
    _ name: String, short: String? = nil, _ value: String, help: String,
    among choices: [(String, Choice)],
    set: @escaping @Sendable (inout Settings, Choice) throws -> Void
  ) -> Flag {
    Flag(name, short: short, .named(value), help: help) { settings, text in
      guard let choice = choices.first(where: { $0.0 == text })?.1 else {
        throw UsageError.unknownChoice(text, flag: name, known: choices.map { $0.0 })
      }
      try set(&settings, choice)
    }
  }
}

/// Reads arguments into settings: `--flag value`, `--flag=value`, `-f value`; `--` ends the flags.
struct ArgumentReader<Settings> {
  let command: String
  let flags: [Flag<Settings>]

  /// Sets what the flags say and returns the arguments that are no flags.
  func read(_ arguments: [String], into settings: inout Settings) throws -> [String] {
    var rest: [String] = []
    var remaining = arguments[...]
    while let argument = remaining.popFirst() {
      if argument == "--" { return rest + remaining }
      // `-:3` is a paragraph of standard input.
      guard argument.hasPrefix("-"), argument != "-", !argument.hasPrefix("-:") else {
        rest.append(argument)
        continue
      }
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let flag = flags.first(where: { $0.isNamed(parts[0]) }) else {
        throw UsageError.unknownFlag(
          String(parts[0]), command: command, known: flags.map(\.name))
      }
      switch flag.value {
      case .none:
        if parts.count > 1 { throw UsageError.unexpectedValue(flag: flag.name) }
        try flag.set(&settings, "")
      case .named:
        guard let value = parts.count > 1 ? String(parts[1]) : remaining.popFirst() else {
          throw UsageError.missingValue(flag: flag.name)
        }
        try flag.set(&settings, value)
      }
    }
    return rest
  }
}
