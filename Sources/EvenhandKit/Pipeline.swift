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
  private let conflicts: ConflictReader
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
    conflicts = try ConflictReader(rulebook, conflict)
    var scorers: [Scorer] = []
    for name in ruleSets {
      scorers.append(
        Scorer(try rulebook.ruleSet(called: name), indicators: rulebook.indicators))
    }
    self.scorers = scorers
    let told = Set(scorers.map(\.ruleSet.id))
    others =
      showsOthers
      ? rulebook.positions.filter { !told.contains($0.id) }.map {
        Scorer($0, indicators: rulebook.indicators)
      } : []
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
    try report(Self.article(bytes, path: path, reader: reader))
  }

  /// Reads an article.
  ///
  /// - Parameters:
  ///   - bytes: The file as it is.
  ///   - path: What reports call it.
  ///   - reader: How to read it; nil decides by the path and the first line.
  public static func article(
    _ bytes: [UInt8], path: String, reader: (any ArticleReader.Type)? = nil
  ) throws(EvenhandError) -> Article {
    let reader = reader ?? articleReader(forPath: path, bytes: bytes)
    do {
      return try reader.init().read(bytes, id: ArticleName(path).id, path: path)
    } catch {
      throw .article(error)
    }
  }

  /// An article's text with two parties of its conflict exchanged.
  ///
  /// - Parameter parties: Their ids; none for the first two of the conflict pack.
  /// - Throws: An error for an article without a conflict, or a party it has not.
  public func swapped(
    _ bytes: [UInt8], path: String, parties: [String] = [],
    reader: (any ArticleReader.Type)? = nil
  ) throws(EvenhandError) -> [UInt8] {
    let article = try conflicts.annotated(try Self.article(bytes, path: path, reader: reader))
    guard let conflict = article.conflict else { throw .noConflict(path: path) }
    var places = [0, 1]
    let known = conflict.parties.map(\.id)
    for (number, party) in parties.prefix(2).enumerated() {
      guard let place = known.firstIndex(of: party) else {
        throw .unknownParty(party, conflict: conflict.id, known: known, path: path)
      }
      places[number] = place
    }
    let exchanged = PartyExchange(conflict, places[0], places[1]).bytes(of: article)
    if exchanged == article.article.bytes {
      throw .noParties(path: path, names: places.map { conflict.parties[$0].name })
    }
    return exchanged
  }

  /// Scores an article that was read already.
  public func report(_ article: Article) throws(EvenhandError) -> Report {
    let article = try conflicts.annotated(article)
    try checkReaders(of: article)
    return report(article)
  }

  /// Refuses an article without the party that a rule set is read for.
  private func checkReaders(of article: AnnotatedArticle) throws(EvenhandError) {
    let parties = article.conflict?.parties.map(\.id) ?? []
    for scorer in scorers {
      if let party = scorer.ruleSet.party, !parties.contains(party) {
        throw .noSuchParty(
          ruleSet: scorer.ruleSet.id, conflict: article.conflict?.id, path: article.article.path)
      }
    }
  }

  /// Scores an annotated article: what was found once is weighed by every rule set.
  private func report(_ article: AnnotatedArticle) -> Report {
    var problems: [RuleProblem] = []
    let findings = rulebook.findings(in: article, problems: &problems)
    let scores = (scorers + others).scores(of: article, findings)
    return Report(
      article: article, indicators: rulebook.indicators,
      scores: Array(scores.prefix(scorers.count)), others: Array(scores.dropFirst(scorers.count)),
      problems: problems)
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
