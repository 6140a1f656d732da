import EvenhandKit

/// The program: picks the command, runs it, and turns what goes wrong into a message and a code.
enum Program {
  /// What the program ends with.
  enum ExitCode: Int32 {
    case done = 0
    /// A gate failed.
    case failed = 1
    /// Wrong use, unreadable input, bad rules.
    case unusable = 2
  }

  /// The commands, in the order help lists them. The first is the default.
  static let commands: [any Command.Type] = [
    ScoreCommand.self,
    CompareCommand.self,
    ExplainCommand.self,
    SourcesCommand.self,
    SwapCommand.self,
    CheckCommand.self,
    BaselineCommand.self,
    RulesCommand.self,
    ConfigCommand.self,
    InitCommand.self,
    VersionCommand.self,
  ]

  static func main() -> Never {
    Files.endOnClosedPipe()
    exit(run(Array(CommandLine.arguments.dropFirst())))
  }

  static func run(_ arguments: [String]) -> ExitCode {
    do {
      return try command(for: arguments)
    } catch let error as UsageError {
      Console.complain("evenhand: \(error.description)")
    } catch let error as EvenhandError {
      Console.complain(error.description)
    } catch {
      Console.complain("evenhand: \(error)")
    }
    return .unusable
  }

  private static func command(for arguments: [String]) throws -> ExitCode {
    guard let first = arguments.first else {
      Console.complain(Help.program)
      return .unusable
    }
    if first == "--help" || first == "-h" || first == "help" {
      try Console.print(try Help.text(for: arguments.dropFirst().first))
      return .done
    }
    if first == "--version" { return try VersionCommand.run([]) }
    if let command = commands.first(where: { $0.name == first }) {
      return try run(command, Array(arguments.dropFirst()))
    }
    if !first.hasPrefix("-"), !first.contains(where: { $0 == "." || $0 == "/" }),
      Files.kind(of: first) == .nothing
    {
      throw UsageError.unknownCommand(first, known: commands.map { $0.name })
    }
    return try run(commands[0], arguments)
  }

  private static func run(_ command: any Command.Type, _ arguments: [String]) throws -> ExitCode {
    if let group = command as? any CommandGroup.Type, let word = arguments.first,
      let action = group.action(word)
    {
      return try run(action, Array(arguments.dropFirst()))
    }
    let options = arguments.prefix { $0 != "--" }
    if options.contains("--help") || options.contains("-h") {
      try Console.print(Help.text(of: command))
      return .done
    }
    return try command.run(arguments)
  }
}
