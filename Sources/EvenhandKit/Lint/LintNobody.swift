import Prose
import Rules
import YAML

/// Looks for words that are said to name nobody and that an indicator does not speak of.
struct LintNobody {
  private(set) var messages: [LintMessage] = []

  init(_ rulebook: Rulebook) {
    for (indicator, document) in rulebook.documentedIndicators where !indicator.namesNobody.isEmpty
    {
      guard case .sequence(let nodes) = document.root.value(of: "names-nobody")?.content else {
        continue
      }
      let spoken = SpokenWords(of: indicator, in: rulebook)
      for node in nodes {
        guard let text = node.text, !spoken.hold(text) else { continue }
        messages.append(
          LintMessage(
            .unusedName,
            document.error(
              at: node,
              "‘\(text)’ stands in none of the words of ‘\(indicator.id)’, so that nothing asks whom it names"
            )))
      }
    }
  }
}

/// The words of an indicator, in every way that it can find them.
private struct SpokenWords {
  private let terms: [ListedTerm]
  private let texts: [[String]]

  init(of indicator: Indicator, in rulebook: Rulebook) {
    terms = rulebook.listedTerms(of: indicator)
    texts = rulebook.textsThatFind(of: indicator).map {
      LintNames.words(of: $0).map(Lexicon.folded)
    }
  }

  /// Whether some words stand in it side by side. A part of a word in a pattern or a script may be the
  /// beginning of one.
  func hold(_ text: String) -> Bool {
    let words = ListedTerm.words(of: text)
    if words.isEmpty { return false }
    return terms.contains { $0.spellings.contains { Self.hold(words, in: $0) } }
      || texts.contains { Self.hold(words, in: $0) }
  }

  private static func hold(_ words: [String], in text: [String]) -> Bool {
    text.indices.contains { start in
      let part = text[start...].prefix(words.count)
      return part.count == words.count && zip(words, part).allSatisfy(isBegun)
    }
  }

  private static func isBegun(_ word: String, by part: String) -> Bool {
    word == part || part.utf8.count >= Lexicon.minimumPrefix && word.hasPrefix(part)
  }
}
