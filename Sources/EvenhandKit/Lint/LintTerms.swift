import Prose
import Rules
import YAML

/// Looks for terms that cannot fire, and for those that another one says already.
struct LintTerms {
  private(set) var messages: [LintMessage] = []

  init(_ rulebook: Rulebook) {
    for (_, document) in rulebook.documentedIndicators {
      let terms = Self.terms(of: document)
      for term in terms {
        if let exception = Self.exception(within: term, document) {
          messages.append(
            LintMessage(
              .deadTerm,
              document.error(
                at: term.node,
                "‘\(term.text)’ can never fire: the phrase ‘\(exception)’ of ‘unless’ stands in it")
            ))
        } else if let other = terms.first(where: { $0.says(term) }) {
          messages.append(
            LintMessage(
              .redundantTerm,
              document.error(at: term.node, "‘\(term.text)’ is found by ‘\(other.text)’ already")))
        }
      }
    }
  }

  /// A term with its weight, as the file has it.
  private struct Term {
    var node: Node
    var text: String
    var words: [String]
    var weight: String
    var isOpen: Bool
    var inflections: Set<String>

    /// Whether everything that the other one finds is found by this one too, at the same weight.
    func says(_ other: Term) -> Bool {
      guard node.start != other.node.start, weight == other.weight,
        words.count == other.words.count, words.dropLast() == other.words.dropLast(),
        let last = words.last, let word = other.words.last
      else { return false }
      if isOpen { return word.hasPrefix(last) }
      // Of two that inflect to each other, the later one is said by the earlier.
      return !other.isOpen && inflections.contains(word)
        && (!other.inflections.contains(last) || node.start < other.node.start)
    }
  }

  private static func terms(of document: Document) -> [Term] {
    guard let list = document.value("terms") else { return [] }
    let inflects = document.value("inflect")?.text != "false"
    var terms: [Term] = []
    func add(_ node: Node, weight: String) {
      switch node.content {
      case .sequence(let items): for item in items { add(item, weight: weight) }
      case .mapping(let entries):
        let weight = entries.first { $0.name == "weight" }?.value.text ?? weight
        for entry in entries where entry.name != "weight" { add(entry.value, weight: weight) }
      case .scalar(let text):
        terms.append(
          Term(
            node: node, text: text, words: words(of: text), weight: weight,
            isOpen: text.hasSuffix("*"),
            inflections: inflects ? Set(inflections(ofLastWordIn: text)) : []))
      }
    }
    add(list, weight: "1")
    return terms
  }

  /// A phrase of `unless` that lies in a term, so that it silences whatever the term finds.
  private static func exception(within term: Term, _ document: Document) -> String? {
    guard case .sequence(let phrases) = document.value("unless")?.content else { return nil }
    return phrases.compactMap(\.text).first { phrase in
      let words = words(of: phrase)
      return !phrase.hasPrefix("…") && !words.isEmpty && words.count <= term.words.count
        && term.words.indices.contains {
          term.words[$0...].starts(with: words)
            && (!term.isOpen || $0 + words.count < term.words.count)
        }
    }
  }

  private static func words(of text: String) -> [String] {
    Phrasebook.words(of: text).map { $0.lowercased() }
  }
}
