import EvenhandKit

/// What `rules list` prints: every rule in force and where it comes from.
struct RuleListing {
  private(set) var text = ""

  init(_ rulebook: Rulebook) {
    section("Rule sets")
    for set in rulebook.ruleSets {
      let parent = RuleSetOrigins.parent(of: set, in: rulebook)
      let origin = parent.map { " (extends \($0))" } ?? ""
      entry("\(set.id) \(set.version)\(origin)", set.position, set.file)
    }
    section("Indicators")
    for indicator in rulebook.indicators {
      entry(
        "\(indicator.id) (\(indicator.kind), \(indicator.component.rawValue))", indicator.summary,
        indicator.file)
    }
    section("Conflict packs")
    for pack in rulebook.packs {
      let parties = pack.conflict.parties.map(\.name).joined(separator: ", ")
      entry(pack.conflict.id, "\(pack.conflict.title): \(parties)", pack.file)
    }
  }

  private mutating func section(_ title: String) {
    text += (text.isEmpty ? "" : "\n") + title + "\n"
  }

  private mutating func entry(_ name: String, _ summary: String, _ file: String) {
    text += "  \(name)\n      \(summary)\n      \(file)\n"
  }
}
