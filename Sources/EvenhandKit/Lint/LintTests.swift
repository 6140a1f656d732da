import Rules
import YAML

/// Looks for indicators without a test that fires and one that stays silent.
struct LintTests {
  private(set) var messages: [LintMessage] = []

  init(_ rulebook: Rulebook) {
    for (indicator, document) in rulebook.documentedIndicators
    where indicator.kind != BalanceRule.kind {
      guard let node = document.root.value(of: "tests") ?? document.root.value(of: "indicator")
      else {
        continue
      }
      if !indicator.tests.contains(where: { $0.contains("«") }) {
        messages.append(
          LintMessage(
            .noFiringTest,
            document.error(
              at: node, "no test of ‘\(indicator.id)’ marks a passage that it finds, with «…»")))
      }
      if !indicator.tests.contains(where: { !$0.contains("«") }) {
        messages.append(
          LintMessage(
            .noSilentTest,
            document.error(
              at: node, "no test of ‘\(indicator.id)’ shows what it leaves alone, without a mark")))
      }
    }
  }
}
