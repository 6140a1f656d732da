private import Annotate
private import Prose
import Rules

/// Whether a term can be found at all: it is set into small sentences and must be found in one.
///
/// A term that cannot is silenced by the indicator's own `unless`, hidden behind another term, or
/// written as no text is. In sentences about a party, the party is one of a conflict pack.
struct TermTrial {
  private let rulebook: Rulebook
  private let annotator: Annotator

  /// What stands before and behind the term where nobody is named.
  private static let plain = [("", ""), ("Yesterday ", " there."), ("The ", " was there.")]

  /// The same with a party in place of `_`.
  private static let named = [
    ("_ ", "."), ("Six of _ ", " yesterday."), ("Six ", " of _ came."), ("_ had six ", "."),
    ("The ", " of _ was there."), ("", " _."),
  ]

  /// How often a sentence about a party stands there, for indicators that ask for several.
  private static let repetitions = 20

  init(_ rulebook: Rulebook) {
    self.rulebook = rulebook
    annotator = rulebook.annotator
  }

  /// Whether the indicator at a place finds the term in one of the sentences.
  func finds(_ term: ListedTerm, indicator place: Int) -> Bool {
    let words = term.isOpen ? String(term.text.dropLast()) : term.text
    if Self.plain.contains(where: { finds(words, $0, indicator: place, .none) }) { return true }
    return rulebook.packs.contains { pack in
      guard let party = pack.conflict.parties.first else { return false }
      return Self.named.contains { before, behind in
        let sentence = (
          before.replacing("_", with: party.name), behind.replacing("_", with: party.name)
        )
        return finds(
          words, sentence, indicator: place, .named(pack.conflict.id),
          repeated: Self.repetitions)
      }
    }
  }

  private func finds(
    _ words: String, _ around: (before: String, behind: String), indicator place: Int,
    _ choice: ConflictChoice, repeated count: Int = 1
  ) -> Bool {
    let sentence = around.before + words + around.behind
    let bytes = Array(
      Array(repeating: sentence, count: count).joined(separator: " ").utf8)
    let article = Article(
      id: "trial", path: "", bytes: bytes,
      paragraphs: [
        Paragraph(index: 1, kind: .body, range: TextRange(0..<bytes.count), line: 1)
      ])
    let annotated = annotator.annotate(article, with: choice)
    var problems: [RuleProblem] = []
    let wanted = ListedTerm.words(of: words)
    return rulebook.findings(of: place, in: annotated, problems: &problems).contains {
      ListedTerm.words(of: article.text(of: $0.range)) == wanted
    }
  }
}
