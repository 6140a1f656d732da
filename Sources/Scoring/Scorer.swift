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

  public init(_ ruleSet: RuleSet, indicators: [Indicator]) {
    self.ruleSet = ruleSet
    scorer = ParagraphScorer(ruleSet, indicators: indicators)
  }

  /// The score of an article from what was found in it, given in text order.
  public func score(_ article: AnnotatedArticle, _ findings: [Finding]) -> ArticleScore {
    let parties = article.conflict?.parties.count ?? 0
    let noEvidence = LeanEvidence(parties: parties)
    let noLean = noEvidence.lean(prior: ruleSet.scale.leanPrior)
    var pool = Pool(parties: parties)
    var paragraphs: [ParagraphScore] = []
    paragraphs.reserveCapacity(article.layers.count)
    var next = 0
    let hasConflict = parties > 0
    let places = article.article.paragraphs
    for (place, layers) in article.layers.enumerated() {
      let first = next
      while next < findings.count, findings[next].paragraph == place { next += 1 }
      let paragraph = ParagraphScorer.Paragraph(
        layers: layers, isHeadline: places[place].kind == .headline,
        isOnTopic: !hasConflict
          || article.mentions[layers.mentions].contains { $0.party != nil })
      let emphasis = emphasis(of: places[place])
      if first == next {
        let score = scorer.score(paragraph, noLean)
        if score.status == .scored { pool.add(weight: Double(score.words) * emphasis) }
        paragraphs.append(score)
        continue
      }
      let (score, evidence) = scorer.score(
        findings[first..<next], in: paragraph, of: article, noEvidence)
      if score.status == .scored {
        let (least, most) = scorer.deviationBand(of: score)
        pool.add(score, least, most, evidence, weight: Double(score.words) * emphasis)
      }
      paragraphs.append(score)
    }
    return pool.score(ruleSet, paragraphs)
  }

  private func emphasis(of paragraph: Paragraph) -> Double {
    switch paragraph.index {
    case 0: Self.headlineWeight
    case 1: Self.leadWeight
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
    deviations.framing += weight * score.deviations.framing
    deviations.sourcing += weight * score.deviations.sourcing
    self.least += weight * least
    self.most += weight * most
    self.evidence.add(evidence)
    count += 1
  }

  /// D = Σ w·D_p / Σ w, never the mean of neutralities; lean from the pooled sums with κ·√n.
  func score(_ ruleSet: RuleSet, _ paragraphs: [ParagraphScore]) -> ArticleScore {
    var score = ArticleScore(
      ruleSet: ruleSet, neutrality: nil, band: nil, lean: .none, deviations: Deviations(),
      paragraphs: paragraphs)
    guard count > 0 else { return score }
    let half = ruleSet.scale.half
    score.deviations.framing = deviations.framing / weight
    score.deviations.sourcing = deviations.sourcing / weight
    score.neutrality = neutrality(deviation: score.deviations.sum, half: half)
    score.band = Band(
      low: neutrality(deviation: most / weight, half: half),
      high: neutrality(deviation: least / weight, half: half))
    score.lean = evidence.lean(
      prior: ruleSet.scale.leanPrior * Double(count).squareRoot())
    return score
  }
}
