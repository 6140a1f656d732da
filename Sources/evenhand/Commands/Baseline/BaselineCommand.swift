import EvenhandKit

/// `evenhand baseline`
struct BaselineCommand: CommandGroup {
  static let name = "baseline"
  static let summary = "Keep the accepted scores, show them, or compare two sets of them"
  static let actions: [any Command.Type] = [
    BaselineWriteCommand.self,
    BaselineShowCommand.self,
    BaselineDiffCommand.self,
  ]
}

/// `evenhand baseline write`
struct BaselineWriteCommand: Command {
  static let name = "baseline write"
  static let arguments = "ARTICLE…"
  static let summary = "Score the articles and keep the scores as the accepted ones"
  static let discussion = """
    Writes evenhand-baseline.json beside evenhand.yml, or the file of --baseline, in one step: where
    an article cannot be read, the old file is left as it is. The file holds exactly the articles that
    are named, else those of the configuration. Keep it under version control.
    exit code: 0 written; 2 something could not be read or written.
    """
  static var flagHelp: [FlagHelp] { ArticleFlags.baselineWrite.map { FlagHelp($0) } }

  static func run(_ arguments: [String]) throws -> Program.ExitCode {
    var settings = RunSettings()
    let names = try ArgumentReader(command: name, flags: ArticleFlags.baselineWrite)
      .read(arguments, into: &settings)
    try settings.readConfiguration()
    let rulebook = try settings.rulebook()
    var recorder = try BaselineRecorder(rulebook, ruleSets: settings.ruleSets)
    let pipeline = try Pipeline(
      rulebook, ruleSets: settings.ruleSets, conflict: settings.conflict)
    let paths = try settings.articles(names, command: name)
    var isWhole = true
    try ArticleReading(settings, pipeline).read(paths) { result in
      do throws(EvenhandError) {
        let report = try result.get()
        for problem in report.problems {
          Console.complain(report.description(of: problem))
          isWhole = false
        }
        try recorder.add(report)
      } catch {
        Console.complain(error.description)
        isWhole = false
      }
    }
    let path = settings.newBaselinePath
    guard isWhole else {
      Console.complain("\(path) is left as it is")
      return .unusable
    }
    try Files.replace(path, with: BaselineJSON.bytes(of: recorder.baseline))
    try Console.print(
      "\(path) written: \(counted(recorder.baseline.articles.count, "article")) under "
        + "\(recorder.baseline.ruleSets.keys.sorted().joined(separator: ", "))\n")
    return .done
  }
}

/// `evenhand baseline show`
struct BaselineShowCommand: Command {
  static let name = "baseline show"
  static let arguments = "ID…"
  static let summary = "Show the accepted scores"
  static let discussion = """
    A line for each article and rule set: neutrality, lean, and the lowest paragraph with its
    fingerprint, by which an entry of ignore names it. With ids only those articles.
    exit code: 0 shown; 2 there is no baseline, or it cannot be read.
    """
  static var flagHelp: [FlagHelp] { flags.map { FlagHelp($0) } }

  private static let flags = ArticleFlags.baseline + ArticleFlags.configuration

  static func run(_ arguments: [String]) throws -> Program.ExitCode {
    var settings = RunSettings()
    let ids = try ArgumentReader(command: name, flags: flags).read(arguments, into: &settings)
    try settings.readConfiguration()
    let path = settings.newBaselinePath
    let baseline = try LoadedBaseline.read(path).baseline
    for id in ids where baseline.articles[id] == nil {
      throw UsageError.unknownArticle(id, path: path, known: baseline.articles.keys.sorted())
    }
    var text =
      "\(path): \(counted(baseline.articles.count, "article")), engine \(baseline.engine)\n"
    for (name, sign) in baseline.ruleSets.sorted(by: { $0.key < $1.key }) {
      text += "  \(name) \(sign.version), digest \(sign.digest)\n"
    }
    text += "\n"
    for (id, article) in baseline.articles.sorted(by: { $0.key < $1.key })
    where ids.isEmpty || ids.contains(id) {
      for (set, score) in article.scores.sorted(by: { $0.key < $1.key }) {
        text += "\(id): \(set) \(figure(score.neutrality)), lean \(signed(score.lean))"
        let lowest = score.paragraphs.indices.filter {
          score.paragraphs[$0].neutrality ?? 100 < 100
        }
        .min { score.paragraphs[$0].neutrality ?? 100 < score.paragraphs[$1].neutrality ?? 100 }
        if let lowest {
          text +=
            "; lowest \(figure(score.paragraphs[lowest].neutrality)) "
            + "(\(article.texts[lowest].sign))"
        }
        text += "\n"
      }
    }
    try Console.print(text)
    return .done
  }

  private static func figure(_ number: Double?) -> String {
    number.map { (($0 * 10).rounded() / 10).inFigures } ?? "no score"
  }

  private static func signed(_ number: Double) -> String {
    let rounded = (number * 100).rounded() / 100
    return (rounded > 0 ? "+" : "") + rounded.inFigures
  }
}

/// `evenhand baseline diff`
struct BaselineDiffCommand: Command {
  static let name = "baseline diff"
  static let arguments = "OLD NEW"
  static let summary = "Compare two baselines, without the articles"
  static let discussion = """
    Every article and paragraph whose score changed, from what to what, and why. No article is read.
    exit code: 0 compared; 1 with --fail-drop, a score fell by more; 2 a file cannot be read.
    """
  static var flagHelp: [FlagHelp] { flags.map { FlagHelp($0) } }

  private static let flags = [ArticleFlags.failDrop]

  static func run(_ arguments: [String]) throws -> Program.ExitCode {
    var settings = RunSettings()
    let paths = try ArgumentReader(command: name, flags: flags).read(arguments, into: &settings)
    guard paths.count == 2 else { throw UsageError.twoBaselines }
    let (old, new) = (
      try LoadedBaseline.read(paths[0]).baseline, try LoadedBaseline.read(paths[1]).baseline
    )
    let reader = DriftReader(from: old, to: new)
    var text = ""
    if old.engine != new.engine { text += "engine \(old.engine) → \(new.engine)\n" }
    for line in rulesText(reader.ruleSetChanges) { text += line + "\n" }
    var gate = BaselineGate(
      maximumDrop: settings.chosenDrop ?? 100, ignored: [], today: Files.today)
    var (changed, fell) = (0, 0)
    for (id, article) in new.articles.sorted(by: { $0.key < $1.key }) {
      guard let earlier = old.articles[id] else {
        text += "\(id): new\n"
        changed += 1
        continue
      }
      for drift in reader.drifts(id, from: earlier, to: article) where !drift.isEmpty {
        changed += 1
        let told = DriftText(drift)
        text += told.article("") + "\n"
        for place in drift.paragraphs.indices { text += told.paragraph(place, "") + "\n" }
        fell += gate.failures(of: drift, low: 0).count
      }
    }
    for id in old.articles.keys.sorted() where new.articles[id] == nil {
      text += "\(id): gone\n"
      changed += 1
    }
    text += changed == 0 ? "no score differs\n" : "\(counted(changed, "change"))\n"
    try Console.print(text)
    return fell > 0 ? .failed : .done
  }
}

/// `1 article`, `2 articles`
func counted(_ count: Int, _ thing: String) -> String {
  "\(count) \(thing)\(count == 1 ? "" : "s")"
}
