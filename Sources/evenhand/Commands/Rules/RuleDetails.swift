import EvenhandKit

/// What `rules show NAME` prints: one indicator, rule set or conflict pack, in full and with where each
/// part of it comes from.
struct RuleDetails {
  private(set) var text = ""

  private let rulebook: Rulebook

  /// Everything of the name, of which there may be one of each kind; nil where there is nothing.
  init?(_ name: String, in rulebook: Rulebook) {
    self.rulebook = rulebook
    let names = rulebook.names
    if let id = names.id(name, .indicator),
      let place = rulebook.indicators.firstIndex(where: { $0.id == id })
    {
      writeIndicator(place)
    }
    if let id = names.id(name, .ruleSet),
      let set = rulebook.ruleSets.first(where: { $0.id == id })
    {
      write(set)
    }
    if let id = names.id(name, .conflict),
      let pack = rulebook.packs.first(where: { $0.conflict.id == id })
    {
      write(pack)
    }
    if text.isEmpty { return nil }
  }

  /// Every name there is.
  static func names(in rulebook: Rulebook) -> [String] {
    rulebook.ruleSets.map(\.id) + rulebook.indicators.map(\.id)
      + rulebook.packs.map(\.conflict.id)
  }

  private mutating func line(_ name: String, _ value: String) {
    text += "  \(name)" + String(repeating: " ", count: max(1, 12 - name.count)) + value + "\n"
  }

  private mutating func writeIndicator(_ place: Int) {
    let indicator = rulebook.indicators[place]
    text += "indicator \(indicator.id): \(indicator.summary)\n"
    line("file", indicator.file)
    line("kind", "\(indicator.kind), \(indicator.component.rawValue)")
    line("target", "\(indicator.target.rawValue), polarity \(indicator.polarity.rawValue)")
    line("rationale", indicator.rationale)
    line("source", indicator.source)
    if let words = rulebook.words(of: indicator) {
      for setting in words.settings { line("set", setting) }
      if !words.terms.isEmpty { line("terms", words.terms.joined(separator: ", ")) }
      if !words.exceptions.isEmpty { line("unless", words.exceptions.joined(separator: ", ")) }
    }
    for set in rulebook.ruleSets where set.severities[place].isPriced {
      line("price", "\(set.id): \(price(set.severities[place], in: set))")
    }
    for test in indicator.tests { line("test", test) }
  }

  private mutating func write(_ set: RuleSet) {
    text += "rule set \(set.id) \(set.version): \(set.title)\n"
    line("file", set.file)
    line("position", set.position)
    line("source", set.source)
    if let parent = set.extends { line("extends", parent) }
    if set.isGivenParty { line("given", "a party: \(set.id):PARTY") }
    line("digest", set.digest)
    let voices = set.voices
    line(
      "voices",
      "narration \(voices.narration.inFigures), vague \(voices.vague.inFigures), "
        + "attributed \(voices.attributed.inFigures), quoted \(voices.quoted.inFigures); "
        + "headline \(set.headline.inFigures)")
    for (indicator, severity) in zip(rulebook.indicators, set.severities) where severity.isPriced {
      line("price", "\(indicator.id) \(price(severity, in: set))")
    }
  }

  /// `3, 0 with a finding (from base): why`
  private func price(_ severity: Severity, in set: RuleSet) -> String {
    var text = severity.value.inFigures
    if let withFinding = severity.withFinding {
      text += ", \(withFinding.inFigures) with a finding"
    }
    if let against = severity.against { text += ", \(against.inFigures) against the party" }
    if let origin = severity.origin, origin != set.id { text += " (from \(origin))" }
    if let reason = severity.reason { text += ": \(reason)" }
    return text
  }

  private mutating func write(_ pack: ConflictPack) {
    let conflict = pack.conflict
    text += "conflict pack \(conflict.id): \(conflict.title)\n"
    line("file", pack.file)
    for (place, party) in conflict.parties.enumerated() {
      let names = conflict.aliases.filter { conflict.actors[$0.actor].party == place }
      line("party", "\(party.id), \(party.name): \(names.map(\.text).joined(separator: ", "))")
    }
    for name in conflict.contestedNames {
      var sides = zip(conflict.parties, name.names).filter { !$1.isEmpty }.map {
        "\($0.id): \($1.joined(separator: ", "))"
      }
      if !name.neutral.isEmpty { sides.append("neutral: \(name.neutral.joined(separator: ", "))") }
      line("contested", sides.joined(separator: "; ") + " — " + name.reason)
    }
    for finding in pack.determinations {
      let party = conflict.parties[finding.party].id
      line(
        "finding",
        "\(finding.id), \(finding.body), \(finding.document), \(finding.date): \(party). \(finding.act)"
      )
    }
  }
}
