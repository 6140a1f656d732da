public import Prose
public import Rules

/// Scores articles under one rule set.
public struct Scorer: Sendable {
  /// How much more the headline weighs in an article than a paragraph of its length.
  public static let headlineWeight = 3.0

  /// The same of the first paragraph of the body.
  public static let leadWeight = 1.5

  public let ruleSet: RuleSet

  private let scorer: ParagraphScorer

  /// The place of the indicator that the one-sidedness of voices is charged to.
  private let balance: Int?

  public init(_ ruleSet: RuleSet, indicators: [Indicator]) {
    self.ruleSet = ruleSet
    scorer = ParagraphScorer(ruleSet, indicators: indicators)
    balance = indicators.firstIndex { $0.kind == BalanceRule.kind }
  }

  /// The voices of an article as the rule set weighs them. Rule sets of one `sourcing` may share
  /// them.
  public func voices(of article: AnnotatedArticle) -> ArticleVoices {
    ArticleVoices(article, ruleSet.sourcing, indicator: balance)
  }

  /// The score of an article from what was found in it, given in text order.
  ///
  /// - Parameter voices: Its voices, where another rule set of the same `sourcing` weighed them.
  public func score(
    _ article: AnnotatedArticle, _ findings: [Finding], voices: ArticleVoices? = nil
  ) -> ArticleScore {
    let voices = voices ?? self.voices(of: article)
    let parties = article.conflict?.parties.count ?? 0
    let noEvidence = LeanEvidence(parties: parties)
    let noLean = noEvidence.lean(prior: ruleSet.scale.leanPrior)
    var pool = Pool(parties: parties)
    var paragraphs: [ParagraphScore] = []
    paragraphs.reserveCapacity(article.layers.count)
    var next = 0
    let hasConflict = parties > 0
    let reader = ruleSet.reader(of: article)
    let places = article.article.paragraphs
    for (place, layers) in article.layers.enumerated() {
      let first = next
      while next < findings.count, findings[next].paragraph == place { next += 1 }
      let voice = voices.entry(of: place)
      let paragraph = ParagraphScorer.Paragraph(
        layers: layers, isHeadline: places[place].kind == .headline,
        isOnTopic: !hasConflict
          || article.mentions[layers.mentions].contains { $0.party != nil }
          || voice?.isOnTopic ?? false,
        reader: reader)
      let emphasis = Self.emphasis(of: places[place])
      if first == next, voice == nil || !paragraph.isOnTopic {
        let score = scorer.score(paragraph, noLean)
        if score.status == .scored { pool.add(weight: Double(layers.countedWords) * emphasis) }
        paragraphs.append(score)
        continue
      }
      var evidence = noEvidence
      if let voice { evidence.add(voice.mass, ruleSet) }
      // A paragraph that has a score for a finding's sake alone, being short or off the topic, is
      // not charged for voices: a credit more would make it dearer.
      let isCharged =
        paragraph.isOnTopic && layers.countedWords >= ParagraphScorer.minimumWords
        && ruleSet.minds(voice?.dominants ?? [], readFor: reader)
      let (score, found) = scorer.score(
        findings[first..<next], in: paragraph, of: article, evidence,
        voice: isCharged ? voice : nil)
      if score.status == .scored {
        let (least, most) = scorer.ownDeviationBand(of: score)
        pool.add(score, least, most, found, weight: Double(layers.countedWords) * emphasis)
      }
      paragraphs.append(score)
    }
    return pool.score(ruleSet, paragraphs, voices, reader: reader)
  }

  /// How much more a paragraph weighs in an article than others of its length.
  static func emphasis(of paragraph: Paragraph) -> Double {
    switch paragraph.index {
    case 0: headlineWeight
    case 1: leadWeight
    default: 1
    }
  }
}

/// The weighted sums of an article's paragraphs.
private struct Pool {
  private var weight = 0.0
  private var deviations = Deviations()
  private var least = 0.0
  private var most = 0.0
  private var evidence: LeanEvidence
  private var count = 0

  init(parties: Int) { evidence = LeanEvidence(parties: parties) }

  /// Adds a paragraph in which nothing was found.
  mutating func add(weight: Double) {
    self.weight += weight
    count += 1
  }

  mutating func add(
    _ score: ParagraphScore, _ least: Double, _ most: Double, _ evidence: LeanEvidence,
    weight: Double
  ) {
    self.weight += weight
    deviations.framing += weight * score.ownDeviations.framing
    deviations.sourcing += weight * score.ownDeviations.sourcing
    self.least += weight * least
    self.most += weight * most
    self.evidence.add(words: evidence)
    count += 1
  }

  /// D = Σ w·D_p / Σ w + S, never the mean of neutralities; lean from the pooled sums with κ·√n.
  func score(
    _ ruleSet: RuleSet, _ paragraphs: [ParagraphScore], _ voices: ArticleVoices, reader: Int?
  ) -> ArticleScore {
    var score = ArticleScore(
      ruleSet: ruleSet, neutrality: nil, band: nil, lean: .none, deviations: Deviations(),
      balance: voices.balance.map { ArticleBalance($0, ruleSet, reader: reader) },
      paragraphs: paragraphs)
    guard count > 0 else { return score }
    let half = ruleSet.scale.half
    let balance = score.balance?.penalty ?? 0
    score.deviations.framing = deviations.framing / weight
    score.deviations.sourcing = deviations.sourcing / weight + balance
    score.neutrality = neutrality(deviation: score.deviations.sum, half: half)
    score.band = Band(
      low: neutrality(deviation: most / weight + balance * (1 + Band.change), half: half),
      high: neutrality(deviation: least / weight + balance * (1 - Band.change), half: half))
    var evidence = evidence
    evidence.add(voices.total, ruleSet)
    score.lean = evidence.lean(
      prior: ruleSet.scale.leanPrior * Double(count).squareRoot())
    return score
  }
}

extension RuleSet {
  /// The place in an article's parties of the party the set is read for; nil where it is read for
  /// nobody, or for a party of another conflict.
  func reader(of article: AnnotatedArticle) -> Int? {
    party.flatMap { party in article.conflict?.parties.firstIndex { $0.id == party } }
  }

  /// Whether sides that are heard too much are a fault: who reads for a party does not mind its own,
  /// nor others that are heard as much.
  func minds(_ dominants: [Int], readFor reader: Int?) -> Bool {
    reader.map { !dominants.contains($0) } ?? true
  }
}

extension [Scorer] {
  /// The scores of an article under each rule set; those that weigh voices alike share the weighing.
  public func scores(of article: AnnotatedArticle, _ findings: [Finding]) -> [ArticleScore] {
    var weighed: [(sourcing: Sourcing, voices: ArticleVoices)] = []
    return map { scorer in
      let sourcing = scorer.ruleSet.sourcing
      if let known = weighed.first(where: { $0.sourcing == sourcing }) {
        return scorer.score(article, findings, voices: known.voices)
      }
      let voices = scorer.voices(of: article)
      weighed.append((sourcing, voices))
      return scorer.score(article, findings, voices: voices)
    }
  }
}
