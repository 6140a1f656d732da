import EvenhandKit

/// `evenhand version`
struct VersionCommand: Command {
  static let name = "version"
  static let arguments = ""
  static let summary = "Print the version of the engine"
  static let discussion = ""
  static let flagHelp: [FlagHelp] = []

  static func run(_ arguments: [String]) throws -> Program.ExitCode {
    if let argument = arguments.first {
      throw UsageError.unexpectedArgument(argument, command: name)
    }
    try Console.print("evenhand \(engineVersion)\n")
    return .done
  }
}
