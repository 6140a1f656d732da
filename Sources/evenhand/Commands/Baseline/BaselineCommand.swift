/// `evenhand baseline`
struct BaselineCommand: CommandGroup {
  static let name = "baseline"
  static let summary = "Keep the accepted scores, show them, or compare two sets of them"
  static let actions: [any Command.Type] = [
    BaselineWriteCommand.self,
    BaselineShowCommand.self,
    BaselineDiffCommand.self,
  ]
}
