private import Ingest
public import Reporting
public import Rules
public import Scoring

/// The texts and the rules of a commit, against which a check compares: old and new text under old and
/// new rules.
public struct BaselineReference: Sendable {
  /// What the old texts score under the old rules.
  public private(set) var baseline: Baseline

  /// What the old texts score under the new rules.
  public private(set) var crossed: Baseline

  /// What of the commit cannot be compared, a line each.
  public private(set) var notes: [String] = []

  private let pipeline: Pipeline
  private let recorder: BaselineRecorder

  /// Scores the articles of a commit.
  ///
  /// - Parameters:
  ///   - paths: Their paths as they are seen from here.
  ///   - library: Where the new rules were read from; folders of the repository are read as they were.
  public init(
    _ tree: GitTree, paths: [String], ruleSets: [String], conflict: ConflictChoice,
    _ rulebook: Rulebook, _ library: RuleLibrary
  ) throws(EvenhandError) {
    let old = try library.rulebook(of: tree)
    let known = ruleSets.filter { name in (try? old.ruleSet(name)) != nil }
    for name in ruleSets where !known.contains(name) {
      notes.append("\(tree.reference): note: ‘\(name)’ is not among its rules and is not compared")
    }
    pipeline = try Pipeline(old, ruleSets: known, conflict: conflict)
    recorder = try BaselineRecorder(old, ruleSets: known)
    let now = try Pipeline(rulebook, ruleSets: known, conflict: conflict)
    var before = recorder
    var after = try BaselineRecorder(rulebook, ruleSets: known)
    let contents = try tree.contents(of: paths.compactMap { tree.path(of: $0) })
    for (path, bytes) in zip(paths, contents) {
      do throws(EvenhandError) {
        let report = try pipeline.report(bytes, path: path)
        try before.add(report)
        try after.add(try now.report(report.article.article))
      } catch {
        notes.append("\(tree.reference): note: \(error.description)")
      }
    }
    baseline = before.baseline
    crossed = after.baseline
  }

  /// What a new text scores under the old rules.
  public func record(_ report: Report) throws(EvenhandError) -> BaselineArticle {
    var recorder = recorder
    let old = try pipeline.report(report.article.article)
    return try recorder.record(old)
  }
}

extension RuleLibrary {
  /// The rules as they were in a commit. Folders outside its repository are read as they are.
  func rulebook(of tree: GitTree) throws(EvenhandError) -> Rulebook {
    let old = try files { (folder, place) throws(EvenhandError) in
      guard let inside = tree.path(of: Files.resolved(folder) ?? folder) else {
        return try files(of: folder, place)
      }
      let all = tree.files(below: inside)
      if all.isEmpty { return try files(of: folder, place) }
      let paths = all.filter(Self.isRuleFile)
      return zip(paths, try tree.contents(of: paths)).map { path, bytes in
        RuleFile(path: "\(tree.reference):\(path)", bytes: bytes, folder: place)
      }
    }
    return try rulebook(of: old)
  }
}
