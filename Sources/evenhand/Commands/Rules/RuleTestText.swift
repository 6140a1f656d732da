import EvenhandKit

/// The outcomes of tests for people: the failures, with what differs drawn under the passage, and a
/// count.
struct RuleTestText {
  private(set) var text = ""

  private let palette: Palette

  init(_ results: RuleTestResults, _ palette: Palette, isVerbose: Bool) {
    self.palette = palette
    for outcome in results.failures { write(outcome) }
    if isVerbose { writeSubjects(results) }
    if let coverage = results.coverage { write(coverage, isVerbose: isVerbose) }
    for step in results.steps ?? [] { text += "\(step)\n" }
    text += Self.count(results) + "\n"
    if let coverage = results.coverage { text += Self.count(coverage, isVerbose: isVerbose) + "\n" }
  }

  private mutating func write(_ outcome: RuleTestOutcome) {
    text += "\(outcome.test.place): failed: \(palette.strong(outcome.test.name))\n"
    if !outcome.missing.isEmpty || !outcome.unexpected.isEmpty {
      let drawing = MarkedDrawing(
        outcome.test.marked.text,
        [
          .init(outcome.missing, sign: "^", label: "marked and not found"),
          .init(outcome.unexpected, sign: "~", label: "found and not marked"),
        ])
      for line in drawing.lines {
        text += "  " + color(line.text, row: line.row) + "\n"
      }
    }
    for complaint in outcome.complaints { text += "  \(complaint)\n" }
  }

  private func color(_ line: String, row: Int?) -> String {
    guard let row else { return line }
    let indent = line.prefix { $0 == " " }
    let signs = String(line.dropFirst(indent.count))
    return indent + (row == 0 ? palette.lack(signs) : palette.excess(signs))
  }

  private mutating func writeSubjects(_ results: RuleTestResults) {
    for (subject, outcomes) in results.bySubject {
      let failed = outcomes.count { !$0.holds }
      text += "\(subject.name): \(counted(outcomes.count, "test"))"
      text += failed == 0 ? "\n" : ", \(failed) failed\n"
    }
  }

  private mutating func write(_ coverage: RuleCoverage, isVerbose: Bool) {
    for entry in coverage.entries {
      for (place, message) in entry.lines {
        text += "\(place): failed: \(palette.strong(entry.indicator.id)): \(message)\n"
      }
    }
    guard isVerbose else { return }
    for entry in coverage.entries where !entry.unfired.isEmpty {
      let terms = entry.unfired.map(\.listed.text).joined(separator: ", ")
      text += "\(entry.indicator.file): \(entry.indicator.id): never fired: \(terms)\n"
    }
  }

  // MARK: Counts

  /// `590 tests of 36 indicators: 589 hold, 1 fails`
  private static func count(_ results: RuleTestResults) -> String {
    let subjects = results.bySubject.map(\.subject)
    let indicators = subjects.count(where: \.isIndicator)
    let sets = subjects.count - indicators
    var of: [String] = []
    if indicators > 0 { of.append(counted(indicators, "indicator")) }
    if sets > 0 { of.append(counted(sets, "rule set")) }
    var line = counted(results.outcomes.count, "test")
    if !of.isEmpty { line += " of \(of.joined(separator: " and "))" }
    let failed = results.failures.count
    if results.outcomes.isEmpty {
      line += ": nothing to check"
    } else if failed == 0 {
      line += results.outcomes.count == 1 ? ": it holds" : ": all hold"
    } else {
      line +=
        ": \(results.outcomes.count - failed) hold, \(failed) \(failed == 1 ? "fails" : "fail")"
    }
    if results.leftOut > 0 {
      line += "; \(counted(results.leftOut, "case")) of replaced rules left out"
    }
    return line
  }

  /// `coverage of 35 indicators: all hold; of 1,900 terms 1,000 never fired`
  private static func count(_ coverage: RuleCoverage, isVerbose: Bool) -> String {
    let failed = coverage.entries.count { !$0.holds }
    let terms = coverage.entries.reduce(0) { $0 + $1.terms.count }
    let unfired = coverage.entries.reduce(0) { $0 + $1.unfired.count }
    var line = "coverage of \(counted(coverage.entries.count, "indicator")): "
    line += failed == 0 ? "all are covered" : "\(failed) \(failed == 1 ? "is" : "are") not covered"
    line += "; \(unfired) of \(counted(terms, "term")) never fired"
    return line + (unfired > 0 && !isVerbose ? " (-v lists them)" : "")
  }
}

extension RuleTest.Subject {
  var name: String {
    switch self {
    case .indicator(let name), .ruleSet(let name): name
    }
  }

  var isIndicator: Bool { if case .indicator = self { true } else { false } }
}
