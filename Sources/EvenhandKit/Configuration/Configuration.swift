public import Rules
public import Scoring
import YAML

/// What `evenhand.yml` says: the settings of a project, which flags of the command line override.
///
/// Paths are relative to the file's folder and are kept as they are seen from where the program runs.
public struct Configuration: Sendable {
  /// What a configuration file is called, the first one preferred.
  public static let names = ["evenhand.yml", ".evenhand.yml"]

  /// The file it was read from; nil for none.
  public internal(set) var file: String?

  /// The rule sets to use; empty for the command's own choice.
  public internal(set) var rules: [String] = []

  /// Folders with more rule files, the last one winning.
  public internal(set) var rulesPath: [String] = []

  /// The conflict pack: a name, `auto` or `none`; nil where nothing is said.
  public internal(set) var conflict: String?

  /// The articles to read where none are named: paths, folders and patterns.
  public internal(set) var articles: [Glob] = []

  /// The least neutrality an article may have, 0 to 100: for the rule sets that are named, and for all
  /// others.
  public internal(set) var failUnder = ScoreLimits()

  /// The file with the accepted scores; nil for `evenhand-baseline.json` beside the configuration, if it
  /// is there.
  public internal(set) var baseline: String?

  /// How far an article or a paragraph may fall, in points; nil where nothing is said.
  public internal(set) var maxDrop: Double?

  /// Below which neutrality a paragraph that is new fails; where nothing is said, where its rule set
  /// calls it tilted or loaded.
  public internal(set) var newUnder = ScoreLimits()

  /// What the gate passes over.
  public internal(set) var ignored: [Ignore] = []

  /// The file as it is written.
  var document: Document?

  /// The name of a baseline.
  public static let baselineName = "evenhand-baseline.json"

  /// The path of the baseline, whether or not it is there.
  public var baselinePath: String {
    if let baseline { return baseline }
    let folder = file.flatMap { file in file.lastIndex(of: "/").map { String(file[...$0]) } } ?? ""
    return folder + Self.baselineName
  }

  /// No configuration.
  public init() {}
}

extension Configuration {
  /// The configuration that holds where the program runs: the nearest file upward; none where there
  /// is no file.
  public static func nearest() throws(EvenhandError) -> Configuration {
    var folder = ""
    for _ in 0..<maximumDepth {
      for name in names where Files.isThere(folder + name) {
        return try read(folder + name)
      }
      if Files.isRoot(folder.isEmpty ? "." : folder) { break }
      folder += "../"
    }
    return Configuration()
  }

  /// How many folders upward a file is looked for in.
  static let maximumDepth = 128

  /// Reads a file.
  public static func read(_ path: String) throws(EvenhandError) -> Configuration {
    let bytes = try Files.contents(of: path)
    do {
      return try ConfigurationReader(Document(bytes, name: path)).read()
    } catch {
      throw .rules(error)
    }
  }

  /// Calls rules by their ids, whatever the file calls them.
  public mutating func use(_ names: RuleNames) {
    rules = names.ruleSetIDs(rules)
    failUnder.use(names)
    newUnder.use(names)
    for place in ignored.indices {
      ignored[place].indicator = ignored[place].indicator.map { names.id($0, .indicator) ?? $0 }
    }
  }

  /// Whether it names an article, whether or not that is there.
  public func names(_ path: String) -> Bool {
    guard ArticlePaths.isArticle(path) else { return false }
    return articles.contains { glob in
      glob.isPattern
        ? glob.matches(path) : path == glob.pattern || path.hasPrefix(glob.pattern + "/")
    }
  }

  /// The paths of the articles it names, sorted and each once; a pattern takes articles only.
  ///
  /// - Throws: An error, at its place, for a path that names nothing and a pattern that matches nothing.
  public func articlePaths() throws(EvenhandError) -> [String] {
    var paths: [String] = []
    for (glob, node) in zip(articles, values(of: "articles")) {
      paths += try telling(at: node) { () throws(EvenhandError) in try glob.articlePaths() }
    }
    return Set(paths).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The shipped rules, those of its folders and those of more folders.
  ///
  /// - Throws: An error, at its place, for a folder that is none.
  public func library(adding folders: [String] = []) throws(EvenhandError) -> RuleLibrary {
    for (folder, node) in zip(rulesPath, values(of: "rules-path")) {
      try telling(at: node) { () throws(EvenhandError) in try Files.checkFolder(folder) }
    }
    return try RuleLibrary(adding: rulesPath + folders)
  }
}

extension Glob {
  /// The articles that it names; a pattern takes articles only.
  fileprivate func articlePaths() throws(EvenhandError) -> [String] {
    guard isPattern else { return try ArticlePaths([pattern]).paths }
    let base = base.isEmpty ? "." : base
    guard Files.kind(of: base) == .folder else { throw .missing(path: base) }
    let found = try Files.files(below: base).filter { matches($0) && ArticlePaths.isArticle($0) }
    if found.isEmpty { throw .noMatch(pattern: pattern) }
    return found.map { $0.hasPrefix("./") ? String($0.dropFirst(2)) : $0 }
  }
}

extension ScoreLimits {
  fileprivate mutating func use(_ names: RuleNames) {
    bySet = Dictionary(
      bySet.map { (names.ruleSetID($0), $1) }, uniquingKeysWith: { Swift.max($0, $1) })
  }
}
