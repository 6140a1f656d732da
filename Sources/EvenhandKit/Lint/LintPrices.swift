import Rules
import YAML

/// Looks for prices without a reason, and for indicators without a price.
struct LintPrices {
  private(set) var messages: [LintMessage] = []

  init(_ rulebook: Rulebook) {
    for set in rulebook.ruleSets {
      if let document = rulebook.source(set.file) {
        examine(set, document, rulebook)
      }
    }
    for (place, indicator) in rulebook.indicators.enumerated() where place != rulebook.balance {
      guard !rulebook.ruleSets.contains(where: { $0.severities[place].isPriced }),
        let document = rulebook.document(of: indicator),
        let name = document.root.value(of: "indicator")
      else { continue }
      messages.append(
        LintMessage(
          .unusedIndicator,
          document.error(
            at: name, "no rule set prices ‘\(indicator.id)’: name it under ‘severities’ of one")))
    }
  }

  /// Asks for a reason where a price is other than that of the set it extends, or extends nothing.
  private mutating func examine(_ set: RuleSet, _ document: Document, _ rulebook: Rulebook) {
    guard case .mapping(let entries) = document.root.value(of: "severities")?.content else {
      return
    }
    let parent = set.extends.flatMap { id in rulebook.ruleSets.first { $0.id == id } }
    let pack = rulebook.names.pack(of: set.id, .ruleSet)
    for entry in entries {
      guard let id = rulebook.names.id(entry.name, .indicator, in: pack),
        let place = rulebook.indicators.firstIndex(where: { $0.id == id })
      else { continue }
      let severity = set.severities[place]
      let inherited = parent?.severities[place] ?? Severity()
      guard severity.reason == nil, !severity.costsTheSame(as: inherited) else { continue }
      let difference = parent.map { " and is not that of ‘\($0.id)’" } ?? ""
      messages.append(
        LintMessage(
          .noReason,
          document.error(
            at: entry.value,
            "the price of ‘\(id)’ has no reason\(difference): {severity: …, reason: …}")))
    }
  }
}

extension Severity {
  /// Whether two prices are the same, whatever their reasons.
  fileprivate func costsTheSame(as other: Severity) -> Bool {
    value == other.value && withFinding == other.withFinding && against == other.against
  }
}
