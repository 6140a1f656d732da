import EvenhandKit

/// What the flags of `score` set.
struct ScoreSettings: Sendable {
  /// A format and the file it goes to; nil is standard output.
  struct Output: Sendable {
    var format: any ReportFormat.Type
    var path: String?
  }

  /// The rule set that is told in full where none is asked for: the strictest.
  static let defaultRuleSet = "co-mediator"

  static let maximumBytes = Article.maximumBytes

  /// How articles are read.
  enum Input: Sendable {
    /// By the ending of the path, and the first line.
    case auto
    case reader(any ArticleReader.Type)
    /// One article a line.
    case lines

    /// Every value, as `--input` calls it.
    static let all: [(String, Input)] =
      [("auto", .auto)] + articleReaders.map { ($0.name, .reader($0)) }
      + [(JSONLinesReader.name, .lines)]
  }

  private var chosenRuleSets: [String] = []
  private var chosenOutputs: [Output] = []

  var conflict = ConflictChoice.auto
  var rulesPath: [String] = []
  var input = Input.auto
  var standardInputName = "-"
  var color = ColorChoice.auto
  var failUnder: Double?
  var jobs = Files.processors
  var isQuiet = false
  var isVerbose = false

  var ruleSets: [String] { chosenRuleSets.isEmpty ? [Self.defaultRuleSet] : chosenRuleSets }

  var outputs: [Output] {
    chosenOutputs.isEmpty ? [Output(format: TextReport.self, path: nil)] : chosenOutputs
  }

  /// Refuses two formats that would write over or between each other.
  func checkOutputs() throws {
    var taken: Set<String?> = []
    for output in outputs where !taken.insert(output.path).inserted {
      throw UsageError.sharedOutput(output.path)
    }
  }

  var usesColor: Bool { color.isOn }

  /// The reader asked for; nil decides file by file.
  var reader: (any ArticleReader.Type)? {
    if case .reader(let reader) = input { reader } else { nil }
  }

  /// Whether a path holds one article a line.
  func isJSONLines(_ path: String) -> Bool {
    switch input {
    case .lines: return true
    case .reader: return false
    case .auto:
      let name = path == "-" ? standardInputName : path
      return JSONLinesReader.pathExtensions.contains { name.hasSuffix(".\($0)") }
    }
  }

  mutating func add(ruleSets list: String) throws {
    let names = list.split(separator: ",").map(String.init)
    if names.isEmpty {
      throw UsageError.badValue(list, flag: "--rules", wanted: "the names of rule sets")
    }
    for name in names where !chosenRuleSets.contains(name) { chosenRuleSets.append(name) }
  }

  mutating func add(_ format: any ReportFormat.Type) {
    chosenOutputs.append(Output(format: format, path: nil))
  }

  mutating func setPath(_ path: String) throws {
    guard !chosenOutputs.isEmpty, chosenOutputs[chosenOutputs.count - 1].path == nil else {
      throw UsageError.outputWithoutFormat
    }
    chosenOutputs[chosenOutputs.count - 1].path = path
  }
}

/// The flags of `score`, in the order help lists them.
enum ScoreFlags {
  static let all: [Flag<ScoreSettings>] = [
    Flag(
      "--rules", short: "-r", .named("NAME,…"),
      help: "rule sets to tell in full (repeatable; default \(ScoreSettings.defaultRuleSet))"
    ) { try $0.add(ruleSets: $1) },
    Flag(
      "--conflict", .named("NAME"),
      help:
        "conflict pack: a name, none, or auto for the one whose parties are named most (default)"
    ) { settings, name in
      settings.conflict = name == "auto" ? .auto : name == "none" ? .none : .named(name)
    },
    Flag(
      "--rules-path", .named("FOLDER"),
      help:
        "read more rule files; later folders replace earlier files of the same name (repeatable)"
    ) { $0.rulesPath.append($1) },
    .choice(
      "--format", short: "-f", "NAME",
      help: "\(reportFormats.map { $0.name }.joined(separator: ", ")) (repeatable; default text)",
      among: reportFormats.map { ($0.name, $0) }
    ) { $0.add($1) },
    Flag("--output", short: "-o", .named("FILE"), help: "where the format before it goes") {
      try $0.setPath($1)
    },
    .choice(
      "--input", "FORMAT",
      help: "how to read articles: \(ScoreSettings.Input.all.map { $0.0 }.joined(separator: ", "))",
      among: ScoreSettings.Input.all
    ) { $0.input = $1 },
    Flag(
      "--stdin-filename", .named("NAME"),
      help: "what reports call standard input; its ending decides how to read it"
    ) { $0.standardInputName = $1 },
    Flag(
      "--fail-under", .named("N"), help: "exit with 1 where an article's neutrality is below N"
    ) { settings, value in
      guard let number = Double(value), 0...100 ~= number else {
        throw UsageError.badValue(value, flag: "--fail-under", wanted: "a number from 0 to 100")
      }
      settings.failUnder = number
    },
    Flag("--jobs", .named("N"), help: "how many articles to score at the same time") {
      settings, value in
      guard let number = Int(value), 1...256 ~= number else {
        throw UsageError.badValue(value, flag: "--jobs", wanted: "a number from 1 to 256")
      }
      settings.jobs = number
    },
    .choice(
      "--color", "WHEN", help: "auto, always or never; NO_COLOR and CLICOLOR_FORCE are heard",
      among: ColorChoice.allCases.map { ($0.rawValue, $0) }
    ) { $0.color = $1 },
    Flag("--quiet", short: "-q", help: "one line an article and rule set") { settings, _ in
      settings.isQuiet = true
    },
    Flag("--verbose", short: "-v", help: "even paragraphs, all findings, masked passages") {
      settings, _ in settings.isVerbose = true
    },
  ]
}
