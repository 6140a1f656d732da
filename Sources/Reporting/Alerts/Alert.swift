import Prose
import Rules
import Scoring

/// A finding that costs something under a rule set, as editors and CI systems list it.
struct Alert {
  /// How loud a finding is: as loud as its paragraph is loaded.
  enum Level: Int, CaseIterable { case error, warning, note }

  let report: Report
  let score: ArticleScore

  /// The place of its paragraph.
  let place: Int

  let charged: ChargedFinding

  /// What it costs, rounded so that the findings of a paragraph add up.
  let roundedPoints: Double

  /// Where it stands.
  let region: TextRegion

  var paragraph: ParagraphScore { score.paragraphs[place] }

  var ruleSet: String { score.ruleSet.id }

  var indicator: Indicator { report.indicator(of: charged.finding) }

  /// The rule set and the indicator: `co-mediator/blame-label`.
  var rule: String { "\(ruleSet)/\(indicator.id)" }

  /// A paragraph that is all speech is no part of the article's score, so it is never loud.
  var level: Level {
    guard paragraph.status == .scored, let neutrality = paragraph.neutrality else { return .note }
    switch score.ruleSet.bands.level(of: neutrality) {
    case .loaded: return .error
    case .tilted: return .warning
    case .mostlyEven, .even: return .note
    }
  }

  /// What it costs and where, and what it is, on one line.
  var message: String { message(under: "") }

  /// The same with the rule set by name.
  var messageWithRuleSet: String { message(under: " under \(ruleSet)") }

  private func message(under ruleSet: String) -> String {
    let words = report.text(of: charged.finding).shortened(to: 60)
    let points = roundedPoints == 0 ? "less than 0.1" : tenths(roundedPoints)
    var facts = [report.name(of: place)]
    if let neutrality = paragraph.neutrality { facts.append(tenths(neutrality)) }
    if paragraph.status == .speech { facts.append("all of it speech") }
    return "“\(words)” costs \(points) points\(ruleSet) (\(facts.joined(separator: ", "))): "
      + indicator.summary.shortened(to: 300)
  }
}

extension Report {
  /// What costs something under a rule set, in text order; credits are left out.
  func alerts(under score: ArticleScore) -> [Alert] {
    var alerts: [Alert] = []
    var places = TextPlaces(article.article.bytes)
    for (place, paragraph) in score.paragraphs.enumerated() {
      guard paragraph.findings.contains(where: { $0.points > 0 }) else { continue }
      let points = roundedPoints(
        paragraph.findings.map(\.points), neutrality: paragraph.neutrality ?? 100)
      for (charged, points) in zip(paragraph.findings, points) where charged.points > 0 {
        alerts.append(
          Alert(
            report: self, score: score, place: place, charged: charged, roundedPoints: points,
            region: places.region(of: charged.finding.range.bytes)))
      }
    }
    return alerts
  }

  /// A paragraph as messages call it: *headline*, *paragraph 3*.
  func name(of place: Int) -> String {
    let number = number(of: place)
    return number == 0 ? "headline" : "paragraph \(number)"
  }
}
