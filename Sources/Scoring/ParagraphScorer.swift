import Prose
import Rules

/// Scores one paragraph under one rule set, by the formulas of `docs/scoring.md`.
struct ParagraphScorer {
  /// Below this many words a paragraph without a finding has no score.
  static let minimumWords = 12

  private let ruleSet: RuleSet

  /// The component of each indicator.
  private let components: [Component]

  init(_ ruleSet: RuleSet, indicators: [Indicator]) {
    self.ruleSet = ruleSet
    components = indicators.map(\.component)
  }

  /// What is asked about a paragraph, so that its article is not asked for each rule set anew.
  struct Paragraph {
    var layers: ParagraphLayers

    /// Whether it is the headline.
    var isHeadline: Bool

    /// Whether it names a party of the article's conflict; true where there is no conflict.
    var isOnTopic: Bool

    /// The place in the conflict's `parties` of the party that the rule set is read for.
    var reader: Int?
  }

  /// The score of a paragraph in which nothing was found.
  func score(_ paragraph: Paragraph, _ noLean: Lean) -> ParagraphScore {
    let layers = paragraph.layers
    let status = status(of: paragraph, isEmpty: true)
    let isScored = status == .scored || status == .speech
    return ParagraphScore(
      status: status, words: layers.words,
      lengthFactor: lengthFactor(words: layers.countedWords), penalties: 0,
      credits: 0, ownDeviations: Deviations(), neutrality: isScored ? 100 : nil,
      band: isScored ? Band(low: 100, high: 100) : nil, lean: isScored ? noLean : .none,
      findings: [])
  }

  /// The score of a paragraph in which something was found, and what it says about leaning.
  ///
  /// - Parameters:
  ///   - voiced: What the paragraph's voices say about leaning.
  ///   - voice: Its own voices, with the one-sidedness of those around it.
  func score(
    _ findings: ArraySlice<Finding>, in paragraph: Paragraph, of article: AnnotatedArticle,
    _ voiced: LeanEvidence, voice: ArticleVoices.Entry?
  ) -> (ParagraphScore, LeanEvidence) {
    let layer = paragraph.layers
    var evidence = voiced
    var candidates = candidates(findings, paragraph)
    var score = ParagraphScore(
      status: status(of: paragraph, isEmpty: findings.isEmpty), words: layer.words,
      lengthFactor: 0, penalties: 0, credits: 0, ownDeviations: Deviations(), neutrality: nil,
      band: nil, lean: .none, findings: [])
    let words = countWords(of: layer, without: candidates, article)
    score.lengthFactor = lengthFactor(words: words)
    Settlement.settle(&candidates)
    charge(candidates, findings, voice, into: &score)
    for charged in score.findings { evidence.add(charged) }
    guard score.status == .scored || score.status == .speech else { return (score, evidence) }
    let half = ruleSet.scale.half
    score.neutrality = neutrality(deviation: score.deviation, half: half)
    score.band = band(of: score)
    score.lean = evidence.lean(prior: ruleSet.scale.leanPrior)
    return (score, evidence)
  }

  // MARK: Charges

  /// The findings that cost or credit anything under the rule set, in text order.
  private func candidates(
    _ findings: ArraySlice<Finding>, _ paragraph: Paragraph
  ) -> [Candidate] {
    let headline = paragraph.isHeadline ? ruleSet.headline : 1
    var candidates: [Candidate] = []
    candidates.reserveCapacity(findings.count)
    for place in findings.indices where findings[place].ruleSets.contains(ruleSet.mask) {
      let severity = ruleSet.severities[findings[place].indicator]
        .price(of: findings[place], for: paragraph.reader)
      let charge =
        abs(severity) * findings[place].weight * ruleSet.voices[findings[place].voice] * headline
        * findings[place].guardFactor
      guard charge > 0 else { continue }
      let indicator = findings[place].indicator
      candidates.append(
        Candidate(
          place: place, tokens: findings[place].tokens, indicator: indicator,
          group: group(of: indicator, severity), severity: severity, headline: headline,
          charge: charge))
    }
    return candidates
  }

  private func group(of indicator: Int, _ severity: Double) -> Candidate.Group {
    if severity < 0 { return .credit }
    return components[indicator] == .framing ? .framing : .sourcing
  }

  /// Works out P, C, D and the ledger from settled candidates.
  private func charge(
    _ candidates: [Candidate], _ findings: ArraySlice<Finding>,
    _ voice: ArticleVoices.Entry?, into score: inout ParagraphScore
  ) {
    var sums = (framing: 0.0, sourcing: 0.0, credit: 0.0)
    for candidate in candidates {
      let charge = candidate.charge * candidate.repetition
      switch candidate.group {
      case .framing: sums.framing += charge
      case .sourcing: sums.sourcing += charge
      case .credit: sums.credit += charge
      }
    }
    let length = score.lengthFactor
    score.penalties = (sums.framing + sums.sourcing) / length
    score.credits = min(sums.credit / length, ruleSet.scale.creditCap * score.penalties)
    if let voice, voice.finding != nil {
      // S = ω · h · |L|
      score.balance = ruleSet.sourcing.weight * ruleSet.scale.half * voice.oneSidedness
    }
    let kept =
      score.penalties > 0 ? (score.penalties - score.credits) / score.penalties : 0
    score.ownDeviations.framing = sums.framing / length * kept
    score.ownDeviations.sourcing = sums.sourcing / length * kept
    let perPoint = 100 / (ruleSet.scale.half + score.deviation)
    score.findings.reserveCapacity(candidates.count)
    for candidate in candidates where candidate.repetition > 0 {
      let charge = candidate.charge * candidate.repetition
      let isCredit = candidate.group == .credit
      score.findings.append(
        ChargedFinding(
          finding: findings[candidate.place], severity: candidate.severity,
          headline: candidate.headline, repetition: candidate.repetition, charge: charge,
          deviation: isCredit ? -charge / length : charge / length,
          points: isCredit ? 0 : charge / length * kept * perPoint))
    }
    if score.balance > 0, let finding = voice?.finding {
      insert(finding, costing: score.balance, perPoint, into: &score.findings)
    }
  }

  /// Puts the one-sidedness of the voices among the findings, in text order.
  private func insert(
    _ finding: Finding, costing penalty: Double, _ perPoint: Double,
    into findings: inout [ChargedFinding]
  ) {
    let place = findings.firstIndex { finding.range < $0.finding.range } ?? findings.count
    findings.insert(
      ChargedFinding(
        finding: finding, severity: penalty, headline: 1, repetition: 1, charge: penalty,
        deviation: penalty, points: penalty * perPoint),
      at: place)
  }

  /// The band of P − C when severities move by a fifth, as deviations (least, most).
  func ownDeviationBand(of score: ParagraphScore) -> (least: Double, most: Double) {
    let credit = score.creditsBeforeCap
    let cap = ruleSet.scale.creditCap
    func deviation(_ penalties: Double, _ credits: Double) -> Double {
      penalties - min(credits, cap * penalties)
    }
    let (more, less) = (1 + Band.change, 1 - Band.change)
    return (
      deviation(score.penalties * less, credit * more),
      deviation(score.penalties * more, credit * less)
    )
  }

  private func band(of score: ParagraphScore) -> Band {
    let (least, most) = ownDeviationBand(of: score)
    let half = ruleSet.scale.half
    return Band(
      low: neutrality(deviation: most + score.balance * (1 + Band.change), half: half),
      high: neutrality(deviation: least + score.balance * (1 - Band.change), half: half))
  }

  // MARK: Length

  /// K = (1 − b) + b · max(n₀, n) / n_ref.
  private func lengthFactor(words: Int) -> Double {
    let scale = ruleSet.scale
    return (1 - scale.lengthShare)
      + scale.lengthShare * max(scale.minimumWords, Double(words)) / scale.referenceWords
  }

  /// n: the words outside penalised passages, a name counting as one word; a name that a passage
  /// touches goes with it. Credited passages stay in, so that a credit never makes the paragraph
  /// shorter and its penalties dearer.
  private func countWords(
    of layer: ParagraphLayers, without candidates: [Candidate], _ article: AnnotatedArticle
  ) -> Int {
    var words = layer.countedWords
    var names = article.mentions[layer.mentions]
    var end = layer.tokens.lowerBound
    for candidate in candidates where candidate.group != .credit {
      var passage = candidate.tokens
      while let name = names.first?.tokens, name.lowerBound < passage.upperBound {
        names.removeFirst()
        guard name.upperBound > passage.lowerBound else { continue }
        passage =
          min(passage.lowerBound, name.lowerBound)..<max(passage.upperBound, name.upperBound)
        words += max(0, article.countWords(in: name) - 1)
      }
      words -= article.countWords(in: passage.clamped(to: end..<layer.tokens.upperBound))
      end = max(end, passage.upperBound)
    }
    return words
  }

  // MARK: Status

  private func status(
    of paragraph: Paragraph, isEmpty: Bool
  ) -> ParagraphScore.Status {
    let layer = paragraph.layers
    if layer.isMasked || layer.words == 0 { return .masked }
    if isEmpty {
      if layer.countedWords < Self.minimumWords { return .short }
      if !paragraph.isOnTopic { return .offTopic }
    }
    return layer.quotedWords == layer.words ? .speech : .scored
  }
}

extension AnnotatedArticle {
  /// The number of words among some tokens; a hyphenated compound counts once.
  fileprivate func countWords(in places: Range<Int>) -> Int {
    tokens[places].count { $0.countsAsWord }
  }
}
