import Foundation
import TestSupport
import Testing

@Suite struct RulesTestCommandTests {
  private static let indicator =
    Samples.indicator + """
      # Rain and more rain.
      tests:
        - "A «drizzle» fell."   # it does
        - 'No «drizzle» in the drizzle.'
        - The sun shone.

      """

  private func run(
    _ arguments: String..., in files: [String: String], check: (RunningProgram, URL) throws -> Void
  ) throws {
    try withFolder(files) { folder in
      let run = try RunningProgram(
        arguments: ["rules", "test", "--rules-path", "mine"] + arguments, in: folder)
      try check(run, folder)
    }
  }

  /// All shipped tests hold, and every shipped indicator is covered.
  @Test func passesOnAllShippedRules() throws {
    let run = try RunningProgram("rules", "test", "--coverage")
    #expect(run.code == 0, "\(run.output)\(run.errors)")
    #expect(
      run.output.contains(#/^\d{3} tests of 37 indicators and 1 rule set: all hold\n/#))
    #expect(run.output.contains("\ncoverage of 37 indicators: all are covered; "))
  }

  @Test func knowsRulesByTheirPacks() throws {
    let run = try RunningProgram("rules", "test", "evenhand/blame-label")
    let plain = try RunningProgram("rules", "test", "blame-label")
    #expect(run.code == 0 && run.output == plain.output)
    let unknown = try RunningProgram("rules", "test", "gazette/blame-label")
    #expect(unknown.code == 2)
  }

  @Test func drawsWhatDiffers() throws {
    try run("rain-word", in: ["mine/rain.yaml": Self.indicator]) { run, _ in
      #expect(run.code == 1)
      #expect(run.errors.isEmpty)
      #expect(
        run.output == """
          mine/rain.yaml:11:5: failed: rain-word
            No drizzle in the drizzle.
                              ~~~~~~~ found and not marked
          3 tests of 1 indicator: 2 hold, 1 fails

          """)
    }
  }

  /// The indicator that the README writes.
  private func ruleOfTheReadme() throws -> String {
    let page = try Repository.root.text(of: "README.md")
    let rule = page.firstMatch(of: #/```yaml\n(indicator: defeat-verb\n(?:.|\n)*?)```/#)?.1
    return String(try #require(rule))
  }

  /// The failure that docs/rule-tests.md draws is the one that the program draws.
  @Test func drawsTheExampleOfThePage() throws {
    let page = try Repository.root.text(of: "docs/rule-tests.md")
    let added = try #require(page.firstMatch(of: #/With `(- "[^`]*)`/#)?.1)
    let shown = try #require(
      page.firstMatch(of: #/\n```\n(my-rules\/defeat(?:.|\n)*?)```/#)?.1)
    let rule = try ruleOfTheReadme() + "  " + added + "\n"
    try withFolder(["my-rules/defeat-verb.yaml": rule]) { folder in
      let run = try RunningProgram(
        "rules", "test", "defeat-verb", "--rules-path", "my-rules", in: folder)
      #expect(run.output == String(shown))
    }
  }

  /// What the README shows of the rules it writes is what the program prints.
  @Test func runsTheExampleOfTheReadme() throws {
    let page = try Repository.root.text(of: "README.md")
    let rule = try ruleOfTheReadme()
    let shown = try #require(
      page.firstMatch(of: #/\n\$ evenhand (rules test [^\n]*)\n((?:.|\n)*?)```/#))
    try withFolder(["my-rules/defeat-verb.yaml": rule]) { folder in
      let run = try RunningProgram(
        arguments: shown.1.split(separator: " ").map(String.init), in: folder)
      #expect(run.code == 0)
      #expect(run.output == String(shown.2))
    }
  }

  @Test func coloursWhereAsked() throws {
    try run("rain-word", "--color", "always", in: ["mine/rain.yaml": Self.indicator]) { run, _ in
      #expect(run.output.contains("\u{1B}[33m~~~~~~~ found and not marked\u{1B}[0m\n"))
    }
  }

  @Test func runsOnlyWhatIsNamed() throws {
    try run("blame-label", "wire", "-v", in: ["mine/rain.yaml": Self.indicator]) { run, _ in
      #expect(run.code == 0)
      #expect(run.output.contains(#/blame-label: \d+ tests\nwire: \d+ tests\n/#))
      #expect(run.output.contains(" of 1 indicator and 1 rule set: all hold\n"))
    }
  }

  @Test func rewritesMarksAndStillFails() throws {
    try run("rain-word", "--update", in: ["mine/rain.yaml": Self.indicator]) { run, folder in
      #expect(run.code == 1)
      #expect(run.output.contains("\nmine/rain.yaml:11:5: rewritten\n"))
      let wanted = Self.indicator.replacing("the drizzle.'", with: "the «drizzle».'")
      #expect(try folder.text(of: "mine/rain.yaml") == wanted)
      let names = try FileManager.default.contentsOfDirectory(
        atPath: folder.appending(path: "mine").path())
      #expect(names == ["rain.yaml"])
      let second = try RunningProgram(
        "rules", "test", "rain-word", "--rules-path", "mine", "--update", in: folder)
      #expect(second.code == 0)
      #expect(second.output == "3 tests of 1 indicator: all hold\n")
    }
  }

  /// What a rule finds that gave up says nothing.
  @Test func leavesTheTestsOfARuleThatGaveUp() throws {
    let scripted = """
      indicator: slip
      kind: script
      component: framing
      summary: A slip
      rationale: None.
      source: Our style book
      script: |
        function paragraph(p) return p.txt end
      tests: ['a «b»']

      """
    try run("slip", "--update", in: ["mine/slip.yaml": scripted]) { run, folder in
      #expect(run.code == 1)
      #expect(
        run.output.contains(": left as it is: a rule gave up, so that nobody knows what it finds\n")
      )
      let kept = try folder.text(of: "mine/slip.yaml")
      #expect(kept == scripted)
    }
  }

  /// Shipped tests that words of one's own break are not one's own to change.
  @Test func leavesShippedTestsAsTheyAre() throws {
    let cues = "voices: mine\nverbs:\n  - {class: accuse, frames: [any], verbs: [say]}\n"
    try run("--update", in: ["mine/cues.yaml": cues]) { run, _ in
      #expect(run.code == 1, "\(run.errors)")
      #expect(
        run.output.contains(": left as it is: it is shipped; name its folder with --rules-path"))
      #expect(!run.output.contains(": rewritten"))
    }
  }

  /// A case of a shipped set says nothing where an indicator that the set prices is replaced.
  @Test func leavesOutCasesOfSetsWithReplacedIndicators() throws {
    let label = Samples.indicator.replacing("rain-word", with: "blame-label")
    try run(in: ["mine/label.yaml": label]) { run, _ in
      #expect(run.code == 0, "\(run.output)")
      #expect(run.output.contains(#/; \d+ cases of replaced rules left out\n/#))
    }
  }

  @Test func keepsWhoMayReadAFile() throws {
    try withFolder(["mine/rain.yaml": Self.indicator]) { folder in
      let file = folder.appending(path: "mine/rain.yaml").path()
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
      _ = try RunningProgram(
        "rules", "test", "rain-word", "--rules-path", "mine", "--update", in: folder)
      #expect(try folder.text(of: "mine/rain.yaml") != Self.indicator)
      let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions]
      #expect(mode as? Int == 0o600)
    }
  }

  private static let cases = """
    indicator: rain-word
    cases:
      - text: |
          A «drizzle» fell.

          “Another «drizzle»,” said Dana Holt, a farmer.
        voice: [narration, narration]

    """

  @Test func runsFilesOfTests() throws {
    let files = ["mine/rain.yaml": Samples.indicator, "mine/deep/rain.test.yaml": Self.cases]
    try run("rain-word", in: files) { run, _ in
      #expect(run.code == 1)
      #expect(
        run.output == """
          mine/deep/rain.test.yaml:3:11: failed: rain-word
            ‘drizzle’ is quoted, not narration
          1 test of 1 indicator: 0 hold, 1 fails

          """)
    }
  }

  /// A folder's tests are of its own rules and of those before, not of what replaces them.
  @Test func leavesOutTestsOfReplacedRules() throws {
    let files = [
      "old/rain.yaml": Samples.indicator, "old/rain.test.yaml": Self.cases,
      "mine/rain.yaml": Samples.indicator,
    ]
    try run("--rules-path", "old", "--rules-path", "mine", in: files) { run, _ in
      #expect(run.code == 0, "\(run.output)\(run.errors)")
      #expect(run.output.hasSuffix(": all hold; 1 case of replaced rules left out\n"))
    }
  }

  @Test func failsCoverage() throws {
    let indicator = Samples.indicator.replacing(
      "terms: [drizzle]", with: "terms: [drizzle, fine drizzle]\nunless: [fine]")
    try run("rain-word", "--coverage", in: ["mine/rain.yaml": indicator]) { run, _ in
      #expect(run.code == 1)
      #expect(
        run.output == """
          mine/rain.yaml:1:1: failed: rain-word: no test fires it
          mine/rain.yaml:1:1: failed: rain-word: no test wants it silent
          mine/rain.yaml:7:18: failed: rain-word: the term ‘fine drizzle’ cannot be found in any sentence
          0 tests: nothing to check
          coverage of 1 indicator: 1 is not covered; 1 of 2 terms never fired (-v lists them)

          """)
    }
  }

  @Test func countsArticlesForCoverage() throws {
    let files = [
      "mine/rain.yaml": Samples.indicator + "tests: [Sun.]\n", "articles/a.txt": "A drizzle fell.",
    ]
    try run("rain-word", "--coverage", "--corpus", "articles", in: files) { run, _ in
      #expect(run.code == 0, "\(run.output)\(run.errors)")
      #expect(
        run.output.hasSuffix(
          "\ncoverage of 1 indicator: all are covered; 0 of 1 term never fired\n"))
    }
  }

  /// A pattern that gives up in an article is told, as everywhere, and in a test it fails the test.
  @Test func saysWhereAPatternGaveUp() throws {
    let slow = Samples.slowPattern + "tests: [Sun., \"talks «aaa»\"]\n"
    let files = ["mine/slow.yaml": slow, "slow.txt": Samples.slowText]
    try run("slow", "--coverage", "--corpus", "slow.txt", in: files) { run, _ in
      #expect(run.code == 2)
      #expect(run.errors.hasPrefix("slow.txt:1: error: the indicator ‘slow’ gave up: "))
      #expect(run.output.hasPrefix("2 tests of 1 indicator: all hold\n"))
    }
    let failing = slow.replacing("Sun.", with: "The talks \(Samples.slowText)")
    try run("slow", in: ["mine/slow.yaml": failing]) { run, _ in
      #expect(run.code == 1)
      #expect(run.output.contains("\n  the indicator gave up: the pattern took more than "))
    }
  }

  @Test func writesJSON() throws {
    try run("rain-word", "--coverage", "-f", "json", in: ["mine/rain.yaml": Self.indicator]) {
      run, _ in
      #expect(run.code == 1)
      let json = try #require(
        JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
      #expect(json["schema"] as? String == "evenhand/rule-tests/1")
      #expect(json["tests"] as? Int == 3)
      let failures = try #require(json["failures"] as? [[String: Any]])
      #expect(failures.count == 1)
      #expect(failures[0]["indicator"] as? String == "rain-word")
      #expect(failures[0]["line"] as? Int == 11)
      #expect(failures[0]["found"] as? String == "No «drizzle» in the «drizzle».")
      #expect(failures[0]["reasons"] as? [String] == ["‘drizzle’ is found and not marked"])
      let coverage = try #require(json["coverage"] as? [[String: Any]])
      #expect(coverage[0]["covered"] as? Bool == true)
    }
  }

  @Test func writesJUnit() throws {
    try run("rain-word", "--coverage", "-f", "junit", in: ["mine/rain.yaml": Self.indicator]) {
      run, _ in
      #expect(run.code == 1)
      #expect(
        run.output.contains(
          "hostname=\"localhost\" tests=\"4\" failures=\"1\" errors=\"0\" time=\"0\">\n"))
      #expect(
        run.output.contains(
          "      <failure message=\"‘drizzle’ is found and not marked\" type=\"test\">"
            + "‘drizzle’ is found and not marked\n</failure>\n"))
    }
  }

  @Test(arguments: [
    (
      ["rain-wrd"],
      "evenhand: there is no indicator or rule set ‘rain-wrd’ — did you mean ‘rain-word’?"
    ),
    (["--corpus", "articles"], "evenhand: --corpus names articles for --coverage"),
    (["--coverage", "--corpus", "nothing"], "nothing: error: no such file or folder"),
    (["--format", "xml"], "evenhand: --format takes one of text, json, junit, not ‘xml’"),
    (["--updat"], "evenhand: rules test has no flag ‘--updat’ — did you mean ‘--update’?"),
  ])
  func refusesWhatItDoesNotKnow(arguments: [String], message: String) throws {
    try withFolder(["mine/rain.yaml": Self.indicator]) { folder in
      let run = try RunningProgram(
        arguments: ["rules", "test", "--rules-path", "mine"] + arguments, in: folder)
      #expect(run.code == 2)
      #expect(run.output.isEmpty)
      #expect(run.errors.hasPrefix(message), "\(run.errors)")
    }
  }

  @Test(arguments: [
    (
      "indicator: rain-wrd\ncases: []\n",
      "mine/x.test.yaml:1:12: error: there is no indicator ‘rain-wrd’"
    ),
    ("nonsense", "mine/x.test.yaml:1:1: error: a file of tests is expected here"),
    (
      "indicator: rain-word\ncases: [{text: a «b}]\n",
      "mine/x.test.yaml:2:16: error: a ‘«’ has no ‘»’"
    ),
  ])
  func refusesFilesThatDoNotFit(file: String, message: String) throws {
    try run(in: ["mine/rain.yaml": Self.indicator, "mine/x.test.yaml": file]) { run, _ in
      #expect(run.code == 2)
      #expect(run.output.isEmpty)
      #expect(run.errors.hasPrefix(message), "\(run.errors)")
    }
  }
}
