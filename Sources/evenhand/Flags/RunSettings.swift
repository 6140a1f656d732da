import EvenhandKit

/// What the flags of commands that read articles set.
struct RunSettings: Sendable {
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
  var sortsBySpread = false

  /// The number of the only paragraph to explain.
  var paragraph: Int?

  /// The ids of the parties to exchange; none for the first two.
  var parties: [String] = []

  /// The file a text goes to; nil is standard output.
  var textPath: String?

  var isQuiet = false
  var isVerbose = false

  /// The rule sets to use where none is asked for.
  var defaultRuleSets = [Self.defaultRuleSet]

  var ruleSets: [String] { chosenRuleSets.isEmpty ? defaultRuleSets : chosenRuleSets }

  /// What is written where no format is asked for.
  var defaultFormat: any ReportFormat.Type = TextReport.self

  var outputs: [Output] {
    chosenOutputs.isEmpty ? [Output(format: defaultFormat, path: nil)] : chosenOutputs
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
