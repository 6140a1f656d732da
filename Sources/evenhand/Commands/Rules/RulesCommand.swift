/// `evenhand rules`
struct RulesCommand: CommandGroup {
  static let name = "rules"
  static let summary =
    "List, show, examine, test and begin rule sets, indicators and conflict packs"
  static let actions: [any Command.Type] = [
    RulesListCommand.self,
    RulesShowCommand.self,
    RulesLintCommand.self,
    RulesTestCommand.self,
    RulesAuditCommand.self,
    RulesNewCommand.self,
    RulesSchemaCommand.self,
  ]
}
