import Rules
import YAML

/// Looks for phrases of findings that were meant to be the names of indicators.
struct LintPacks {
  private(set) var messages: [LintMessage] = []

  init(_ rulebook: Rulebook) {
    let known = rulebook.indicators.map(\.id)
    for pack in rulebook.packs {
      guard let document = rulebook.source(pack.file) else { continue }
      for phrase in Self.covered(by: document.root) {
        guard let text = phrase.text, isRuleName(text),
          rulebook.names.id(text, .indicator) == nil,
          let near = nearestName(to: text, among: known)
        else { continue }
        messages.append(
          LintMessage(
            .nearName,
            document.error(
              at: phrase,
              "‘\(text)’ is no indicator, so it is a phrase, which covers only itself; did you mean "
                + "‘\(near)’?")))
      }
    }
  }

  /// What stands under `covers` of the findings of a pack.
  private static func covered(by root: Node) -> [Node] {
    guard case .sequence(let findings) = root.value(of: "findings")?.content else { return [] }
    return findings.flatMap { finding -> [Node] in
      guard case .sequence(let phrases) = finding.value(of: "covers")?.content else { return [] }
      return phrases
    }
  }
}
