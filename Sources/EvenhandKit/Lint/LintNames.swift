import Prose
import Rules
import YAML

/// Looks for the names of parties where indicators speak.
///
/// The loader refuses a term that is a name. A name inside a longer term, an exception or a pattern
/// makes an indicator read one party otherwise than another just as well.
struct LintNames {
  private(set) var messages: [LintMessage] = []

  /// Whose names they are, by their words.
  private var holders: [[String]: (party: String, pack: String)] = [:]
  private var longest = 0

  init(_ rulebook: Rulebook) {
    for pack in rulebook.packs { addNames(of: pack) }
    for (_, document) in rulebook.documentedIndicators {
      guard case .mapping(let entries) = document.root.content else { continue }
      for entry in entries where !Self.keysForPeople.contains(entry.name) {
        examine(entry.value, in: document)
      }
    }
    for set in rulebook.ruleSets {
      guard let document = rulebook.sources.first(where: { $0.name == set.file }),
        let edits = document.root.value(of: "indicators")
      else { continue }
      examine(edits, in: document)
    }
  }

  /// Keys that speak to people, and tests, which need somebody to speak of.
  private static let keysForPeople: Set<String> = [
    "indicator", "kind", "component", "summary", "rationale", "source", "tests",
  ]

  private mutating func addNames(of pack: ConflictPack) {
    let conflict = pack.conflict
    for alias in conflict.aliases {
      guard let party = conflict.actors[alias.actor].party else { continue }
      let words = Self.words(of: alias.text)
      holders[words] = (conflict.parties[party].name, conflict.id)
      longest = max(longest, words.count)
    }
  }

  private mutating func examine(_ node: Node, in document: Document) {
    switch node.content {
    case .sequence(let items): for item in items { examine(item, in: document) }
    case .mapping(let entries): for entry in entries { examine(entry.value, in: document) }
    case .scalar(let text):
      guard let (name, holder) = name(in: Self.words(of: text)) else { return }
      messages.append(
        LintMessage(
          .partyName,
          document.error(
            at: node,
            "‘\(name)’ names \(holder.party) in the conflict pack ‘\(holder.pack)’; an indicator names "
              + "nobody, so that it reads all parties alike")))
    }
  }

  /// The first name that stands in some words.
  private func name(in words: [String]) -> (String, (party: String, pack: String))? {
    for start in words.indices {
      for end in stride(from: min(words.count, start + longest), to: start, by: -1) {
        let part = Array(words[start..<end])
        if let holder = holders[part] { return (part.joined(separator: " "), holder) }
      }
    }
    return nil
  }

  /// The words of a text, whatever their case; in a pattern, `\b` and the like are none.
  private static func words(of text: String) -> [String] {
    var plain = ""
    var isEscape = false
    for character in text {
      plain.append(isEscape || character == "\\" ? " " : character)
      isEscape = character == "\\" && !isEscape
    }
    return Phrasebook.words(of: plain).map { $0.lowercased() }
  }
}
