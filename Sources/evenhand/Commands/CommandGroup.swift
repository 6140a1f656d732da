/// A command that is a family of actions: `evenhand rules list`.
protocol CommandGroup: Command {
  /// The actions in the order help lists them; the name of each begins with the group's.
  static var actions: [any Command.Type] { get }
}

extension CommandGroup {
  static var arguments: String {
    actions.map { String($0.name.dropFirst(name.count + 1)) }.joined(separator: " · ")
  }

  static var discussion: String {
    let calls = actions.map { "\($0.name) \($0.arguments)" }
    let column = (calls.map(\.count).max() ?? 0) + 3
    return zip(actions, calls).map { action, call in
      call + String(repeating: " ", count: column - call.count) + action.summary
    }.joined(separator: "\n") + "\n\n`evenhand \(name) ACTION --help` tells more of an action."
  }

  static var flagHelp: [FlagHelp] { [] }

  /// The action that a word names.
  static func action(_ word: String) -> (any Command.Type)? {
    actions.first { $0.name == "\(name) \(word)" }
  }

  /// Runs where no action is named, or none of that name is there.
  static func run(_ arguments: [String]) throws -> Program.ExitCode {
    guard let word = arguments.first else {
      Console.complain(Help.text(of: Self.self))
      return .unusable
    }
    throw UsageError.unknownCommand("\(name) \(word)", known: actions.map { $0.name })
  }
}
