import EvenhandKit

/// What `rules show --format markdown` prints: every indicator with its reason, words, exceptions,
/// tests and prices, as a page.
struct RulesPage {
  private(set) var text: String

  private let rulebook: Rulebook

  init(_ rulebook: Rulebook) {
    self.rulebook = rulebook
    text = """
      # Indicators

      What the rules look for, why, and what each rule set makes of it. This page is made from the rule
      files by `evenhand rules show --format markdown`; edit those, not this.

      A price is a severity from 0 to 10, or a credit below 0; nothing stands where it is 0. Behind a
      stroke stands the price where a finding of the conflict pack covers the passage, in brackets the
      price in a set read for a party where the passage is against that party.


      """
    writePrices()
    for place in rulebook.indicators.indices { write(place) }
  }

  private mutating func writePrices() {
    let sets = rulebook.ruleSets
    text += "| indicator | \(sets.map(\.id).joined(separator: " | ")) |\n"
    text += "|---|" + String(repeating: "---:|", count: sets.count) + "\n"
    for (place, indicator) in rulebook.indicators.enumerated() {
      let prices = sets.map { $0.severities[place].inFigures }
      text +=
        "| [\(indicator.id)](#\(indicator.id.filter { $0 != "/" })) | \(prices.joined(separator: " | ")) |\n"
    }
    text += "\n## Rule sets\n\n"
    for set in sets {
      text += "- **\(set.id)** \(set.version), \(set.title.lowercasedFirst): \(set.position) "
      text += "Source: \(set.source).\n"
    }
  }

  private mutating func write(_ place: Int) {
    let indicator = rulebook.indicators[place]
    text += "\n## \(indicator.id)\n\n**\(indicator.summary).** \(indicator.rationale)\n\n"
    text += "- Source: \(indicator.source)\n"
    text += "- Kind: \(indicator.kind), \(indicator.component.rawValue); \(indicator.direction)\n"
    let words = rulebook.words(of: indicator)
    if let settings = words?.settings, !settings.isEmpty {
      text += "- Set: \(settings.map { "`\($0)`" }.joined(separator: ", "))\n"
    }
    if let guards = indicator.guards.inWords { text += "- Guards: \(guards)\n" }
    if let terms = words?.terms, !terms.isEmpty {
      text += "- Terms: \(terms.map { "*\($0)*" }.joined(separator: ", "))\n"
    }
    if let exceptions = words?.exceptions, !exceptions.isEmpty {
      text += "- Unless: \(exceptions.map { "*\($0)*" }.joined(separator: ", "))\n"
    }
    if !indicator.namesNobody.isEmpty {
      text += "- Names nobody: \(indicator.namesNobody.map { "*\($0)*" }.joined(separator: ", "))\n"
    }
    writeReasons(place)
    if let script = rulebook.script(of: indicator) {
      text += "\n```lua\n\(script.text)"
      text += script.text.hasSuffix("\n") ? "```\n" : "\n```\n"
    }
    guard !indicator.tests.isEmpty else { return }
    text += "\n| found | not found |\n|---|---|\n"
    let found = indicator.tests.filter { $0.contains("«") }
    let silent = indicator.tests.filter { !$0.contains("«") }
    for row in 0..<max(found.count, silent.count) {
      let cells = [found, silent].map { row < $0.count ? $0[row].replacingBars : "" }
      text += "| \(cells.joined(separator: " | ")) |\n"
    }
  }

  /// Why a set prices the indicator otherwise than the one it extends.
  private mutating func writeReasons(_ place: Int) {
    for set in rulebook.ruleSets {
      let severity = set.severities[place]
      guard severity.origin == set.id, let reason = severity.reason else { continue }
      let price = severity.inFigures.isEmpty ? "0" : severity.inFigures
      text += "- \(set.id), \(price): \(reason)\n"
    }
  }
}

extension Severity {
  /// `3`, `3 / 0` with a finding, `0 (6)` against the party a set is read for; empty for 0.
  fileprivate var inFigures: String {
    guard isPriced else { return "" }
    var text = value.inFigures
    if let withFinding { text += " / \(withFinding.inFigures)" }
    if let against { text += " (\(against.inFigures))" }
    return text
  }
}

extension Indicator {
  fileprivate var direction: String {
    switch polarity {
    case .none: "takes no side by itself"
    case .harm: "harms its target (\(target.rawValue))"
    case .help: "helps its target (\(target.rawValue))"
    }
  }
}

extension Indicator.Guards {
  fileprivate var inWords: String? {
    var parts: [String] = []
    if negation < 1 { parts.append("negation \(negation.inFigures)") }
    if counterfactual < 1 { parts.append("counterfactual \(counterfactual.inFigures)") }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}

extension String {
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }

  /// The text without what ends a cell of a table.
  fileprivate var replacingBars: String { String(map { $0 == "|" ? "¦" : $0 }) }
}
