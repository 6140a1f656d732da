public import Scoring

/// Gathers what articles show of the rules, in the order of the articles.
public struct AuditTally: Sendable {
  /// How many findings on a word that looks like a name, all beside one side, make it that side's name.
  public static let leastNameHits = 2

  /// How many findings of some words, all about one side, raise a question.
  public static let leastWordHits = 4

  private let auditor: RulesAuditor
  private var packs: [PackAudit]
  private var passages: [[Asymmetry]]
  private var sensitivities: [Sensitivity]
  private var redundancy: Redundancy
  private var unmatched: [[ArticleAudit.UnmatchedName: Int]]
  private var nameHits: [String: [Hit]] = [:]
  private var smallWords: Set<String> = []
  private var wordHits: [Words: [Side?: Int]] = [:]
  private var articles = 0
  private var skipped = 0

  private struct Hit {
    var side: Side?
    var passages: [Asymmetry]
  }

  private struct Words: Hashable {
    var indicator: Int
    var words: String
  }

  /// A party of a pack.
  private struct Side: Hashable {
    var pack: Int
    var party: Int
  }

  public init(_ auditor: RulesAuditor) {
    self.auditor = auditor
    let rulebook = auditor.rulebook
    let count = rulebook.indicators.count
    packs = zip(rulebook.packs, auditor.pairs).map { pack, pairs in
      PackAudit(
        pack.conflict,
        pairs: pairs.map { pair in
          PairAudit(parties: [pair.one, pair.other].map { pack.conflict.parties[$0].id })
        }, findings: pack.findingCounts, notes: pack.notes)
    }
    passages = packs.map { _ in [] }
    unmatched = packs.map { _ in [:] }
    sensitivities = auditor.ruleSets.map { Sensitivity(ruleSet: $0.id, indicators: count) }
    redundancy = Redundancy(indicators: count)
  }

  /// How many articles were audited so far.
  public var count: Int { articles }

  /// Adds what an article showed.
  public mutating func add(_ article: ArticleAudit) {
    guard let pack = packs.firstIndex(where: { $0.conflict == article.conflict }) else {
      skipped += 1
      return
    }
    articles += 1
    packs[pack].articles += 1
    if article.pairs.contains(where: \.isTried) { packs[pack].tried += 1 }
    for (place, pair) in article.pairs.enumerated() {
      packs[pack].pairs[place].add(pair.differences)
      passages[pack] += pair.asymmetries
      if let gap = pair.gap {
        packs[pack].pairs[place].gaps.append(gap)
      } else if pair.isTried {
        packs[pack].pairs[place].articles += 1
      }
    }
    passages[pack] += article.oneSided
    for name in article.unmatched { unmatched[pack][name, default: 0] += 1 }
    for hit in article.nameHits {
      nameHits[hit.word, default: []].append(
        Hit(side: hit.party.map { Side(pack: pack, party: $0) }, passages: hit.passages))
    }
    smallWords.formUnion(article.smallWords)
    for hit in article.wordHits {
      let side = hit.party.map { Side(pack: pack, party: $0) }
      wordHits[Words(indicator: hit.indicator, words: hit.words), default: [:]][side, default: 0] +=
        1
    }
    for (place, sensitivity) in article.sensitivities.enumerated() {
      sensitivities[place].add(sensitivity)
    }
    redundancy.add(article.redundancy)
  }

  /// What all articles showed.
  public func audit() -> RulesAudit {
    var packs = packs
    var passages = passages
    var questions: [AuditQuestion] = []
    for (word, hits) in nameLikeHits {
      guard let side = Self.side(of: hits) else {
        questions += nameQuestions(word, hits)
        continue
      }
      for var passage in hits.flatMap(\.passages) {
        passage.parties = [packs[side.pack].parties[side.party].id]
        if !passages[side.pack].contains(passage) { passages[side.pack].append(passage) }
      }
    }
    for place in packs.indices {
      packs[place].asymmetries = passages[place].byIndicator
      packs[place].notes += notes(unmatched[place])
    }
    var audit = RulesAudit(
      indicators: auditor.rulebook.indicators, ruleSets: auditor.ruleSets.map(\.id), packs: packs,
      sensitivities: sensitivities, redundancy: redundancy,
      questions: questions + wordQuestions())
    audit.articles = articles
    audit.skipped = skipped
    return audit
  }

  /// The words that look like names, with what hangs on them: all those of rules, and those of articles
  /// that no passage writes small.
  private var nameLikeHits: [(word: NameLikeWords.Word, hits: [Hit])] {
    let own = auditor.nameLike.words
    let known = Set(own.map(\.text))
    let found = nameHits.keys.filter { !known.contains($0) && !isWrittenSmall($0) }.sorted()
    return own.map { ($0, nameHits[$0.text] ?? []) }
      + found.map { (NameLikeWords.Word(text: $0, indicators: []), nameHits[$0] ?? []) }
  }

  private func isWrittenSmall(_ word: String) -> Bool {
    word.lowercased().split(separator: " ").allSatisfy { smallWords.contains(String($0)) }
  }

  /// The side that all hits stand beside, where there are enough of them to say so.
  private static func side(of hits: [Hit]) -> Side? {
    let sides = Set(hits.map(\.side))
    guard hits.count >= leastNameHits, sides.count == 1, let side = sides.first else { return nil }
    return side
  }

  /// What is asked about a word of a rule that was not found to be one side's, and about a word of
  /// articles where nothing but one side is near.
  private func nameQuestions(_ word: NameLikeWords.Word, _ hits: [Hit]) -> [AuditQuestion] {
    let isInRule = !word.indicators.isEmpty
    if !isInRule, Set(hits.compactMap(\.side)).count != 1 { return [] }
    let found = Set(hits.flatMap { $0.passages.map(\.indicator) })
    let own = word.indicators.map { auditor.rulebook.indicators[$0].id }
    return found.union(own).sorted().map { id in
      AuditQuestion(
        .nameLike, indicator: id, words: word.text,
        count: hits.count { $0.passages.contains { $0.indicator == id } })
    }
  }

  private func wordQuestions() -> [AuditQuestion] {
    var questions: [AuditQuestion] = []
    for (words, sides) in wordHits {
      guard sides.count == 1, let (side, count) = sides.first, let side,
        count >= Self.leastWordHits
      else { continue }
      questions.append(
        AuditQuestion(
          .oneSidedWords, indicator: auditor.rulebook.indicators[words.indicator].id,
          words: words.words, count: count, conflict: packs[side.pack].conflict,
          party: packs[side.pack].parties[side.party].id))
    }
    return questions.sorted {
      (-$0.count, $0.indicator, $0.words) < (-$1.count, $1.indicator, $1.words)
    }
  }

  private func notes(_ names: [ArticleAudit.UnmatchedName: Int]) -> [PackNote] {
    names.sorted {
      ($0.key.party, $0.key.name, $0.key.instead) < ($1.key.party, $1.key.name, $1.key.instead)
    }.map { name, count in
      PackNote(
        .noCounterpart,
        "‘\(name.name)’ of \(name.party) has no counterpart; exchanged twice it is ‘\(name.instead)’"
      )
    }
  }
}
