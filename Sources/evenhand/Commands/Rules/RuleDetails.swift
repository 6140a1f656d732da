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

  /// A text of several lines, the later ones below the first.
  private func indented(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let margin = String(repeating: " ", count: 14)
    return (lines.prefix(1) + lines.dropFirst().map { $0.isEmpty ? $0 : margin + $0 })
      .joined(separator: "\n")
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
    if !indicator.namesNobody.isEmpty {
      line("no names", indicator.namesNobody.joined(separator: ", "))
    }
    if let script = rulebook.script(of: indicator) { line("script", indented(script.text)) }
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
    if let parent = RuleSetOrigins.parent(of: set, in: rulebook) { line("extends", parent) }
    if set.isGivenParty { line("given", "a party: \(set.id):PARTY") }
    line("digest", set.digest)
    let origins = RuleSetOrigins(set, in: rulebook)
    writeNumbers(of: set, origins)
    for edit in origins.edits {
      let words = edit.added.map { "+\($0)" } + edit.removed.map { "−\($0)" }
      line("words", "\(edit.indicator): \(words.joined(separator: ", "))" + from(edit.origin, set))
    }
    for (indicator, severity) in zip(rulebook.indicators, set.severities) where severity.isPriced {
      line("price", "\(indicator.id) \(price(severity, in: set))")
    }
  }

  /// The numbers of the set, one line for those of a key that come from the same file.
  private mutating func writeNumbers(of set: RuleSet, _ origins: RuleSetOrigins) {
    var rows: [(key: String, origin: String?, numbers: [String])] = []
    for number in set.numbers {
      let key = number.keys[number.keys.count == 1 ? 0 : number.keys.count - 2]
      let figure = number.value.inFigures
      let text = number.keys.count == 1 ? figure : "\(number.keys.last ?? "") \(figure)"
      let origin = origins.origin(of: number)
      if let row = rows.firstIndex(where: { $0.key == key && $0.origin == origin }) {
        rows[row].numbers.append(text)
      } else {
        rows.append((key, origin, [text]))
      }
    }
    for row in rows {
      let origin = row.origin.map { from($0, set) } ?? " (as in every set)"
      line(row.key, row.numbers.joined(separator: ", ") + origin)
    }
  }

  /// ` (from base)`, where it is not the set itself.
  private func from(_ origin: String, _ set: RuleSet) -> String {
    origin == set.id ? "" : " (from \(origin))"
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
