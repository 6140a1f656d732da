import EvenhandKit

/// `evenhand check`
struct CheckCommand: Command {
  static let name = "check"
  static let arguments = "ARTICLE…"
  static let summary = "Check what articles expect of their scores"
  static let discussion = """
    Front matter may say under `expect` what a rule set should find: neutrality and lean between
    bounds, words that must or must not be found, and articles that must score lower. Every
    expectation that fails is printed with its place.
    exit code: 0 all hold; 1 some fail; 2 something could not be read.
    """
  static var flagHelp: [FlagHelp] { ArticleFlags.check.map { FlagHelp($0) } }

  static func run(_ arguments: [String]) throws -> Program.ExitCode {
    var settings = RunSettings()
    let names = try ArgumentReader(command: name, flags: ArticleFlags.check)
      .read(arguments, into: &settings)
    try settings.readConfiguration()
    let rulebook = try settings.rulebook()
    var run = CheckRun(settings, rulebook)
    exit(try run.check(settings.articles(names, command: name)))
  }
}

/// One run of `check`.
private struct CheckRun {
  private let settings: RunSettings
  private let rulebook: Rulebook
  private var check = ExpectationCheck()
  private var code = Program.ExitCode.done
  private var articles = 0
  private var disputed = 0
  private var tooLow: [String] = []
  private var progress = ProgressDisplay(of: nil)

  init(_ settings: RunSettings, _ rulebook: Rulebook) {
    self.settings = settings
    self.rulebook = rulebook
  }

  mutating func check(_ paths: [String]) throws -> Program.ExitCode {
    for path in paths where settings.isJSONLines(path) {
      throw UsageError.noFrontMatter(path: path)
    }
    progress = ProgressDisplay(of: paths.count)
    let wanted = try paths.compactMap { path in try expectations(of: path) }
    var sets: [String] = []
    for set in wanted.flatMap(\.expectations.checked).map(\.ruleSet) where !sets.contains(set) {
      sets.append(set)
    }
    for set in settings.ruleSets where !settings.failUnder.isEmpty && !sets.contains(set) {
      sets.append(set)
    }
    let pipeline = try Pipeline(rulebook, ruleSets: sets, conflict: settings.conflict)
    forEachInOrder(wanted, threads: settings.jobs) { [settings] article in
      Result { () throws(EvenhandError) in
        (
          article.expectations,
          try pipeline.report(article.bytes, path: article.path, reader: settings.reader)
        )
      }
    } then: {
      take($0)
    }
    progress.clear()
    check.finish()
    return try report()
  }

  private struct Wanted: Sendable {
    var path: String
    var bytes: [UInt8]
    var expectations: Expectations
  }

  /// What an article expects; nil, after a complaint, where it cannot be read.
  private mutating func expectations(of path: String) throws -> Wanted? {
    let bytes: [UInt8]
    let name = path == "-" ? settings.standardInputName : path
    do {
      let limit = RunSettings.maximumBytes
      bytes =
        try path == "-"
        ? Files.readStandardInput(limit: limit) : Files.contents(of: path, limit: limit)
      let expectations =
        try frontMatter(of: bytes, path: name).map { try Expectations($0) } ?? Expectations()
      disputed += expectations.disputed
      return Wanted(path: name, bytes: bytes, expectations: expectations)
    } catch let error as EvenhandError {
      complain(error.description)
    } catch let error as IngestError {
      complain(error.description)
    } catch let error as YAMLError {
      complain(error.description)
    }
    progress.advance()
    return nil
  }

  private mutating func complain(_ message: String) {
    progress.clear()
    Console.complain(message)
    code = .unusable
  }

  private mutating func take(_ result: Result<(Expectations, Report), EvenhandError>) {
    switch result {
    case .failure(let error): complain(error.description)
    case .success(let (expectations, report)):
      articles += 1
      for problem in report.problems { complain(report.description(of: problem)) }
      check.add(expectations.checked, report)
      for low in report.scores.compactMap({ settings.failUnder.complaint($0, of: report) }) {
        tooLow.append(low)
      }
    }
    progress.advance()
  }

  private func report() throws -> Program.ExitCode {
    for failure in check.failures { try Console.print("\(failure)\n") }
    for low in tooLow { try Console.print(low + "\n") }
    for skipped in check.unchecked {
      Console.complain(
        "\(skipped.expectation.path):\(skipped.expectation.mark): not checked: "
          + skipped.message)
    }
    let failed = Set(check.failures.map(\.expectation)).count
    var line = "\(counted(articles, "article")), \(counted(check.count, "expectation")): "
    line += check.count == 0 ? "nothing to check" : failed == 0 ? "all hold" : "\(failed) fail"
    if !check.unchecked.isEmpty { line += ", \(check.unchecked.count) not checked" }
    if disputed > 0 { line += "; \(disputed) disputed" }
    if !tooLow.isEmpty { line += "; \(counted(tooLow.count, "score")) too low" }
    if !settings.isQuiet { try Console.print(line + "\n") }
    return code == .done && failed + tooLow.count > 0 ? .failed : code
  }
}

/// `1 article`, `2 articles`
private func counted(_ count: Int, _ thing: String) -> String {
  "\(count) \(thing)\(count == 1 ? "" : "s")"
}
