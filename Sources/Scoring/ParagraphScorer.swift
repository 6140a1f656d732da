import Prose
import Rules

/// Scores one paragraph under one rule set, by the formulas of `docs/scoring.md`.
struct ParagraphScorer {
  /// Below this many words a paragraph without a finding has no score.
  static let minimumWords = 12

  let ruleSet: RuleSet
  let indicators: [Indicator]

  /// The score of the paragraph at `place`, and what it says about leaning.
  func score(
    _ findings: ArraySlice<Finding>, inParagraph place: Int, of article: AnnotatedArticle
  ) -> (ParagraphScore, LeanEvidence) {
    let layer = article.layers[place]
    var evidence = LeanEvidence(parties: article.conflict?.parties.count ?? 0)
    let candidates = findings.isEmpty ? [] : self.candidates(findings, inParagraph: place, article)
    var score = ParagraphScore(
      status: status(of: layer, isEmpty: findings.isEmpty, article), words: layer.words,
      lengthFactor: 0, penalties: 0, credits: 0, deviations: Deviations(), neutrality: nil,
      band: nil, lean: .none, findings: [])
    let words = countWords(of: layer, without: candidates, article)
    score.lengthFactor = lengthFactor(words: words)
    if !candidates.isEmpty {
      charge(candidates, into: &score)
      for charged in score.findings { evidence.add(charged) }
    }
    guard score.status == .scored || score.status == .speech else { return (score, evidence) }
    let half = ruleSet.scale.half
    score.neutrality = neutrality(deviation: score.deviation, half: half)
    score.band = band(of: score)
    score.lean = evidence.lean(prior: ruleSet.scale.leanPrior)
    return (score, evidence)
  }

  // MARK: Charges

  /// The findings that cost or credit anything under the rule set.
  private func candidates(
    _ findings: ArraySlice<Finding>, inParagraph place: Int, _ article: AnnotatedArticle
  ) -> [Candidate] {
    let isHeadline = article.article.paragraphs[place].kind == .headline
    let headline = isHeadline ? ruleSet.headline : 1
    return findings.compactMap { finding in
      guard finding.ruleSets.contains(ruleSet.mask) else { return nil }
      let severity = ruleSet.severities[finding.indicator].price(of: finding)
      let charge =
        abs(severity) * finding.weight * ruleSet.voices[finding.voice] * headline
        * finding.guardFactor
      guard charge > 0 else { return nil }
      return Candidate(finding: finding, severity: severity, headline: headline, charge: charge)
    }
  }

  /// Settles the findings and works out P, C, D and the ledger.
  private func charge(_ candidates: [Candidate], into score: inout ParagraphScore) {
    let penalties = Component.allCases.flatMap { component in
      Settlement(
        candidates.filter {
          $0.severity > 0 && indicators[$0.finding.indicator].component == component
        }
      ).kept()
    }
    let credits = Settlement(candidates.filter { $0.severity < 0 }).kept()
    let length = score.lengthFactor
    score.penalties = penalties.reduce(0) { $0 + $1.candidate.charge * $1.repetition } / length
    let credit = credits.reduce(0) { $0 + $1.candidate.charge * $1.repetition } / length
    score.credits = min(credit, ruleSet.scale.creditCap * score.penalties)

    let kept = score.penalties > 0 ? score.deviation / score.penalties : 0
    let perPoint = 100 * kept / (ruleSet.scale.half + score.deviation)
    score.findings = (penalties + credits).map { candidate, repetition in
      let charge = candidate.charge * repetition
      let isCredit = candidate.severity < 0
      return ChargedFinding(
        finding: candidate.finding, severity: candidate.severity, headline: candidate.headline,
        repetition: repetition, charge: charge,
        deviation: isCredit ? -charge / length : charge / length,
        points: isCredit ? 0 : charge / length * perPoint)
    }
    score.findings.sort {
      ($0.finding.range, $0.finding.indicator) < ($1.finding.range, $1.finding.indicator)
    }
    for charged in score.findings where !charged.isCredit {
      score.deviations[indicators[charged.finding.indicator].component] += charged.deviation * kept
    }
  }

  /// The band of D when severities move by a fifth, as deviations (least, most).
  func deviationBand(of score: ParagraphScore) -> (least: Double, most: Double) {
    let credit = score.findings.reduce(0) { $1.isCredit ? $0 - $1.deviation : $0 }
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
    let (least, most) = deviationBand(of: score)
    let half = ruleSet.scale.half
    return Band(
      low: neutrality(deviation: most, half: half), high: neutrality(deviation: least, half: half))
  }

  // MARK: Length

  /// K = (1 − b) + b · max(n₀, n) / n_ref.
  private func lengthFactor(words: Int) -> Double {
    let scale = ruleSet.scale
    return (1 - scale.lengthShare)
      + scale.lengthShare * max(scale.minimumWords, Double(words)) / scale.referenceWords
  }

  /// n: the words outside penalised passages, a name counting as one word. Credited passages stay
  /// in, so that a credit never makes the paragraph shorter and its penalties dearer.
  private func countWords(
    of layer: AnnotatedArticle.Layers, without candidates: [Candidate], _ article: AnnotatedArticle
  ) -> Int {
    var spans: [Range<Int>] = []
    for candidate in candidates where candidate.severity > 0 {
      let tokens = candidate.finding.tokens
      if let last = spans.last, tokens.lowerBound < last.upperBound {
        spans[spans.count - 1] = last.lowerBound..<max(last.upperBound, tokens.upperBound)
      } else {
        spans.append(tokens)
      }
    }
    var words = spans.reduce(layer.words) { $0 - article.countWords(in: $1) }
    var rest = spans[...]
    for mention in article.mentions[layer.mentions] where mention.tokens.count > 1 {
      while let span = rest.first, span.upperBound <= mention.tokens.lowerBound {
        rest.removeFirst()
      }
      var outside = article.countWords(in: mention.tokens)
      for span in rest.prefix(while: { $0.lowerBound < mention.tokens.upperBound }) {
        outside -= article.countWords(in: span.clamped(to: mention.tokens))
      }
      words -= max(0, outside - 1)
    }
    return words
  }

  // MARK: Status

  private func status(
    of layer: AnnotatedArticle.Layers, isEmpty: Bool, _ article: AnnotatedArticle
  ) -> ParagraphScore.Status {
    if layer.isMasked || layer.words == 0 { return .masked }
    if isEmpty {
      if layer.words < Self.minimumWords { return .short }
      if let conflict = article.conflict {
        let namesParty = article.mentions[layer.mentions].contains {
          conflict.actors[$0.actor].standsForParty
        }
        if !namesParty { return .offTopic }
      }
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
