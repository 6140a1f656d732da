import EvenhandKit

/// `evenhand check`
struct CheckCommand: Command {
  static let name = "check"
  static let arguments = "ARTICLE…"
  static let summary =
    "Compare scores with the baseline, with limits, and with what articles expect"
  static let discussion = """
    Three things are held. A baseline (evenhand baseline write): no article or paragraph may fall by
    more than check.max-drop points, and no new paragraph may be low; every change is told with its
    reason. Limits: check.fail-under. Expectations in front matter under `expect`: neutrality and lean
    between bounds, words that must or must not be found, articles that must score lower.
    exit code: 0 all hold; 1 some fail; 2 something could not be read.
    """
  static var flagHelp: [FlagHelp] { ArticleFlags.check.map { FlagHelp($0) } }

  static func run(_ arguments: [String]) throws -> Program.ExitCode {
    var settings = RunSettings()
    let names = try ArgumentReader(command: name, flags: ArticleFlags.check)
      .read(arguments, into: &settings)
    try settings.readConfiguration()
    let rulebook = try settings.rulebook()
    let paths = try settings.articles(names, command: name)
    let baseline = try baseline(for: paths, isWhole: names.isEmpty, settings, rulebook)
    var run = CheckRun(settings, rulebook, baseline, isWhole: names.isEmpty)
    exit(try run.check(paths))
  }

  private static func baseline(
    for paths: [String], isWhole: Bool, _ settings: RunSettings, _ rulebook: Rulebook
  ) throws -> BaselineCheck? {
    if let name = settings.baselineReference {
      if settings.chosenBaseline != nil { throw UsageError.twoReferences }
      let tree = try GitTree(name)
      let gone = isWhole ? tree.paths.filter(settings.configuration.names) : []
      let known = Set(paths).union(gone).filter(tree.contains).sorted()
      let reference = try BaselineReference(
        tree, paths: known, ruleSets: settings.ruleSets, conflict: settings.conflict, rulebook,
        settings.library())
      return try BaselineCheck(.commit(reference), path: name, settings, rulebook)
    }
    guard let path = settings.baselinePath else { return nil }
    let file = try settings.withBaseline { () throws(EvenhandError) in try BaselineFile(path) }
    try file.check(rulebook)
    return try BaselineCheck(.file(file), path: path, settings, rulebook)
  }
}

/// One run of `check`.
private struct CheckRun {
  private let settings: RunSettings
  private let rulebook: Rulebook
  private let isWhole: Bool
  private var baseline: BaselineCheck?
  private var check = ExpectationCheck()
  private var wanted: [String: Expectations] = [:]
  private var standardInput: [UInt8]?
  private var code = Program.ExitCode.done
  private var articles = 0
  private var disputed = 0
  private var tooLow: [String] = []
  private var progress = ProgressDisplay(of: nil)

  init(
    _ settings: RunSettings, _ rulebook: Rulebook, _ baseline: BaselineCheck?, isWhole: Bool
  ) {
    self.settings = settings
    self.rulebook = rulebook
    self.baseline = baseline
    self.isWhole = isWhole
  }

  mutating func check(_ paths: [String]) throws -> Program.ExitCode {
    let hasOtherChecks = baseline != nil || !settings.failUnder.isEmpty
    for path in paths where settings.isJSONLines(path) && !hasOtherChecks {
      throw UsageError.noFrontMatter(path: path)
    }
    if !paths.contains(where: settings.isJSONLines) { progress = ProgressDisplay(of: paths.count) }
    let readable = paths.filter { settings.isJSONLines($0) || readExpectations(of: $0) }
    let pipeline = try Pipeline(
      rulebook, ruleSets: ruleSets(readable), conflict: settings.conflict)
    try ArticleReading(settings, pipeline, standardInput: standardInput).read(readable) {
      take($0)
    }
    progress.clear()
    check.finish()
    return try report()
  }

  /// The rule sets that anything is checked under.
  private func ruleSets(_ paths: [String]) -> [String] {
    var sets: [String] = []
    let expected = paths.compactMap { wanted[settings.name(of: $0)] }.flatMap(\.checked)
    let limited =
      settings.failUnder.bySet.keys.sorted()
      + (settings.failUnder.all == nil ? [] : settings.ruleSets)
    for set in expected.map(\.ruleSet) + limited + (baseline?.ruleSets ?? [])
    where !sets.contains(set) {
      sets.append(set)
    }
    return sets
  }

  /// Reads what an article expects.
  ///
  /// - Returns: Whether it could be read; if not, that is told.
  private mutating func readExpectations(of path: String) -> Bool {
    let name = settings.name(of: path)
    do {
      let bytes = try settings.contents(of: path)
      if path == "-" { standardInput = bytes }
      var expectations =
        try frontMatter(of: bytes, path: name).map { try Expectations($0) } ?? Expectations()
      expectations.use(rulebook.names)
      disputed += expectations.disputed
      wanted[name] = expectations
      return true
    } catch let error as EvenhandError {
      complain(error.description)
    } catch let error as IngestError {
      complain(error.description)
    } catch {
      complain("\(error)")
    }
    progress.advance()
    return false
  }

  private mutating func complain(_ message: String) {
    progress.clear()
    Console.complain(message)
    code = .unusable
  }

  private mutating func take(_ result: Result<Report, EvenhandError>) {
    switch result {
    case .failure(let error): complain(error.description)
    case .success(let report):
      articles += 1
      for problem in report.problems { complain(report.description(of: problem)) }
      check.add(wanted[report.article.article.path]?.checked ?? [], report)
      tooLow += report.scores.compactMap { settings.failUnder.complaint($0, of: report) }
      do {
        try baseline?.add(report)
      } catch {
        complain("\(error)")
        baseline?.isBroken = true
      }
    }
    progress.advance()
  }

  private mutating func report() throws -> Program.ExitCode {
    let isWhole = isWhole
    do throws(EvenhandError) {
      try baseline?.finish(isWhole: isWhole)
    } catch {
      complain(error.description)
      baseline?.isBroken = true
    }
    for line in baseline?.notes ?? [] { Console.complain(line) }
    for line in baseline?.lines ?? [] { try Console.print(line + "\n") }
    for failure in check.failures { try Console.print("\(failure)\n") }
    for low in tooLow { try Console.print(low + "\n") }
    for skipped in check.unchecked {
      Console.complain(
        "\(skipped.expectation.path):\(skipped.expectation.mark): not checked: "
          + skipped.message)
    }
    let failed = Set(check.failures.map(\.expectation)).count
    if !settings.isQuiet { try Console.print(summary(failed) + "\n") }
    let failures = failed + tooLow.count + (baseline?.failures ?? 0)
    return code == .done && failures > 0 ? .failed : code
  }

  private func summary(_ failed: Int) -> String {
    var line = counted(articles, "article")
    let isLimited = !settings.failUnder.isEmpty
    if check.count > 0 || baseline == nil && !isLimited {
      line += ", \(counted(check.count, "expectation")): "
      line += check.count == 0 ? "nothing to check" : failed == 0 ? "all hold" : "\(failed) fail"
    }
    if !check.unchecked.isEmpty { line += ", \(check.unchecked.count) not checked" }
    if disputed > 0 { line += "; \(disputed) disputed" }
    if isLimited, tooLow.isEmpty, check.count == 0, baseline == nil { line += "; no score too low" }
    if !tooLow.isEmpty { line += "; \(counted(tooLow.count, "score")) too low" }
    if let baseline { line += "; \(baseline.summary)" }
    return line
  }
}
