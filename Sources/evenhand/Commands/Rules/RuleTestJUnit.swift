import EvenhandKit

/// The outcomes of tests in JUnit's XML: a suite for each indicator and rule set, a test for each of
/// their tests, and with coverage one more for each indicator.
///
/// As in reports of articles, time stamps, hosts and durations are always the same.
struct RuleTestJUnit {
  private(set) var text: String

  private struct Case {
    var name: String
    var file: String
    var type: String
    var reasons: [String]
  }

  init(_ results: RuleTestResults) {
    var suites = results.bySubject.map { subject, outcomes in
      (subject.name, outcomes.map(Self.testCase))
    }
    for entry in results.coverage?.entries ?? [] {
      let own = Case(
        name: "coverage", file: entry.indicator.file, type: "coverage",
        reasons: entry.lines.map { "\($0.place): \($0.message)" })
      if let place = suites.firstIndex(where: { $0.0 == entry.indicator.id }) {
        suites[place].1.append(own)
      } else {
        suites.append((entry.indicator.id, [own]))
      }
    }
    var output = TextBuffer()
    output.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n")
    for (number, suite) in suites.enumerated() {
      Self.write(suite.0, number: number, suite.1, to: &output)
    }
    output.write("</testsuites>\n")
    text = output.text
  }

  private static func testCase(_ outcome: RuleTestOutcome) -> Case {
    Case(
      name: "\(outcome.test.node.start): \(outcome.test.node.text ?? "")",
      file: outcome.test.document.name, type: "test", reasons: outcome.reasons)
  }

  private static func write(
    _ name: String, number: Int, _ cases: [Case], to output: inout TextBuffer
  ) {
    output.write("  <testsuite")
    output.writeAttribute("name", name)
    output.writeAttribute("package", "evenhand.rules")
    output.writeAttribute("id", String(number))
    output.writeAttribute("timestamp", "1970-01-01T00:00:00")
    output.writeAttribute("hostname", "localhost")
    output.writeAttribute("tests", String(cases.count))
    output.writeAttribute("failures", String(cases.count { !$0.reasons.isEmpty }))
    output.writeAttribute("errors", "0")
    output.writeAttribute("time", "0")
    output.write(">\n    <properties/>\n")
    for own in cases { write(own, to: &output) }
    output.write("    <system-out/>\n    <system-err/>\n  </testsuite>\n")
  }

  private static func write(_ own: Case, to output: inout TextBuffer) {
    output.write("    <testcase")
    output.writeAttribute("name", own.name)
    output.writeAttribute("classname", own.file)
    output.writeAttribute("time", "0")
    guard let first = own.reasons.first else { return output.write("/>\n") }
    output.write(">\n      <failure")
    output.writeAttribute("message", first)
    output.writeAttribute("type", own.type)
    output.write(">")
    for reason in own.reasons { output.write(xml: reason + "\n") }
    output.write("</failure>\n    </testcase>\n")
  }
}
