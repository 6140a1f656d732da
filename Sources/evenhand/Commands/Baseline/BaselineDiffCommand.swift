import EvenhandKit

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
    let packs = new.articles.compactMap { id, article in
      old.articles[id].flatMap { article.changedPack(since: $0) }
    }
    for pack in Set(packs).sorted() { text += packText(pack) + "\n" }
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
