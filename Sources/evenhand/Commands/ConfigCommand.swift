import EvenhandKit

/// `evenhand config`
struct ConfigCommand: Command {
  static let name = "config"
  static let arguments = ""
  static let summary = "Show the settings in force, and where each comes from"
  static let discussion = """
    The configuration is the nearest evenhand.yml or .evenhand.yml upward from where the program runs.
    Its paths are relative to it. Flags override it; folders with rules are added to its own.
    exit code: 0 shown; 2 the configuration does not fit.
    """
  static var flagHelp: [FlagHelp] { flags.map { FlagHelp($0) } }

  private static let flags: [Flag<RunSettings>] = ArticleFlags.rules

  static func run(_ arguments: [String]) throws -> Program.ExitCode {
    var settings = RunSettings()
    let words = try ArgumentReader(command: name, flags: flags).read(arguments, into: &settings)
    if let word = words.first { throw UsageError.unexpectedArgument(word, command: name) }
    try settings.readConfiguration()
    _ = try settings.rulebook()
    try Console.print(text(settings))
    return .done
  }

  private static func text(_ settings: RunSettings) -> String {
    let configuration = settings.configuration
    let articles = configuration.articles.map(\.pattern)
    var rows = [
      ("rules", settings.ruleSets.joined(separator: ", "), "rules"),
      ("rules-path", settings.rulesPath.joined(separator: ", "), "rules-path"),
      ("conflict", settings.conflict.inWords, "conflict"),
      ("articles", articles.joined(separator: ", "), "articles"),
    ]
    rows += [
      ("check.baseline", settings.baselinePath ?? "", "check.baseline"),
      (
        "check.max-drop", (configuration.maxDrop ?? BaselineGate.defaultDrop).inFigures,
        "check.max-drop"
      ),
      ("check.fail-under", configuration.failUnder.inWords, "check.fail-under"),
      ("check.new-under", configuration.newUnder.inWords, "check.new-under"),
      (
        "ignore",
        configuration.ignored.isEmpty
          ? "" : counted(configuration.ignored.count, "entry", "entries"),
        "ignore"
      ),
    ]
    let width = rows.map(\.1.count).max() ?? 0
    var text = "configuration: \(configuration.file ?? "none found")\n"
    for (name, value, key) in rows {
      let origin = origin(of: key, settings)
      let shown = value.isEmpty ? "–" : value
      text += "  " + name + spaces(18 - name.count) + shown + spaces(width - shown.count + 2)
      text += origin + "\n"
    }
    return text
  }

  private static func origin(of key: String, _ settings: RunSettings) -> String {
    let configuration = settings.configuration
    var origins: [String] = []
    if let file = configuration.file, let mark = configuration.mark(of: key) {
      origins.append("\(file):\(mark)")
    }
    switch key {
    case "conflict" where settings.isConflictChosen: return "command line"
    case "rules-path" where settings.rulesPath.count > configuration.rulesPath.count:
      origins.append("command line")
    default: break
    }
    return origins.isEmpty ? "default" : origins.joined(separator: ", ")
  }

  private static func spaces(_ count: Int) -> String {
    String(repeating: " ", count: max(1, count))
  }
}

extension ConflictChoice {
  fileprivate var inWords: String {
    switch self {
    case .auto: "auto"
    case .none: "none"
    case .named(let name): name
    }
  }
}

extension ScoreLimits {
  fileprivate var inWords: String {
    let named = bySet.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.inFigures)" }
    return ((all.map { [$0.inFigures] } ?? []) + named).joined(separator: ", ")
  }
}
