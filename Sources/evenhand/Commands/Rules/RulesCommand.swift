/// `evenhand rules`
struct RulesCommand: CommandGroup {
  static let name = "rules"
  static let summary = "List the rule sets, indicators and conflict packs, or show them in full"
  static let actions: [any Command.Type] = [
    RulesListCommand.self,
    RulesShowCommand.self,
    RulesLintCommand.self,
    RulesAuditCommand.self,
    RulesNewCommand.self,
    RulesSchemaCommand.self,
  ]
}
