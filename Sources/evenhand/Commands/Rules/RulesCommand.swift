/// `evenhand rules`
struct RulesCommand: CommandGroup {
  static let name = "rules"
  static let summary =
    "List the rule sets, indicators and conflict packs, show them in full, or test them"
  static let actions: [any Command.Type] = [
    RulesListCommand.self,
    RulesShowCommand.self,
    RulesTestCommand.self,
    RulesSchemaCommand.self,
  ]
}
