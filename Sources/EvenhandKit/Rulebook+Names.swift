import Rules

extension Rulebook {
  /// The rule set with a name.
  func ruleSet(called name: String) throws(EvenhandError) -> RuleSet {
    do throws(RuleSetNameError) {
      return try ruleSet(name)
    } catch {
      throw .ruleSetName(error)
    }
  }

  /// The id of the conflict pack that a name means.
  ///
  /// - Parameter path: The article that asks for it; nil where the caller does.
  func conflict(_ name: String, path: String?) throws(EvenhandError) -> String {
    guard let id = names.id(name, .conflict) else {
      throw .unknownConflict(name, known: packs.map(\.conflict.id), path: path)
    }
    return id
  }
}
