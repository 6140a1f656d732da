import Rules
import YAML

/// Looks for terms that cannot fire, and for those that another one says already.
struct LintTerms {
  private(set) var messages: [LintMessage] = []

  init(_ rulebook: Rulebook) {
    for entry in RuleCoverage(rulebook).entries {
      let terms = entry.terms.map(\.listed).filter { $0.role == .found }
      let dead = Set(entry.deadTerms.map(\.listed.node))
      let spelled = TermsBySpelling(terms)
      let exceptions = Self.exceptions(of: entry.indicator, in: rulebook)
      for term in terms {
        if dead.contains(term.node) {
          let exception = exceptions.first { term.holds(ListedTerm.words(of: $0)) }
          let reason =
            exception.map { "the phrase ‘\($0)’ of ‘unless’ stands in it" }
            ?? "it is found in no sentence of its own"
          add(.deadTerm, term, "‘\(term.text)’ can never fire: \(reason)")
        } else if let other = spelled.first(saying: term) {
          add(.redundantTerm, term, "‘\(term.text)’ is found by ‘\(other.text)’ already")
        }
      }
    }
  }

  private mutating func add(_ rule: LintRule, _ term: ListedTerm, _ message: String) {
    messages.append(LintMessage(rule, term.document.error(at: term.node, message)))
  }

  /// The phrases of `unless` that silence what they overlap.
  private static func exceptions(of indicator: Indicator, in rulebook: Rulebook) -> [String] {
    guard let document = rulebook.document(of: indicator),
      case .sequence(let phrases) = document.root.value(of: "unless")?.content
    else { return [] }
    return phrases.compactMap(\.text).filter { !$0.hasPrefix("…") }
  }
}

extension ListedTerm {
  /// Whether some words stand in it.
  fileprivate func holds(_ part: [String]) -> Bool {
    let words = spellings.first ?? []
    return !part.isEmpty && words.indices.contains { words[$0...].starts(with: part) }
  }
}
