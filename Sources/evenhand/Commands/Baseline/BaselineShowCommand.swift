import EvenhandKit

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

  private static let flags = ArticleFlags.baseline + [RunSettings.configurationFlag]

  static func run(_ arguments: [String]) throws -> Program.ExitCode {
    var settings = RunSettings()
    let ids = try ArgumentReader(command: name, flags: flags).read(arguments, into: &settings)
    try settings.readConfiguration()
    let path = settings.newBaselinePath
    let baseline = try settings.withBaseline { () throws(EvenhandError) in
      try LoadedBaseline.read(path).baseline
    }
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
