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
    for (indicator, document) in rulebook.documentedIndicators {
      if let script = rulebook.script(of: indicator) { examine(script) }
      guard case .mapping(let entries) = document.root.content else { continue }
      for entry in entries where !Self.keysForPeople.contains(entry.name) {
        examine(entry.value, in: document)
      }
    }
    for set in rulebook.ruleSets {
      guard let document = rulebook.source(set.file),
        let edits = document.root.value(of: "indicators")
      else { continue }
      examine(edits, in: document)
    }
  }

  /// Keys that speak to people; tests, which need somebody to speak of; and scripts, which are examined
  /// without their comments, wherever they stand.
  private static let keysForPeople: Set<String> = [
    "indicator", "kind", "component", "summary", "rationale", "source", "tests", "script", "file",
  ]

  private mutating func addNames(of pack: ConflictPack) {
    let conflict = pack.conflict
    for alias in conflict.aliases {
      guard let party = conflict.actors[alias.actor].party else { continue }
      let words = Self.words(of: alias.text).map { $0.lowercased() }
      holders[words] = (conflict.parties[party].name, conflict.id)
      longest = max(longest, words.count)
    }
  }

  private mutating func examine(_ node: Node, in document: Document) {
    switch node.content {
    case .sequence(let items): for item in items { examine(item, in: document) }
    case .mapping(let entries): for entry in entries { examine(entry.value, in: document) }
    case .scalar(let text):
      guard let found = name(in: text) else { return }
      add(document.error(at: node, found.complaint))
    }
  }

  private mutating func examine(_ script: ScriptText) {
    for (place, line) in script.codeLines.enumerated() {
      guard let found = name(in: line) else { continue }
      add(script.error(found.complaint, line: place + 1, near: found.name))
    }
  }

  private mutating func add(_ error: YAMLError) {
    messages.append(LintMessage(.partyName, error))
  }

  /// A name of a party where none should stand.
  private struct Found {
    var name: String
    var party: String
    var pack: String

    var complaint: String {
      "‘\(name)’ names \(party) in the conflict pack ‘\(pack)’; an indicator names nobody, so that it "
        + "reads all parties alike"
    }
  }

  /// The first name that stands in a text, whatever its case, as it stands there.
  private func name(in text: String) -> Found? {
    let words = Self.words(of: text)
    let keys = words.map { $0.lowercased() }
    for start in words.indices {
      for end in stride(from: min(words.count, start + longest), to: start, by: -1) {
        guard let holder = holders[Array(keys[start..<end])] else { continue }
        return Found(
          name: words[start..<end].joined(separator: " "), party: holder.party, pack: holder.pack)
      }
    }
    return nil
  }

  /// The words of a text; in a pattern, `\b` and the like are none.
  static func words(of text: String) -> [String] {
    var plain = ""
    var isEscape = false
    for character in text {
      plain.append(isEscape || character == "\\" ? " " : character)
      isEscape = character == "\\" && !isEscape
    }
    return Phrasebook.words(of: plain)
  }
}
