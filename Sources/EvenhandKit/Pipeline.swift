public import Annotate
public import Ingest
public import Prose
public import Reporting
public import Rules
private import Scoring

/// The whole path from the bytes of an article to its report. One value serves any number of
/// articles, from any number of threads.
public struct Pipeline: Sendable {
  private let rulebook: Rulebook
  private let annotator: Annotator
  private let conflict: ConflictChoice
  private let scorers: [Scorer]
  private let others: [Scorer]

  /// A pipeline for some of a rulebook's rule sets.
  ///
  /// - Parameters:
  ///   - ruleSets: The names of the rule sets to report in full, in order.
  ///   - conflict: Which conflict pack to read articles with.
  ///   - showsOthers: Whether the other positions are scored for comparison.
  /// - Throws: An error for a rule set or a conflict that the rulebook does not hold.
  public init(
    _ rulebook: Rulebook, ruleSets: [String], conflict: ConflictChoice = .auto,
    showsOthers: Bool = false
  ) throws(EvenhandError) {
    self.rulebook = rulebook
    self.conflict = conflict
    annotator = Annotator(
      rulebook.phrasebook, conflicts: rulebook.packs.map(\.conflict), cues: rulebook.cues)
    var scorers: [Scorer] = []
    for name in ruleSets {
      guard let set = rulebook.ruleSet(name) else {
        throw .unknownRuleSet(name, known: rulebook.ruleSets.map(\.id))
      }
      scorers.append(Scorer(set, indicators: rulebook.indicators))
    }
    self.scorers = scorers
    others =
      showsOthers
      ? rulebook.positions.filter { !ruleSets.contains($0.id) }.map {
        Scorer($0, indicators: rulebook.indicators)
      } : []
    if case .named(let id) = conflict { try Self.check(id, in: rulebook, path: nil) }
  }

  /// Reads and scores an article.
  ///
  /// - Parameters:
  ///   - bytes: The file as it is.
  ///   - path: What reports call it.
  ///   - reader: How to read it; nil decides by the path and the first line.
  public func report(
    _ bytes: [UInt8], path: String, reader: (any ArticleReader.Type)? = nil
  ) throws(EvenhandError) -> Report {
    let reader = reader ?? articleReader(forPath: path, bytes: bytes)
    let article: Article
    do {
      article = try reader.init().read(bytes, id: ArticleName(path).id, path: path)
    } catch {
      throw .article(error)
    }
    return try report(article)
  }

  /// Scores an article that was read already.
  public func report(_ article: Article) throws(EvenhandError) -> Report {
    if conflict == .auto, let id = article.matter.conflict {
      try Self.check(id, in: rulebook, path: article.path)
    }
    return report(annotator.annotate(article, with: conflict))
  }

  /// Scores an annotated article: what was found once is weighed by every rule set.
  private func report(_ article: AnnotatedArticle) -> Report {
    let findings = rulebook.findings(in: article)
    var weighed: [(sourcing: Sourcing, voices: ArticleVoices)] = []
    func score(_ scorer: Scorer) -> ArticleScore {
      let sourcing = scorer.ruleSet.sourcing
      if let known = weighed.first(where: { $0.sourcing == sourcing }) {
        return scorer.score(article, findings, voices: known.voices)
      }
      weighed.append((sourcing, scorer.voices(of: article)))
      return scorer.score(article, findings, voices: weighed[weighed.count - 1].voices)
    }
    return Report(
      article: article, indicators: rulebook.indicators, scores: scorers.map(score),
      others: others.map(score))
  }

  private static func check(
    _ conflict: String, in rulebook: Rulebook, path: String?
  ) throws(EvenhandError) {
    let known = rulebook.packs.map(\.conflict.id)
    if !known.contains(conflict) { throw .unknownConflict(conflict, known: known, path: path) }
  }
}

/// The name of an article, from its path.
struct ArticleName {
  /// The file's name without its last ending; `stdin` for standard input.
  let id: String

  init(_ path: String) {
    guard path != "-" else {
      id = "stdin"
      return
    }
    let name = path[(path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex)...]
    let stem = name.lastIndex(of: ".").map { name[..<$0] } ?? name
    id = String(stem.isEmpty ? name : stem)
  }
}
