private import Annotate
private import Prose
public import Rules
import Scoring

/// Runs tests of rules.
public struct RuleTestRunner: Sendable {
  private let rulebook: Rulebook
  private let annotator: Annotator

  public init(_ rulebook: Rulebook) {
    self.rulebook = rulebook
    annotator = rulebook.annotator
  }

  /// What a test finds.
  public func outcome(of test: RuleTest) -> RuleTestOutcome {
    switch test.subject {
    case .indicator(let id):
      guard let place = rulebook.indicators.firstIndex(where: { $0.id == id }) else {
        return RuleTestOutcome(test)
      }
      return outcome(of: test, indicator: place)
    case .ruleSet(let name): return outcome(of: test, under: name)
    }
  }

  // MARK: Indicators

  private func outcome(of test: RuleTest, indicator place: Int) -> RuleTestOutcome {
    let article = annotator.annotate(test.article, with: test.conflict)
    var problems: [RuleProblem] = []
    let findings = rulebook.findings(of: place, in: article, problems: &problems)
    var outcome = RuleTestOutcome(test)
    outcome.found = findings.map(\.range.bytes).joinedWhereOverlapping
    outcome.gaveUp = !problems.isEmpty
    outcome.complaints = problems.map { "the indicator gave up: \($0.message)" }
    for (number, passage) in test.marked.ranges.enumerated() {
      guard let finding = findings.first(where: { $0.range.bytes == passage }) else { continue }
      let words = "‘\(article.article.text(of: finding.range))’"
      outcome.complaints += complaints(test.passages, number, finding, in: article).map {
        "\(words) \($0)"
      }
    }
    return outcome
  }

  /// What does not hold of a marked passage that was found.
  private func complaints(
    _ said: RuleTest.Passages, _ number: Int, _ finding: Finding, in article: AnnotatedArticle
  ) -> [String] {
    var complaints: [String] = []
    if let wanted = said.targets?.ofPassage(number) {
      let party = finding.target.flatMap { article.conflict?.parties[$0.party].id }
      if party != wanted {
        complaints.append("is about \(party ?? "nobody"), not about \(wanted ?? "nobody")")
      }
    }
    if let wanted = said.voices?.ofPassage(number), finding.voice != wanted {
      complaints.append("is \(finding.voice.rawValue), not \(wanted.rawValue)")
    }
    if let wanted = said.covered?.ofPassage(number), finding.isEstablished != wanted {
      complaints.append(
        wanted
          ? "is covered by no finding of the conflict pack"
          : "is covered by a finding of the conflict pack")
    }
    return complaints
  }

  // MARK: Rule sets

  private func outcome(of test: RuleTest, under set: String) -> RuleTestOutcome {
    var outcome = RuleTestOutcome(test)
    do {
      let choice: ConflictChoice = test.conflict == .none ? .none : .auto
      let report = try Pipeline(rulebook, ruleSets: [set], conflict: choice).report(test.article)
      let score = report.scores[0]
      outcome.found =
        score.paragraphs.flatMap(\.findings).filter { $0.deviation != 0 }
        .map(\.finding.range.bytes).joinedWhereOverlapping
      outcome.gaveUp = !report.problems.isEmpty
      outcome.complaints =
        report.problems.map { report.description(of: $0) } + complaints(test.score, score)
    } catch {
      outcome.complaints = [error.description]
    }
    return outcome
  }

  private func complaints(_ said: RuleTest.Score, _ score: ArticleScore) -> [String] {
    var complaints: [String] = []
    if let neutrality = score.neutrality {
      if let range = said.neutrality, !range.contains(neutrality) {
        complaints.append("neutrality \(hundredths(neutrality)) is outside \(bounds(range))")
      }
      let level = score.ruleSet.bands.level(of: neutrality)
      if let wanted = said.level, wanted != level {
        complaints.append(
          "neutrality \(hundredths(neutrality)) is \(level.rawValue), not \(wanted.rawValue)")
      }
    } else if said.neutrality != nil || said.level != nil {
      complaints.append("no paragraph has a score")
    }
    if let range = said.lean, !range.contains(score.lean.value) {
      complaints.append("lean \(hundredths(score.lean.value)) is outside \(bounds(range))")
    }
    return complaints
  }
}

extension Array {
  /// What is said of a passage: the same of all, or one for each.
  fileprivate func ofPassage(_ number: Int) -> Element? {
    count == 1 ? self[0] : number < count ? self[number] : nil
  }
}

extension [Range<Int>] {
  /// The ranges in order, those that overlap as one.
  fileprivate var joinedWhereOverlapping: [Range<Int>] {
    sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
      .reduce(into: []) { joined, range in
        if let last = joined.last, last.upperBound > range.lowerBound {
          joined[joined.count - 1] =
            last.lowerBound..<Swift.max(last.upperBound, range.upperBound)
        } else {
          joined.append(range)
        }
      }
  }
}
