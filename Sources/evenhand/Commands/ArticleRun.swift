import EvenhandKit

/// One run of a command over articles.
struct ArticleRun {
  private let settings: RunSettings
  private let pipeline: Pipeline
  private var outputs: [ReportOutput]
  private var summary: StepSummary?
  private var progress = ProgressDisplay(of: nil)
  private var code = Program.ExitCode.done

  init(_ settings: RunSettings, _ pipeline: Pipeline) {
    self.settings = settings
    self.pipeline = pipeline
    outputs = settings.outputs.map { ReportOutput($0, settings) }
    if settings.outputs.contains(where: { $0.format == GitHubReport.self }) {
      summary = StepSummary()
    }
  }

  /// Reads and reports everything in order; what cannot be read is complained of and left out.
  mutating func read(_ paths: [String]) throws -> Program.ExitCode {
    for place in outputs.indices { outputs[place].open() }
    if !paths.contains(where: settings.isJSONLines) { progress = ProgressDisplay(of: paths.count) }
    try ArticleReading(settings, pipeline).read(paths) { try take($0) }
    progress.clear()
    for place in outputs.indices { try outputs[place].close() }
    try summary?.close()
    return code
  }

  // MARK: What comes out

  private mutating func take(_ result: Result<Report, EvenhandError>) throws {
    switch result {
    case .failure(let error):
      complain(error.description, .unusable)
    case .success(let report):
      for problem in report.problems { complain(report.description(of: problem), .unusable) }
      if holdsParagraphAskedFor(report) {
        for place in outputs.indices { try outputs[place].write(report) }
        summary?.add(report)
        checkGate(report)
      }
    }
    progress.advance()
  }

  private mutating func complain(_ message: String, _ code: Program.ExitCode) {
    progress.clear()
    Console.complain(message)
    if self.code != .unusable { self.code = code }
  }

  /// Whether an article has the paragraph that is asked for, if one is; where it has not, that is told.
  private mutating func holdsParagraphAskedFor(_ report: Report) -> Bool {
    let article = report.article.article
    let numbers = article.paragraphs.map(\.index)
    guard let number = settings.paragraph, !numbers.contains(number) else { return true }
    let problem = UsageError.noSuchParagraph(
      number, path: article.path, last: numbers.last ?? 0)
    complain("evenhand: \(problem)", .unusable)
    return false
  }

  private mutating func checkGate(_ report: Report) {
    for score in report.scores {
      if let complaint = settings.failUnder.complaint(score, of: report) {
        complain(complaint, .failed)
      }
    }
  }
}

extension ScoreLimits {
  /// What is said of a score below its limit; nil for others.
  func complaint(_ score: ArticleScore, of report: Report) -> String? {
    guard let neutrality = score.neutrality, let limit = self[score.ruleSet.id],
      neutrality < limit
    else { return nil }
    return "\(report.article.article.path): neutrality \(neutrality.inHundredths) under "
      + "\(score.ruleSet.id) is below the limit of \(limit.inFigures)"
  }
}
