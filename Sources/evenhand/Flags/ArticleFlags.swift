import EvenhandKit

/// The flags of commands that read articles, in the order help lists them.
enum ArticleFlags {
  /// The flags of `score`.
  static let score: [Flag<RunSettings>] =
    [
      ruleSets("rule sets to tell in full (repeatable; default \(RunSettings.defaultRuleSet))")
    ] + rules + output(reportFormats) + input
    + [
      failUnder,
      Flag(
        "--max-annotations", .named("N"),
        help: "annotations of a level in format github (default 10, as many as GitHub shows)"
      ) { settings, value in
        guard let number = Int(value), 0...100_000 ~= number else {
          throw UsageError.badValue(
            value, flag: "--max-annotations", wanted: "a number from 0 to 100000")
        }
        settings.maxAnnotations = number
      },
    ] + running
    + [
      Flag("--quiet", short: "-q", help: "one line an article and rule set") { settings, _ in
        settings.isQuiet = true
      },
      Flag("--verbose", short: "-v", help: "even paragraphs, all findings, masked passages") {
        settings, _ in settings.isVerbose = true
      },
    ]

  /// The flags of `sources`.
  static let sources: [Flag<RunSettings>] =
    rules + output(sourceFormats) + input + running
    + [
      Flag("--verbose", short: "-v", help: "every attribution with its words") { settings, _ in
        settings.isVerbose = true
      }
    ]

  /// The flags of `compare`.
  static let compare: [Flag<RunSettings>] =
    [
      ruleSets(
        "rule sets to compare, two or more (repeatable; default all positions); advocacy:PARTY reads "
          + "as an advocate of the party would"),
      .choice(
        "--sort", "ORDER",
        help: "order of the paragraphs: order (default), or spread, widest first",
        among: [("order", false), ("spread", true)]
      ) { $0.sortsBySpread = $1 },
    ] + rules + output(comparisonFormats) + input + running
    + [
      Flag("--quiet", short: "-q", help: "only what several articles show together") {
        settings, _ in settings.isQuiet = true
      },
      Flag("--verbose", short: "-v", help: "everything that makes a difference") { settings, _ in
        settings.isVerbose = true
      },
    ]

  /// The flags of `explain`.
  static let explain: [Flag<RunSettings>] =
    [
      ruleSets("rule sets to explain (repeatable; default \(RunSettings.defaultRuleSet))")
    ] + rules + output(explanationFormats) + input + running
    + [
      Flag("--verbose", short: "-v", help: "paragraphs in which nothing was found, too") {
        settings, _ in settings.isVerbose = true
      }
    ]

  /// The flags of `rules audit`.
  static let audit: [Flag<RunSettings>] =
    [
      ruleSets("rule sets to audit (repeatable; default all positions)"),
      Flag(
        "--max-asymmetry", .named("N"),
        help: "exit with 1 where an indicator differs by more than N points between parties"
      ) { settings, value in
        guard let number = Double(value), number.isFinite, number >= 0 else {
          throw UsageError.badValue(
            value, flag: "--max-asymmetry", wanted: "a number from 0 up")
        }
        settings.maximumAsymmetry = number
      },
    ] + rules
    + [
      .choice(
        "--format", short: "-f", "NAME",
        help: "\(auditFormats.map { $0.name }.joined(separator: ", ")) (default text)",
        among: auditFormats.map { ($0.name, $0) }
      ) { $0.auditFormat = $1 },
      Flag("--output", short: "-o", .named("FILE"), help: "where the report goes") {
        $0.textPath = $1
      },
    ] + input
    + [
      jobs,
      Flag("--verbose", short: "-v", help: "every passage, pair, indicator and note") {
        settings, _ in settings.isVerbose = true
      },
    ]

  /// The flags of `check`.
  static let check: [Flag<RunSettings>] =
    rules + baseline + [baselineReference, failDrop, failUnder] + input + running
    + [
      Flag(
        "--strict",
        help: "fail, too, where the baseline is not up to date or an entry of ignore is unused"
      ) { settings, _ in settings.isStrict = true },
      Flag("--verbose", short: "-v", help: "every change since the baseline, however small") {
        settings, _ in settings.isVerbose = true
      },
      Flag("--quiet", short: "-q", help: "only what fails") { settings, _ in
        settings.isQuiet = true
      },
    ]

  /// The flags of `baseline write`.
  static let baselineWrite: [Flag<RunSettings>] =
    [ruleSets("rule sets to keep the scores of (repeatable; default those of the configuration)")]
    + rules + baseline + input + [jobs]

  /// The flag that names a baseline.
  static let baseline: [Flag<RunSettings>] = [
    Flag(
      "--baseline", .named("FILE"),
      help: "the accepted scores, or none (default evenhand-baseline.json beside evenhand.yml)"
    ) { $0.chosenBaseline = $1 }
  ]

  private static let baselineReference = Flag<RunSettings>(
    "--baseline-ref", .named("REF"),
    help: "compare with the articles and the rules of a git commit instead of a baseline"
  ) { $0.baselineReference = $1 }

  private static let failUnder = limit(
    "--fail-under", help: "exit with 1 where an article's neutrality is below N"
  ) { $0.choose(failUnder: $1) }

  static let failDrop = limit(
    "--fail-drop",
    help: "exit with 1 where a score is more than N points below the baseline (default 2)"
  ) { $0.chosenDrop = $1 }

  private static func limit(
    _ name: String, help: String, set: @escaping @Sendable (inout RunSettings, Double) -> Void
  ) -> Flag<RunSettings> {
    Flag(name, .named("N"), help: help) { settings, value in
      guard let number = Double(value), 0...100 ~= number else {
        throw UsageError.badValue(value, flag: name, wanted: "a number from 0 to 100")
      }
      set(&settings, number)
    }
  }

  private static func ruleSets(_ help: String) -> Flag<RunSettings> {
    Flag("--rules", short: "-r", .named("NAME,…"), help: help) { try $0.add(ruleSets: $1) }
  }

  static let rules: [Flag<RunSettings>] =
    [
      Flag(
        "--conflict", .named("NAME"),
        help:
          "conflict pack: a name, none, or auto for the one whose parties are named most (default)"
      ) { $0.choose(conflict: $1) }
    ] + RunSettings.rulesFlags

  private static func output(_ formats: [any ReportFormat.Type]) -> [Flag<RunSettings>] {
    [
      .choice(
        "--format", short: "-f", "NAME",
        help: "\(formats.map { $0.name }.joined(separator: ", ")) (repeatable; default text)",
        among: formats.map { ($0.name, $0) }
      ) { $0.add($1) },
      Flag("--output", short: "-o", .named("FILE"), help: "where the format before it goes") {
        try $0.setPath($1)
      },
    ]
  }

  static let input: [Flag<RunSettings>] = [
    .choice(
      "--input", "FORMAT",
      help: "how to read articles: \(RunSettings.Input.all.map { $0.0 }.joined(separator: ", "))",
      among: RunSettings.Input.all
    ) { $0.input = $1 },
    Flag(
      "--stdin-filename", .named("NAME"),
      help: "what reports call standard input; its ending decides how to read it"
    ) { $0.standardInputName = $1 },
  ]

  private static let jobs = Flag<RunSettings>(
    "--jobs", .named("N"), help: "how many articles to read at the same time"
  ) { settings, value in
    guard let number = Int(value), 1...256 ~= number else {
      throw UsageError.badValue(value, flag: "--jobs", wanted: "a number from 1 to 256")
    }
    settings.jobs = number
  }

  private static let running: [Flag<RunSettings>] = [
    jobs,
    .choice(
      "--color", "WHEN", help: "auto, always or never; NO_COLOR and CLICOLOR_FORCE are heard",
      among: ColorChoice.allCases.map { ($0.rawValue, $0) }
    ) { $0.color = $1 },
  ]
}
