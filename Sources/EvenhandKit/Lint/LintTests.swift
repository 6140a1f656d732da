import Rules
import YAML

/// Looks for tests that cannot be run, and for indicators without a test that fires and one that stays
/// silent.
struct LintTests {
  private(set) var messages: [LintMessage] = []

  init(_ rulebook: Rulebook, _ files: [RuleFile]) {
    for indicator in rulebook.indicators {
      refuse { () throws(YAMLError) in
        _ = try RuleTestReader(rulebook).tests(of: indicator)
      }
    }
    for file in files {
      refuse { () throws(YAMLError) in
        _ = try RuleTestReader.tests(in: file, of: rulebook)
      }
    }
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

  private mutating func refuse(_ read: () throws(YAMLError) -> Void) {
    do throws(YAMLError) {
      try read()
    } catch {
      messages.append(LintMessage(.refused, error))
    }
  }
}
