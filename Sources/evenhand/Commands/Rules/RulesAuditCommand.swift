import EvenhandKit

/// `evenhand rules audit`
struct RulesAuditCommand: Command {
  static let name = "rules audit"
  static let arguments = "[ARTICLE…]"
  static let summary = "Ask whether the rules read all parties alike"
  static let discussion = """
    Exchanges the parties of each conflict pack, in the pack and in the texts, scores the articles again,
    and names every indicator that then charges something else, with the passage. Tells what the packs
    give one side only, which indicators decide scores, and which find the same. Without articles the
    folder `corpus` is read, else the articles of the configuration.
    exit code: 0 audited; 1 an indicator is over --max-asymmetry; 2 something could not be read, or
    --max-asymmetry has no article that names a party.
    """
  static var flagHelp: [FlagHelp] { flags.map { FlagHelp($0) } }

  /// The folder that is read where no article is named.
  private static let corpus = "corpus"

  private static let flags = ArticleFlags.audit

  static func run(_ arguments: [String]) throws -> Program.ExitCode {
    var settings = RunSettings()
    settings.readsForEveryParty = true
    let names = try ArgumentReader(command: name, flags: flags).read(arguments, into: &settings)
    try settings.readConfiguration()
    let rulebook = try settings.rulebook()
    if settings.isConflictChosen, settings.conflict == .none {
      throw UsageError.auditWithoutConflict
    }
    try settings.refuseConfiguredNone(command: name)
    let auditor = try RulesAuditor(
      rulebook, ruleSets: settings.chosenOrConfiguredRuleSets, conflict: settings.conflict)
    let paths = try articles(names, settings)
    var run = AuditRun(settings, auditor)
    exit(try run.audit(paths))
  }

  private static func articles(_ names: [String], _ settings: RunSettings) throws -> [String] {
    if names.isEmpty, Files.kind(of: corpus) == .folder { return try ArticlePaths([corpus]).paths }
    return try settings.articles(names, command: name)
  }
}

/// One audit over articles.
private struct AuditRun {
  private let settings: RunSettings
  private let auditor: RulesAuditor
  private var tally: AuditTally
  private var progress = ProgressDisplay(of: nil)
  private var code = Program.ExitCode.done

  init(_ settings: RunSettings, _ auditor: RulesAuditor) {
    self.settings = settings
    self.auditor = auditor
    tally = AuditTally(auditor)
  }

  /// Reads and audits everything in order; what cannot be read is complained of and left out.
  mutating func audit(_ paths: [String]) throws -> Program.ExitCode {
    if !paths.contains(where: settings.isJSONLines) { progress = ProgressDisplay(of: paths.count) }
    let auditor = auditor
    try ArticleReading(settings) { article throws(EvenhandError) in try auditor.audit(article) }
      .read(paths) { take($0) }
    progress.clear()
    if tally.count == 0 {
      if code != .unusable { Console.complain("evenhand: \(UsageError.nothingToAudit)") }
      return .unusable
    }
    let audit = tally.audit()
    try write(audit)
    checkGate(audit)
    return code
  }

  private mutating func take(_ result: Result<ArticleAudit, EvenhandError>) {
    switch result {
    case .failure(let error): complain(error.description, .unusable)
    case .success(let article):
      for problem in article.problems { complain(problem, .unusable) }
      tally.add(article)
    }
    progress.advance()
  }

  private mutating func complain(_ message: String, _ code: Program.ExitCode) {
    progress.clear()
    Console.complain(message)
    if self.code != .unusable { self.code = code }
  }

  private func write(_ audit: RulesAudit) throws {
    var output = TextBuffer()
    settings.auditFormat.init(ReportOptions(isVerbose: settings.isVerbose))
      .write(audit, to: &output)
    if let path = settings.textPath {
      try Files.replace(path, with: output.bytes)
    } else {
      try Console.print(output.bytes)
    }
  }

  private mutating func checkGate(_ audit: RulesAudit) {
    guard let limit = settings.maximumAsymmetry else { return }
    if audit.tried == 0 { complain("evenhand: \(UsageError.nothingTried)", .unusable) }
    for pack in audit.packs {
      var told: Set<String> = []
      // The most asymmetric group of an indicator stands first; what shows it less need not be told too.
      for group in pack.asymmetries
      where group.size > limit && told.insert(group.indicator).inserted {
        complain(
          "\(pack.conflict): ‘\(group.indicator)’ differs by \(group.size.inHundredths) points between "
            + "the parties, which is over --max-asymmetry \(limit.inFigures)", .failed)
      }
    }
  }
}
