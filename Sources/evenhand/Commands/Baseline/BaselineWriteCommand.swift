import EvenhandKit

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
    try settings.withBaseline { () throws(EvenhandError) in
      try Files.replace(path, with: BaselineJSON.bytes(of: recorder.baseline))
    }
    try Console.print(
      "\(path) written: \(counted(recorder.baseline.articles.count, "article")) under "
        + "\(recorder.baseline.ruleSets.keys.sorted().joined(separator: ", "))\n")
    return .done
  }
}
