import EvenhandKit

/// What the flags of commands that read articles set.
struct RunSettings: RulesSettings {
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

  /// What the configuration file says, where there is one.
  private(set) var configuration = Configuration()

  /// Which rules to read.
  var rulesChoice = RulesChoice()

  private var chosenConflict: ConflictChoice?
  private var chosenFailUnder: Double?

  /// The baseline that is asked for; nil for that of the configuration.
  var chosenBaseline: String?

  /// The git commit to compare with instead of a baseline.
  var baselineReference: String?

  /// How far a score may fall, where flags say so.
  var chosenDrop: Double?

  /// Whether a check fails where the baseline is not up to date.
  var isStrict = false

  var input = Input.auto
  var standardInputName = "-"
  var color = ColorChoice.auto

  /// The most annotations of a level.
  var maxAnnotations = ReportOptions().maxAnnotations

  var jobs = Files.processors
  var sortsBySpread = false

  /// The number of the only paragraph to explain.
  var paragraph: Int?

  /// The ids of the parties to exchange; none for the first two.
  var parties: [String] = []

  /// How an audit of rules is written.
  var auditFormat: any AuditFormat.Type = AuditText.self

  /// The most that an indicator may differ between parties, in points of deviation.
  var maximumAsymmetry: Double?

  /// The file a text goes to; nil is standard output.
  var textPath: String?

  var isQuiet = false
  var isVerbose = false

  /// The rule sets to use where none is asked for, and how many there must be.
  var defaultRuleSets = [Self.defaultRuleSet]
  var leastRuleSets = 1

  /// Whether a rule set that is read for a party is read for each of them where none is named.
  var readsForEveryParty = false

  var ruleSets: [String] {
    if !chosenRuleSets.isEmpty { return chosenRuleSets }
    return configuration.rules.count >= leastRuleSets && !configuration.rules.isEmpty
      ? configuration.rules : defaultRuleSets
  }

  /// The rule sets that flags or the configuration name; none where neither does.
  var chosenOrConfiguredRuleSets: [String] {
    chosenRuleSets.isEmpty ? configuration.rules : chosenRuleSets
  }

  var conflict: ConflictChoice {
    chosenConflict ?? configuration.conflict.map { ConflictChoice(named: $0) } ?? .auto
  }

  /// Folders with more rule files, those of the configuration first.
  var rulesPath: [String] { configuration.rulesPath + rulesChoice.folders }

  /// The keys of the configuration that flags override.
  var overridden: Set<String> {
    var keys: Set<String> = []
    if !chosenRuleSets.isEmpty { keys.insert("rules") }
    if chosenConflict != nil { keys.insert("conflict") }
    if chosenFailUnder != nil { keys.insert("check.fail-under") }
    return keys
  }

  /// The least neutrality that an article may have.
  var failUnder: ScoreLimits {
    chosenFailUnder.map { ScoreLimits(all: $0) } ?? configuration.failUnder
  }

  /// The path of the baseline; nil where none is named and none is there.
  var baselinePath: String? {
    if let chosenBaseline { return chosenBaseline == "none" ? nil : chosenBaseline }
    let path = configuration.baselinePath
    return configuration.baseline != nil || Files.isThere(path) ? path : nil
  }

  /// Where a baseline is written.
  var newBaselinePath: String { chosenBaseline ?? configuration.baselinePath }

  /// How far an article or a paragraph may fall, in points; nil for the gate's own choice.
  var maximumDrop: Double? { chosenDrop ?? configuration.maxDrop }

  /// Refuses a configuration that leaves nothing to a command that exchanges the parties of a conflict.
  func refuseConfiguredNone(command: String) throws(EvenhandError) {
    guard !isConflictChosen, conflict == .none else { return }
    throw configuration.error(
      at: "conflict",
      "\(command) exchanges the parties of a conflict; ‘none’ leaves it nothing to exchange")
  }

  /// What `work` does with the baseline. A path of the configuration that is of no use is told there.
  func withBaseline<Result>(
    _ work: () throws(EvenhandError) -> Result
  ) throws(EvenhandError) -> Result {
    if chosenBaseline != nil { return try work() }
    return try configuration.telling(at: "check.baseline", work)
  }

  /// The shipped rules, those of the configuration and those of the folders asked for.
  func library() throws(EvenhandError) -> RuleLibrary {
    try configuration.library(adding: rulesChoice.folders)
  }

  /// Reads the configuration that holds, which flags override.
  mutating func readConfiguration() throws {
    configuration = try rulesChoice.configuration()
  }

  /// Calls rules by their ids from here on, whatever they were called.
  mutating func use(_ names: RuleNames) {
    chosenRuleSets = names.ruleSetIDs(chosenRuleSets)
    configuration.use(names)
  }

  var isConflictChosen: Bool { chosenConflict != nil }

  mutating func choose(conflict name: String) { chosenConflict = ConflictChoice(named: name) }

  mutating func choose(failUnder limit: Double) { chosenFailUnder = limit }

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
