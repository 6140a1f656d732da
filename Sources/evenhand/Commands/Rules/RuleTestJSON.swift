import EvenhandKit

/// The outcomes of tests as JSON, `evenhand/rule-tests/1`: what was counted, and every failure with what
/// was expected and what was found.
struct RuleTestJSON {
  private(set) var text = ""

  init(_ results: RuleTestResults) {
    var writer = JSONWriter()
    writer.object { json in
      json.member("schema", RuleTestReport.schema)
      json.member("engine", engineVersion)
      json.member("tests", results.outcomes.count)
      json.key("failures")
      json.array { json in
        for outcome in results.failures { Self.write(outcome, to: &json) }
      }
      json.key("coverage")
      guard let coverage = results.coverage else { return json.null() }
      json.array { json in
        for entry in coverage.entries { Self.write(entry, to: &json) }
      }
    }
    text = writer.output.text + "\n"
  }

  private static func write(_ outcome: RuleTestOutcome, to json: inout JSONWriter) {
    json.object { json in
      let test = outcome.test
      json.member(test.subject.isIndicator ? "indicator" : "ruleSet", test.name)
      json.member("file", test.document.name)
      json.member("line", test.node.start.line)
      json.member("column", test.node.start.column)
      json.member("expected", test.node.text)
      json.member("found", outcome.foundMarked)
      json.key("reasons")
      json.array { json in
        for reason in outcome.reasons { json.value(reason) }
      }
    }
  }

  private static func write(_ entry: RuleCoverage.Entry, to json: inout JSONWriter) {
    json.object { json in
      json.member("indicator", entry.indicator.id)
      json.key("covered")
      json.value(entry.holds)
      json.member("firing", entry.firing)
      json.member("silent", entry.silent)
      json.member("articles", entry.articles)
      json.member("terms", entry.terms.count)
      json.member("neverFired", entry.unfired.map(\.listed.text))
      json.member("cannotFire", entry.deadTerms.map(\.listed.text))
    }
  }
}
