import Prose
import Reporting
import Rules
import Scoring
import TestSupport

/// Two articles under small rule sets, which every format is shown with.
enum SampleReports {
  static func reports(_ sets: [String], others: [String] = []) throws -> [Report] {
    let book = try Rulebook(
      RuleText.indicator(
        terms: "[aggressor, {term: war crime, weight: 1.5}]",
        more: "polarity: harm\ntarget: agent\nguards: {negation: 0.5}"),
      RuleText.indicator("rumour", terms: "[many say]", component: "sourcing"),
      RuleText.indicator("both", terms: "[both sides]"), RuleText.conflict, RuleText.voices,
      RuleText.balance,
      RuleText.ruleSet(severities: "{blame: 6, rumour: 3, both: -2}"),
      RuleText.ruleSet("mild", severities: "{blame: 3, both: 1}"),
      RuleText.ruleSet(
        "reader", severities: "{blame: {severity: 0, against: 6}, both: 5}", more: "given: party"))
    var leaning = Article(
      id: "leaning",
      headline: "Varda\t“aggressor”, \\ says Oskel in a long night of talks by the lake",
      paragraphs: [
        "Varda is the aggressor, many say, and its war crimes will be remembered in all of Oskel.",
        "“We were never the aggressor,” said Premier Moro of Varda, who asked both sides to stop.",
        "The lake was calm and the fishing boats went out at dawn as they do every day of the year.",
        "So it was.",
        "Oskel and Varda will meet again on Monday, at nine, in the old customs house.",
        "By Jane Doe",
      ])
    leaning.masked = [MaskedSpan(leaning.paragraphs[6].range, .byline)]
    let plain = Article(id: "plain", "A short one.")
    return [leaning, plain].map { article in
      let annotated = book.annotate(article)
      let findings = book.findings(in: annotated)
      func scores(_ names: [String]) -> [ArticleScore] {
        names.compactMap { try? book.ruleSet($0) }.map {
          Scorer($0, indicators: book.indicators).score(annotated, findings)
        }
      }
      return Report(
        article: annotated, indicators: book.indicators, scores: scores(sets),
        others: scores(others))
    }
  }
}

/// Everything a format writes of some reports.
func written(
  _ reports: [Report], _ format: any ReportFormat.Type, _ options: ReportOptions
) -> String {
  var format = format.init(options)
  var output = TextBuffer()
  format.open(&output)
  for (number, report) in reports.enumerated() {
    format.write(report, number: number, to: &output)
  }
  format.close(&output)
  return output.text
}
