import EvenhandKit

/// `evenhand score`
struct ScoreCommand: Command {
  static let name = "score"
  static let arguments = "ARTICLE…"
  static let summary = "Score articles, paragraph by paragraph"
  static let discussion = """
    An article is a text or Markdown file, a folder of them, or - for standard input. Every score
    belongs to a rule set: the one asked for is told in full, the other positions in a last line.
    Results go to standard output, everything else to standard error.
    exit code: 0 scored; 1 an article is below --fail-under; 2 something could not be read.
    """
  static var flagHelp: [FlagHelp] { ScoreFlags.all.map { FlagHelp($0) } }

  static func run(_ arguments: [String]) throws -> Program.ExitCode {
    var settings = ScoreSettings()
    let names = try ArgumentReader(command: name, flags: ScoreFlags.all)
      .read(arguments, into: &settings)
    if names.isEmpty { throw UsageError.noArticle }
    let rulebook = try RuleLibrary(adding: settings.rulesPath).rulebook()
    let pipeline = try Pipeline(
      rulebook, ruleSets: settings.ruleSets, conflict: settings.conflict,
      showsOthers: settings.outputs.contains { $0.format == TextReport.self } && !settings.isQuiet)
    let articles = try ArticlePaths(names)
    var run = ScoreRun(settings, pipeline)
    return try run.score(articles.paths)
  }
}

/// One run over articles.
private struct ScoreRun {
  private let settings: ScoreSettings
  private let pipeline: Pipeline
  private var outputs: [ReportOutput]
  private var code = Program.ExitCode.done

  init(_ settings: ScoreSettings, _ pipeline: Pipeline) {
    self.settings = settings
    self.pipeline = pipeline
    outputs = settings.outputs.map { ReportOutput($0, settings) }
  }

  mutating func score(_ paths: [String]) throws -> Program.ExitCode {
    for place in outputs.indices { outputs[place].open() }
    try forEachInOrder(paths, threads: settings.jobs) { [self] path in
      Result { () throws(EvenhandError) in try report(path) }
    } then: {
      try take($0)
    }
    for place in outputs.indices { try outputs[place].close() }
    return code
  }

  private func report(_ path: String) throws(EvenhandError) -> Report {
    let limit = ScoreSettings.maximumBytes
    guard path == "-" else {
      return try pipeline.report(
        Files.contents(of: path, limit: limit), path: path, reader: settings.reader)
    }
    return try pipeline.report(
      Files.readStandardInput(limit: limit), path: settings.standardInputName,
      reader: settings.reader)
  }

  private mutating func take(_ result: Result<Report, EvenhandError>) throws {
    switch result {
    case .failure(let error):
      Console.complain(error.description)
      code = .unusable
    case .success(let report):
      for place in outputs.indices { try outputs[place].write(report) }
      if let limit = settings.failUnder { checkGate(report, limit) }
    }
  }

  private mutating func checkGate(_ report: Report, _ limit: Double) {
    for score in report.scores {
      guard let neutrality = score.neutrality, neutrality < limit else { continue }
      Console.complain(
        "\(report.article.article.path): \(score.ruleSet.id) is below --fail-under")
      if code == .done { code = .failed }
    }
  }
}
