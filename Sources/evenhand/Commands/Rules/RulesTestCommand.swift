import EvenhandKit

/// `evenhand rules test`
struct RulesTestCommand: Command {
  static let name = "rules test"
  static let arguments = "[NAME…]"
  static let summary = "Run the tests of indicators and rule sets, and show what differs"
  static let discussion = """
    Tests are the passages under `tests` of an indicator, in which «…» marks what must be found, and the
    cases of *.test.yaml files. Without a name all are run. Failures are shown, then a count.
    exit code: 0 all hold; 1 some fail, or failed and were rewritten; 2 a file does not fit.
    """
  static var flagHelp: [FlagHelp] { flags.map { FlagHelp($0) } }

  private struct Settings: RulesSettings {
    var rulesChoice = RulesChoice()
    var format = RuleTestFormat.text
    var wantsCoverage = false
    var corpus: [String] = []
    var updates = false
    var isVerbose = false
    var color = ColorChoice.auto
  }

  private static let flags: [Flag<Settings>] =
    Settings.rulesFlags + [
      Flag(
        "--coverage",
        help:
          "fail an indicator that no test fires, that no test wants silent, or with a term that cannot "
          + "be found"
      ) { settings, _ in settings.wantsCoverage = true },
      Flag(
        "--corpus", .named("PATH"),
        help: "for --coverage: articles in which indicators and terms count as fired (repeatable)"
      ) { $0.corpus.append($1) },
      Flag("--update", help: "move the marks of tests that fail to what is found, and exit 1") {
        settings, _ in settings.updates = true
      },
      .choice(
        "--format", short: "-f", "NAME", help: "text (default), json or junit",
        among: RuleTestFormat.allCases.map { ($0.rawValue, $0) }
      ) { $0.format = $1 },
      .choice(
        "--color", "WHEN", help: "auto, always or never; NO_COLOR and CLICOLOR_FORCE are heard",
        among: ColorChoice.allCases.map { ($0.rawValue, $0) }
      ) { $0.color = $1 },
      Flag("--verbose", short: "-v", help: "list what is tested, and the terms that no test fires")
      {
        settings, _ in settings.isVerbose = true
      },
    ]

  static func run(_ arguments: [String]) throws -> Program.ExitCode {
    var settings = Settings()
    let words = try ArgumentReader(command: name, flags: flags).read(arguments, into: &settings)
    if !settings.corpus.isEmpty, !settings.wantsCoverage { throw UsageError.corpusWithoutCoverage }
    let library = try settings.rulesChoice.library()
    let rulebook = try library.rulebook()
    let names = try words.flatMap { try ids(of: $0, in: rulebook) }
    let tests = try RuleTests(library, rulebook)
    let runner = RuleTestRunner(rulebook)
    let outcomes = tests.of(names).map(runner.outcome)
    var results = RuleTestResults(outcomes, leftOut: names.isEmpty ? tests.leftOut : 0)
    var isWhole = true
    if settings.wantsCoverage {
      results.coverage = try coverage(rulebook, names, outcomes, settings) { problem in
        isWhole = false
        Console.complain(problem)
      }
    }
    let rewriting =
      settings.updates ? MarkRewriting(results.failures, shipped: library.shipped) : nil
    if let rewriting {
      do {
        try rewriting.write()
        results.steps = rewriting.steps
      } catch {
        isWhole = false
        Console.complain("\(error)")
      }
    }
    let text = results.written(
      as: settings.format, Palette(isOn: settings.color.isOn), isVerbose: settings.isVerbose)
    try Console.print(text)
    return !isWhole ? .unusable : results.hold ? .done : .failed
  }

  /// The ids of the indicator and the rule set of a name, at least one of which there must be.
  private static func ids(of name: String, in rulebook: Rulebook) throws -> [String] {
    let ids = [DefinitionKind.indicator, .ruleSet].compactMap { rulebook.names.id(name, $0) }
    if ids.isEmpty {
      throw UsageError.unknownTested(
        name, known: rulebook.indicators.map(\.id) + rulebook.ruleSets.map(\.id))
    }
    return ids
  }

  /// What the tests and the articles asked for cover; what rules could not do in articles is told.
  private static func coverage(
    _ rulebook: Rulebook, _ names: [String], _ outcomes: [RuleTestOutcome], _ settings: Settings,
    tell: (String) -> Void
  ) throws -> RuleCoverage {
    var coverage = RuleCoverage(rulebook, of: names)
    for outcome in outcomes { coverage.add(outcome) }
    guard !settings.corpus.isEmpty else { return coverage }
    let paths = try ArticlePaths(settings.corpus).paths
    let pipeline = try Pipeline(rulebook, ruleSets: [])
    try ArticleReading(RunSettings(), pipeline).read(paths) { result in
      let report = try result.get()
      for problem in report.problems { tell(report.description(of: problem)) }
      coverage.add(report)
    }
    return coverage
  }
}
