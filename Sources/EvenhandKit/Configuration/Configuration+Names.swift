import Annotate
public import Rules
import YAML

extension Configuration {
  /// Refuses the first name that nothing has, at its place.
  ///
  /// - Parameters:
  ///   - overridden: The keys that flags override, at which nobody looks.
  ///   - readsForEveryParty: Whether a rule set under `rules` needs no party to be read for.
  public func check(
    _ rulebook: Rulebook, overridden: Set<String> = [], readsForEveryParty: Bool = false
  ) throws(EvenhandError) {
    if !overridden.contains("rules") {
      for node in values(of: "rules")
      where !readsForEveryParty || rulebook.names.id(node.text ?? "", .ruleSet) == nil {
        try checkRuleSet(node, rulebook)
      }
    }
    for key in ["check.fail-under", "check.new-under"] where !overridden.contains(key) {
      for node in names(below: key) { try checkRuleSet(node, rulebook) }
    }
    if !overridden.contains("conflict") { try checkConflict(rulebook) }
    for entry in values(of: "ignore") {
      if let node = entry.value(of: "indicator") { try checkIndicator(node, rulebook) }
    }
  }

  private func checkRuleSet(_ node: Node, _ rulebook: Rulebook) throws(EvenhandError) {
    try telling(at: node) { () throws(EvenhandError) in
      _ = try rulebook.ruleSet(called: node.text ?? "")
    }
  }

  private func checkConflict(_ rulebook: Rulebook) throws(EvenhandError) {
    guard let conflict, case .named(let name) = ConflictChoice(named: conflict) else { return }
    try telling(at: "conflict") { () throws(EvenhandError) in
      _ = try rulebook.conflict(name, path: nil)
    }
  }

  private func checkIndicator(_ node: Node, _ rulebook: Rulebook) throws(EvenhandError) {
    let name = node.text ?? ""
    guard let document, rulebook.names.id(name, .indicator) == nil else { return }
    throw .rules(
      document.error(
        at: node, "there is no indicator ‘\(name)’", nearest: name,
        among: rulebook.indicators.map(\.id)))
  }
}
