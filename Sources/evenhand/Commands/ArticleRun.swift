import EvenhandKit

/// One run of a command over articles.
struct ArticleRun {
  /// How many articles of a JSON Lines file are scored together, for each thread.
  private static let batch = 64

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
    for group in paths.split(keepingWhere: settings.isJSONLines) {
      if let path = group.first, settings.isJSONLines(path) {
        try readLines(of: path)
      } else {
        try readFiles(Array(group))
      }
    }
    progress.clear()
    for place in outputs.indices { try outputs[place].close() }
    try summary?.close()
    return code
  }

  private mutating func readFiles(_ paths: [String]) throws {
    try forEachInOrder(paths, threads: settings.jobs) { [self] path in
      Result { () throws(EvenhandError) in try report(path) }
    } then: {
      try take($0)
    }
  }

  private func report(_ path: String) throws(EvenhandError) -> Report {
    let limit = RunSettings.maximumBytes
    guard path == "-" else {
      return try pipeline.report(
        Files.contents(of: path, limit: limit), path: path, reader: settings.reader)
    }
    return try pipeline.report(
      Files.readStandardInput(limit: limit), path: settings.standardInputName,
      reader: settings.reader)
  }

  // MARK: JSON Lines

  private mutating func readLines(of path: String) throws {
    var lines: LineReader
    do {
      lines = try LineReader(path, limit: RunSettings.maximumBytes)
    } catch {
      return try take(.failure(error))
    }
    let name = path == "-" ? settings.standardInputName : path
    guard var reader = JSONLinesReader(path: name) else {
      return try take(
        .failure(.unreadable(path: name, reason: "this build reads no JSON Lines")))
    }
    // One article at a time on one thread; on several, a batch.
    let size = settings.jobs > 1 ? Self.batch * settings.jobs : 1
    var batch: [Result<Article, EvenhandError>] = []
    try lines.readLines { line in
      do throws(IngestError) {
        if let article = try reader.read(line) { batch.append(.success(article)) }
      } catch {
        batch.append(.failure(.article(error)))
      }
      if batch.count >= size { try score(&batch) }
    }
    try score(&batch)
  }

  private mutating func score(_ batch: inout [Result<Article, EvenhandError>]) throws {
    let pipeline = pipeline
    try forEachInOrder(batch, threads: settings.jobs) { article in
      article.flatMap { article in
        Result { () throws(EvenhandError) in try pipeline.report(article) }
      }
    } then: {
      try take($0)
    }
    batch.removeAll(keepingCapacity: true)
  }

  // MARK: What comes out

  private mutating func take(_ result: Result<Report, EvenhandError>) throws {
    switch result {
    case .failure(let error):
      complain(error.description, .unusable)
    case .success(let report):
      for problem in report.problems { complain(report.description(of: problem), .unusable) }
      if let number = settings.paragraph { try check(number, in: report) }
      for place in outputs.indices { try outputs[place].write(report) }
      summary?.add(report)
      checkGate(report)
    }
    progress.advance()
  }

  private mutating func complain(_ message: String, _ code: Program.ExitCode) {
    progress.clear()
    Console.complain(message)
    if self.code != .unusable { self.code = code }
  }

  private func check(_ paragraph: Int, in report: Report) throws {
    let numbers = report.article.article.paragraphs.map(\.index)
    if !numbers.contains(paragraph) {
      throw UsageError.noSuchParagraph(
        paragraph, path: report.article.article.path, last: numbers.last ?? 0)
    }
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
    let shown = (neutrality * 100).rounded(.down) / 100
    return "\(report.article.article.path): neutrality \(shown) under \(score.ruleSet.id) is below "
      + "--fail-under \(limit)"
  }
}

extension Array {
  /// The runs of elements that are no separators, and each separator as a run of its own.
  fileprivate func split(
    keepingWhere isSeparator: (Element) -> Bool
  ) -> [ArraySlice<Element>] {
    var runs: [ArraySlice<Element>] = []
    var start = startIndex
    for place in indices where isSeparator(self[place]) {
      if start < place { runs.append(self[start..<place]) }
      runs.append(self[place...place])
      start = place + 1
    }
    if start < endIndex { runs.append(self[start...]) }
    return runs
  }
}
