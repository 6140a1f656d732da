private import Prose
public import Reporting
private import Rules
private import Scoring

/// Checks what articles expect against what they score.
///
/// Articles are added one by one; those that expect to stand above another are checked at the end.
public struct ExpectationCheck: Sendable {
  /// An expectation that does not hold, and how.
  public struct Failure: Hashable, Sendable, CustomStringConvertible {
    /// What does not hold.
    public var expectation: Expectation

    /// How it does not, without the place.
    public var message: String

    /// `path:line:column: failed: under wire, paragraph 5: …`
    public var description: String {
      let place = expectation.paragraph.map { ", paragraph \($0)" } ?? ""
      return
        "\(expectation.path):\(expectation.mark): failed: under \(expectation.ruleSet)\(place): "
        + message
    }
  }

  /// The expectations that do not hold; sorted by file and place once `finish` was called.
  public private(set) var failures: [Failure] = []

  /// How many expectations were looked at.
  public private(set) var count = 0

  /// Expectations about an article that was not added.
  public private(set) var unchecked: [Failure] = []

  /// The neutrality of each article under each set, by id, then by set.
  private var neutralities: [String: [String: Double]] = [:]
  private var comparisons: [(expectation: Expectation, id: String)] = []

  public init() {}

  /// Checks an article's expectations against its report, which must hold the sets they name.
  public mutating func add(_ expectations: [Expectation], _ report: Report) {
    let id = report.article.article.id
    neutralities[id] = Dictionary(
      report.scores.compactMap { score in score.neutrality.map { (score.ruleSet.id, $0) } },
      uniquingKeysWith: { first, _ in first })
    for expectation in expectations {
      count += 1
      failures += Self.problems(of: expectation, in: report).map {
        Failure(expectation: expectation, message: $0)
      }
      if expectation.above != nil { comparisons.append((expectation, id)) }
    }
  }

  /// Checks what depends on several articles; call it once, after the last.
  public mutating func finish() {
    for (expectation, id) in comparisons {
      guard let above = expectation.above else { continue }
      guard let other = neutralities[above.id]?[expectation.ruleSet] else {
        unchecked.append(
          Failure(
            expectation: expectation,
            message: "‘\(above.id)’ is not among the articles or has no score"))
        continue
      }
      guard let own = neutralities[id]?[expectation.ruleSet] else {
        failures.append(Failure(expectation: expectation, message: "the article has no score"))
        continue
      }
      if own < other + above.points {
        failures.append(
          Failure(
            expectation: expectation,
            message: "\(hundredths(own)) is not \(above.points) above ‘\(above.id)’ "
              + "(\(hundredths(other)))"))
      }
    }
    failures.sort {
      ($0.expectation.path, $0.expectation.mark) < ($1.expectation.path, $1.expectation.mark)
    }
  }

  private static func problems(of expectation: Expectation, in report: Report) -> [String] {
    guard let score = report.scores.first(where: { $0.ruleSet.id == expectation.ruleSet }) else {
      return ["the rule set was not scored"]
    }
    var paragraphs = Array(score.paragraphs.indices)
    if let number = expectation.paragraph {
      paragraphs = paragraphs.filter { report.article.article.paragraphs[$0].index == number }
      if paragraphs.isEmpty { return ["there is no such paragraph"] }
    }
    let isArticle = expectation.paragraph == nil
    let neutrality =
      isArticle ? score.neutrality : score.paragraphs[paragraphs[0]].neutrality
    let lean = isArticle ? score.lean : score.paragraphs[paragraphs[0]].lean
    var problems: [String] = []
    if let range = expectation.neutrality {
      if let neutrality {
        if !range.contains(neutrality) {
          problems.append("neutrality \(hundredths(neutrality)) is outside \(bounds(range))")
        }
      } else {
        problems.append("there is no score, and neutrality is expected in \(bounds(range))")
      }
    }
    if let range = expectation.lean, !range.contains(lean.value) {
      problems.append("lean \(hundredths(lean.value)) is outside \(bounds(range))")
    }
    let found = paragraphs.flatMap { score.paragraphs[$0].findings }
    func texts(_ findings: [ChargedFinding]) -> [String] {
      findings.map { report.article.article.text(of: $0.finding.range) }
    }
    for words in expectation.mustFind where !texts(found).contains(words) {
      problems.append("‘\(words)’ was not found")
    }
    let costly = texts(found.filter { !$0.isCredit })
    for words in expectation.mustNotFind where costly.contains(words) {
      problems.append("‘\(words)’ was found and costs something")
    }
    return problems
  }
}

/// `[40, 62.5]`
func bounds(_ range: ClosedRange<Double>) -> String {
  "[\(hundredths(range.lowerBound)), \(hundredths(range.upperBound))]"
}

/// A number with at most two decimals.
func hundredths(_ number: Double) -> String {
  let scaled = Int((number * 100).rounded())
  let sign = scaled < 0 ? "−" : ""
  let (whole, rest) = (scaled.magnitude / 100, scaled.magnitude % 100)
  if rest == 0 { return "\(sign)\(whole)" }
  return "\(sign)\(whole)." + (rest < 10 ? "0\(rest)" : rest % 10 == 0 ? "\(rest / 10)" : "\(rest)")
}
