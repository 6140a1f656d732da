public import Annotate
public import Prose
public import Rules
import Scoring

/// Asks of a rulebook whether it reads all parties alike, one article after another. One value serves
/// any number of articles, from any number of threads.
public struct RulesAuditor: Sendable {
  let rulebook: Rulebook
  let nameLike: NameLikeWords

  /// The rule sets, those read for a party without one.
  let ruleSets: [RuleSet]

  /// The pairs of parties of each pack, with the rulebook in which they are exchanged.
  let pairs: [[Pair]]

  let conflicts: ConflictReader

  struct Pair: Sendable {
    var one: Int
    var other: Int
    var rulebook: Rulebook
    var annotator: Annotator
  }

  /// - Parameters:
  ///   - ruleSets: The names of the rule sets to audit; none for all but those that others only extend.
  ///     A set that is read for a party is read for both parties of a pair, whoever is named.
  ///   - conflict: Which conflict pack to read articles with.
  /// - Throws: An error for a rule set or a conflict that the rulebook does not hold.
  public init(
    _ rulebook: Rulebook, ruleSets names: [String] = [], conflict: ConflictChoice = .auto
  ) throws(EvenhandError) {
    self.rulebook = rulebook
    conflicts = try ConflictReader(rulebook, conflict)
    ruleSets = try Self.ruleSets(names, rulebook)
    nameLike = NameLikeWords(rulebook)
    pairs = rulebook.packs.map { pack in
      let parties = pack.conflict.parties.indices
      return parties.flatMap { one in
        parties.dropFirst(one + 1).map { other in
          let exchanged = rulebook.exchangingParties(of: pack.conflict.id, one, other)
          return Pair(
            one: one, other: other, rulebook: exchanged, annotator: exchanged.annotator)
        }
      }
    }
  }

  private static func ruleSets(
    _ names: [String], _ rulebook: Rulebook
  ) throws(EvenhandError) -> [RuleSet] {
    if names.isEmpty {
      let positions = Set(rulebook.positions.map(\.id))
      return rulebook.ruleSets.filter { positions.contains($0.id) || $0.isGivenParty }
    }
    var sets: [RuleSet] = []
    for name in names {
      let id = rulebook.names.ruleSetID(name)
      var set = rulebook.ruleSets.first { $0.id == id }
      if set == nil {
        let read = try rulebook.ruleSet(called: name)
        set = rulebook.ruleSets.first { $0.mask == read.mask }
      }
      if let set, !sets.contains(where: { $0.id == set.id }) { sets.append(set) }
    }
    return sets
  }

  /// The rule sets for an article, those read for a party once for each of the readers.
  func ruleSets(readFor readers: [String]) -> [RuleSet] {
    ruleSets.flatMap { set in
      set.isGivenParty ? readers.compactMap { try? rulebook.ruleSet("\(set.id):\($0)") } : [set]
    }
  }

  // MARK: An article

  /// What an article shows of the rules.
  ///
  /// - Throws: An error for an article that asks for a conflict nobody defines.
  public func audit(_ article: Article) throws(EvenhandError) -> ArticleAudit {
    let annotated = try conflicts.annotated(article)
    var audit = ArticleAudit()
    guard
      let place = rulebook.packs.firstIndex(where: {
        $0.conflict.id == annotated.conflict?.id
      })
    else { return audit }
    var problems: [RuleProblem] = []
    let findings = rulebook.findings(in: annotated, problems: &problems)
    let report = Report(article: annotated, indicators: rulebook.indicators, scores: [])
    audit.problems = problems.map(report.description)
    audit.conflict = annotated.conflict?.id
    let reading = Reading(self, pack: rulebook.packs[place], annotated, findings)
    for pair in pairs[place] { audit.pairs.append(reading.compare(pair, &audit.unmatched)) }
    audit.oneSided = reading.oneSided
    audit.nameHits = reading.nameHits
    audit.smallWords = reading.smallWords
    audit.wordHits = reading.wordHits
    audit.sensitivities = reading.sensitivities
    audit.redundancy = Redundancy(indicators: rulebook.indicators.count)
    audit.redundancy.add(findings)
    return audit
  }
}

/// An article as it stands, with what was found in it once for all questions.
private struct Reading {
  private let auditor: RulesAuditor
  private let pack: ConflictPack
  private let article: AnnotatedArticle
  private let findings: [Finding]

  /// Read for the first two parties, where a rule set is read for any.
  private let version: AuditedVersion

  private var rulebook: Rulebook { auditor.rulebook }
  private var conflict: Conflict { pack.conflict }

  init(
    _ auditor: RulesAuditor, pack: ConflictPack, _ article: AnnotatedArticle, _ findings: [Finding]
  ) {
    self.auditor = auditor
    self.pack = pack
    self.article = article
    self.findings = findings
    version = AuditedVersion(
      article, findings,
      under: auditor.ruleSets(readFor: pack.conflict.parties.prefix(2).map(\.id)),
      indicators: auditor.rulebook.indicators)
  }

  private func version(
    _ article: AnnotatedArticle, _ findings: [Finding], readFor readers: [Int]
  ) -> AuditedVersion {
    AuditedVersion(
      article, findings,
      under: auditor.ruleSets(readFor: readers.map { conflict.parties[$0].id }),
      indicators: rulebook.indicators)
  }

  // MARK: Exchanges

  /// What the exchange of two parties changes: in the pack, where the text stays as it is, and in the
  /// text, where findings of the pack are left out since they do not change sides with names.
  func compare(
    _ pair: RulesAuditor.Pair, _ unmatched: inout [ArticleAudit.UnmatchedName]
  ) -> ArticleAudit.Pair {
    let readers = [pair.one, pair.other]
    let mirrored = pair.annotator.annotate(article.article, with: .named(conflict.id))
    let inPack = MirrorComparison(
      version(article, findings, readFor: readers),
      version(mirrored, pair.rulebook.findings(in: mirrored), readFor: readers.reversed()),
      exchanging: (pair.one, pair.other), cause: .parties)
    var result = ArticleAudit.Pair()
    result.differences = inPack.differences
    result.asymmetries = inPack.asymmetries(rulebook.indicators)
    result.isTried = names(pair)
    guard let inText = textComparison(pair, &unmatched) else { return result }
    result.isTried = true
    if let gap = inText.gap {
      result.gap = PairAudit.Gap(
        path: article.article.path, name: gap.name, instead: gap.instead)
      return result
    }
    result.asymmetries += inText.asymmetries(rulebook.indicators)
    var whole = PairAudit(parties: [])
    whole.add(result.differences)
    whole.add(inText.differences)
    result.differences = whole.differences
    return result
  }

  /// Whether the article names anybody of one of the two.
  private func names(_ pair: RulesAuditor.Pair) -> Bool {
    article.mentions.contains { mention in
      let party = conflict.actors[mention.actor].party
      return party == pair.one || party == pair.other
    }
  }

  /// The article exchanged twice beside the article exchanged once: the former is the article itself
  /// where all names have counterparts, and both use only names that have. Nil where it names neither.
  private func textComparison(
    _ pair: RulesAuditor.Pair, _ unmatched: inout [ArticleAudit.UnmatchedName]
  ) -> MirrorComparison? {
    let exchange = PartyExchange(conflict, pair.one, pair.other, neutralises: true)
    let once = exchange.exchanged(article)
    if once.bytes == article.article.bytes { return nil }
    let mirror = auditor.conflicts.annotated(once, like: article)
    let twice = exchange.exchanged(mirror)
    let own =
      twice.bytes == article.article.bytes
      ? article : auditor.conflicts.annotated(twice, like: article)
    note(own, mirror, &unmatched)
    let readers = [pair.one, pair.other]
    return MirrorComparison(
      version(own, unestablished(in: own), readFor: readers),
      version(mirror, unestablished(in: mirror), readFor: readers.reversed()),
      exchanging: (pair.one, pair.other), cause: .names)
  }

  private func unestablished(in article: AnnotatedArticle) -> [Finding] {
    rulebook.findings(in: article).map { finding in
      var finding = finding
      finding.isEstablished = false
      return finding
    }
  }

  /// The names that are others after two exchanges.
  private func note(
    _ own: AnnotatedArticle, _ mirror: AnnotatedArticle,
    _ unmatched: inout [ArticleAudit.UnmatchedName]
  ) {
    guard own.mentions.count == article.mentions.count else { return }
    for (place, mention) in article.mentions.enumerated() {
      let name = article.article.text(of: article.range(of: mention.tokens))
      let back = own.article.text(of: own.range(of: own.mentions[place].tokens))
      guard name != back, let party = conflict.actors[mention.actor].party else { continue }
      unmatched.append(
        ArticleAudit.UnmatchedName(
          name: name, instead: back, party: conflict.parties[party].name))
    }
  }

  // MARK: What no exchange shows

  /// Contested names that one party alone has, and findings that are all about one party.
  var oneSided: [Asymmetry] {
    let things = pack.oneSidedNames
    var passages: [Asymmetry] = []
    for finding in findings where rulebook.indicators[finding.indicator].kind == NamingRule.kind {
      let names = article.namings(
        in: article.layers[finding.paragraph].tokens, of: conflict)
      guard let name = names.first(where: { $0.tokens == finding.tokens }),
        things.contains(name.thing), let party = name.party
      else { continue }
      passages += [version.passage(of: finding, .contestedName, of: party, rulebook.indicators)]
        .compactMap(\.self)
    }
    guard let party = pack.onlyPartyFound else { return passages }
    var without = findings
    for place in without.indices { without[place].isEstablished = false }
    let comparison = MirrorComparison(
      version,
      AuditedVersion(
        article, without, under: version.scores.map(\.ruleSet), indicators: rulebook.indicators),
      exchanging: (party, party), cause: .finding)
    return passages + comparison.asymmetries(rulebook.indicators)
  }

  /// What indicators charge otherwise where a word of theirs that looks like a name is none that they
  /// know.
  var nameHits: [ArticleAudit.NameHit] {
    var hits: [ArticleAudit.NameHit] = []
    for word in auditor.nameLike.words(in: article, findings) {
      let places = NameLikeWords.places(of: word, in: article)
      if places.isEmpty { continue }
      let passages = passages(hangingOn: word, at: places)
      for place in places {
        let paragraph = article.article.paragraphs[article.paragraph(ofToken: place.lowerBound)]
        let own = passages.filter { $0.paragraph == paragraph.index }
        if own.isEmpty { continue }
        hits.append(
          ArticleAudit.NameHit(
            word: word.text, party: article.nearestParty(to: place), passages: own))
      }
    }
    return hits
  }

  private func passages(
    hangingOn word: NameLikeWords.Word, at places: [Range<Int>]
  ) -> [Asymmetry] {
    let blank = auditor.conflicts.annotated(
      NameLikeWords.blanking(places, in: article), like: article)
    let side = article.nearestParty(to: places[0]) ?? 0
    let comparison = MirrorComparison(
      version,
      AuditedVersion(
        blank, rulebook.findings(in: blank), under: version.scores.map(\.ruleSet),
        indicators: rulebook.indicators),
      exchanging: (side, side), cause: .word)
    let ids = Set(word.indicators.map { rulebook.indicators[$0].id })
    return comparison.asymmetries(rulebook.indicators).filter { ids.contains($0.indicator) }
  }

  var smallWords: Set<String> {
    let capitals = CapitalsInPassages(article)
    return Set(findings.flatMap { capitals.smallWords(in: $0.tokens) })
  }

  /// The kinds of rule that find the words that an author lists.
  private static let listing: Set<String> = [TermsRule.kind, PatternRule.kind]

  var wordHits: [ArticleAudit.WordHit] {
    findings.filter { Self.listing.contains(rulebook.indicators[$0.indicator].kind) }.map {
      ArticleAudit.WordHit(
        indicator: $0.indicator,
        words: article.article.text(of: $0.range).split(whereSeparator: \.isWhitespace)
          .joined(separator: " ").lowercased(),
        party: article.side(of: $0))
    }
  }

  var sensitivities: [Sensitivity] {
    auditor.ruleSets.map { set in
      var sensitivity = Sensitivity(
        ruleSet: set.id, indicators: rulebook.indicators.count)
      for score in version.scores where score.ruleSet.mask == set.mask {
        sensitivity.add(score, of: article, findings, rulebook.indicators)
      }
      return sensitivity
    }
  }
}
