private import Prose
private import Rules
import Scoring

/// JUnit's XML, for CI systems that list tests: a suite for each article, a test for each rule set and
/// scored paragraph, which fails where the paragraph is loaded; with `--fail-under` a test for the
/// article as well.
///
/// The schema wants a time stamp, a host and a duration. They are always 1970-01-01T00:00:00,
/// `localhost` and 0, so that the same input gives the same bytes. Characters that XML cannot hold are
/// left out.
public struct JUnitReport: ReportFormat {
  public static let name = "junit"

  private let failUnder: ScoreLimits

  public init(_ options: ReportOptions) { failUnder = options.failUnder }

  public func open(_ output: inout TextBuffer) {
    output.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n")
  }

  public func close(_ output: inout TextBuffer) { output.write("</testsuites>\n") }

  public func write(_ report: Report, number: Int, to output: inout TextBuffer) {
    let tests = report.scores.flatMap { self.tests(of: report, under: $0) }
    let failures = tests.count { $0.failure != nil }
    output.write("  <testsuite")
    output.writeAttribute("name", report.article.article.path)
    output.writeAttribute("package", "evenhand")
    output.writeAttribute("id", String(number))
    output.writeAttribute("timestamp", "1970-01-01T00:00:00")
    output.writeAttribute("hostname", "localhost")
    output.writeAttribute("tests", String(tests.count))
    output.writeAttribute("failures", String(failures))
    output.writeAttribute("errors", "0")
    output.writeAttribute("time", "0")
    output.write(">\n")
    output.writeProperties(of: report)
    for test in tests { output.write(test, of: report) }
    output.write("    <system-out/>\n    <system-err/>\n  </testsuite>\n")
  }

  private func tests(of report: Report, under score: ArticleScore) -> [Test] {
    let alerts = Dictionary(grouping: report.alerts(under: score), by: \.place)
    var tests: [Test] = []
    if let limit = failUnder[score.ruleSet.id], let neutrality = score.neutrality {
      tests.append(
        Test(
          name: "\(score.ruleSet.id): article",
          failure: neutrality < limit
            ? Failure(type: "fail-under", neutrality: neutrality, limit: limit) : nil))
    }
    let bands = score.ruleSet.bands
    for (place, paragraph) in score.paragraphs.enumerated() where paragraph.status == .scored {
      guard let neutrality = paragraph.neutrality else { continue }
      let isLoaded = bands.level(of: neutrality) == .loaded
      tests.append(
        Test(
          name: "\(score.ruleSet.id): \(report.name(of: place))",
          failure: isLoaded
            ? Failure(
              type: "loaded", neutrality: neutrality, limit: bands.tilted,
              alerts: alerts[place] ?? [])
            : nil))
    }
    return tests
  }
}

/// A test case.
private struct Test {
  var name: String
  var failure: Failure?
}

/// Why a test case fails.
private struct Failure {
  var type: String
  var neutrality: Double
  var limit: Double
  var alerts: [Alert] = []
}

extension TextBuffer {
  fileprivate mutating func writeProperties(of report: Report) {
    write("    <properties>\n")
    writeProperty("engine", engineVersion)
    for score in report.scores {
      writeProperty("ruleSet", "\(score.ruleSet.id) \(score.ruleSet.version)")
    }
    write("    </properties>\n")
  }

  private mutating func writeProperty(_ name: String, _ value: String) {
    write("      <property")
    writeAttribute("name", name)
    writeAttribute("value", value)
    write("/>\n")
  }

  /// CI systems know a test by its class and its name, so the class is the article.
  fileprivate mutating func write(_ test: Test, of report: Report) {
    write("    <testcase")
    writeAttribute("name", test.name)
    writeAttribute("classname", report.article.article.path)
    writeAttribute("time", "0")
    guard let failure = test.failure else { return write("/>\n") }
    write(">\n      <failure message=\"neutrality ")
    write((failure.neutrality * 100).rounded(.down) / 100)
    write(" is below ")
    write(failure.limit)
    write("\"")
    writeAttribute("type", failure.type)
    write(">")
    for alert in failure.alerts {
      let place = alert.region.start
      write(xml: "\(place.line):\(place.column): \(alert.indicator.id): \(alert.message)\n")
    }
    write("</failure>\n    </testcase>\n")
  }
}
