import EvenhandKit

/// What `--help` prints.
enum Help {
  private static let width = 100

  static var program: String {
    var text = """
      Evenhand: does this text take a side, where, and by whose standard?

      usage: evenhand [COMMAND] …

      """
    let commands = Program.commands
    let column = (commands.map { $0.name.count + $0.arguments.count }.max() ?? 0) + 5
    for command in commands {
      let call = "  \(command.name) \(command.arguments)"
      text += call + spaces(column - call.count) + command.summary + "\n"
    }
    text += """

      `evenhand article.txt` is short for `evenhand score article.txt`.
      `evenhand COMMAND --help` tells more of a command.

      """
    return text
  }

  static func text(for command: String?) throws -> String {
    guard let command else { return program }
    guard let known = Program.commands.first(where: { $0.name == command }) else {
      throw UsageError.unknownCommand(command, known: Program.commands.map { $0.name })
    }
    return text(of: known)
  }

  static func text(of command: any Command.Type) -> String {
    let call = [command.name, command.arguments].filter { !$0.isEmpty }.joined(separator: " ")
    var text = "\(command.summary)\n\nusage: evenhand \(call)\n"
    if !command.discussion.isEmpty { text += "\n\(fitted(command.discussion))\n" }
    let flags = command.flagHelp
    guard !flags.isEmpty else { return text }
    text += "\nflags:\n"
    let column = (flags.map(\.names.count).max() ?? 0) + 4
    for flag in flags {
      let lines = wrapped(flag.help, to: width - column)
      text += "  \(flag.names)\(spaces(column - flag.names.count - 2))\(lines[0])\n"
      for line in lines.dropFirst() { text += spaces(column) + line + "\n" }
    }
    return text
  }

  /// A text whose lines are as they stand, but for those that are too long.
  private static func fitted(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { $0.count > width ? wrapped(String($0), to: width) : [String($0)] }
      .joined(separator: "\n")
  }

  private static func spaces(_ count: Int) -> String {
    String(repeating: " ", count: max(1, count))
  }
}
