import EvenhandKit

/// Reads articles in order and makes something of each, on several threads: files, standard input, and
/// files of JSON Lines.
struct ArticleReading<Product: Sendable> {
  /// How many articles of a JSON Lines file are read together, for each thread.
  private let batch = 64

  private let settings: RunSettings

  /// What is made of an article.
  private let work: @Sendable (Article) throws(EvenhandError) -> Product

  /// Standard input, where somebody read it before.
  private let standardInput: [UInt8]?

  init(
    _ settings: RunSettings, standardInput: [UInt8]? = nil,
    work: @Sendable @escaping (Article) throws(EvenhandError) -> Product
  ) {
    self.settings = settings
    self.standardInput = standardInput
    self.work = work
  }

  /// Hands over what each article gave, or why it gave nothing.
  func read(
    _ paths: [String], then take: (Result<Product, EvenhandError>) throws -> Void
  ) throws {
    for group in paths.split(keepingWhere: settings.isJSONLines) {
      if let path = group.first, settings.isJSONLines(path) {
        try readLines(of: path, then: take)
      } else {
        try readFiles(Array(group), then: take)
      }
    }
  }

  private func readFiles(
    _ paths: [String], then take: (Result<Product, EvenhandError>) throws -> Void
  ) throws {
    try forEachInOrder(paths, threads: settings.jobs) { [self] path in
      Result { () throws(EvenhandError) in try work(try article(path)) }
    } then: {
      try take($0)
    }
  }

  private func article(_ path: String) throws(EvenhandError) -> Article {
    let known = path == "-" ? standardInput : nil
    let bytes = if let known { known } else { try settings.contents(of: path) }
    return try Pipeline.article(bytes, path: settings.name(of: path), reader: settings.reader)
  }

  // MARK: JSON Lines

  private func readLines(
    of path: String, then take: (Result<Product, EvenhandError>) throws -> Void
  ) throws {
    var lines: LineReader
    do throws(EvenhandError) {
      lines = try LineReader(path, limit: RunSettings.maximumBytes)
    } catch {
      return try take(.failure(error))
    }
    let name = settings.name(of: path)
    guard var reader = JSONLinesReader(path: name) else {
      return try take(
        .failure(.unreadable(path: name, reason: "this build reads no JSON Lines")))
    }
    // One article at a time on one thread; on several, a batch.
    let size = settings.jobs > 1 ? self.batch * settings.jobs : 1
    var batch: [Result<Article, EvenhandError>] = []
    try lines.readLines { line in
      do throws(IngestError) {
        if let article = try reader.read(line) { batch.append(.success(article)) }
      } catch {
        batch.append(.failure(.article(error)))
      }
      if batch.count >= size { try handle(&batch, then: take) }
    }
    try handle(&batch, then: take)
  }

  private func handle(
    _ batch: inout [Result<Article, EvenhandError>],
    then take: (Result<Product, EvenhandError>) throws -> Void
  ) throws {
    try forEachInOrder(batch, threads: settings.jobs) { [work] article in
      article.flatMap { article in
        Result { () throws(EvenhandError) in try work(article) }
      }
    } then: {
      try take($0)
    }
    batch.removeAll(keepingCapacity: true)
  }
}

extension ArticleReading where Product == Report {
  /// Scores each article.
  init(_ settings: RunSettings, _ pipeline: Pipeline, standardInput: [UInt8]? = nil) {
    self.init(settings, standardInput: standardInput) { article throws(EvenhandError) in
      try pipeline.report(article)
    }
  }
}

extension RunSettings {
  /// What reports call a path.
  func name(of path: String) -> String { path == "-" ? standardInputName : path }

  /// The bytes of a file, or of standard input.
  func contents(of path: String) throws(EvenhandError) -> [UInt8] {
    try path == "-"
      ? Files.readStandardInput(limit: Self.maximumBytes)
      : Files.contents(of: path, limit: Self.maximumBytes)
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
