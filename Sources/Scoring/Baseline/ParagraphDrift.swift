import Prose

/// How the score of a paragraph changed, and through what.
public struct ParagraphDrift: Hashable, Sendable {
  /// Why a score changed.
  public enum Cause: String, Sendable, CaseIterable {
    /// The paragraph's own words.
    case text = "text edited"
    /// The paragraphs around it: who speaks there, and who answers.
    case around = "text edited around it"
    case rules = "rules changed"
    case engine = "engine changed"
    /// What neither the new text under the old rules nor the new rules on the old text explains.
    case together = "text and rules together"
  }

  /// What a finding has to do with a change.
  public struct Change: Hashable, Sendable {
    public enum Kind: String, Sendable { case added, removed, weighed }

    public var kind: Kind
    public var cause: Cause
    public var indicator: String
    public var text: String

    /// The voice before and after, where it is another.
    public var voices: (before: String, after: String)? { before == after ? nil : (before, after) }

    var before: String
    var after: String

    /// What it adds to the change of the score, in points.
    public var points: Double

    /// The place of the new paragraph that it stands in.
    public var place: Int?
  }

  public var match: ParagraphMatch

  /// Neutrality before and after, 0 to 100; of several paragraphs by their words.
  public var from: Double?
  public var to: Double?

  /// The findings that make the change, the largest share first.
  public var changes: [Change]

  /// How many points of the change each cause makes. They sum to the change.
  public var parts: [Cause: Double]

  /// `to` − `from`; 0 where one is missing.
  public var value: Double { from.flatMap { from in to.map { $0 - from } } ?? 0 }

  /// The fingerprints by which an entry of `ignore` may name it: the new text's, then the old one's.
  public var fingerprints: [String] = []
}

/// The score of one paragraph, or of several by their words, and what costs it.
///
/// Points of two sides can be compared: with N the neutrality and p the points of a finding, the
/// finding's part in N₁ − N₀ is (N₁·p₀ − N₀·p₁) / 100, since deviations are p·h / N and
/// N₁ − N₀ = −N₀·N₁·(D₁ − D₀) / (100·h). The parts sum to the change.
struct Side {
  struct Item {
    var finding: BaselineFinding
    var place: Int
    var points: Double
  }

  var neutrality: Double?
  var items: [Item] = []

  init(_ places: [Int], _ score: BaselineScore, _ texts: [ParagraphText]) {
    let scored = places.filter { score.paragraphs[$0].neutrality ?? 0 > 0 }
    let words = scored.map { Double(max(1, texts[$0].trace.words.count)) }
    let sum = words.reduce(0, +)
    guard sum > 0 else { return }
    // D / h = 100 / N − 1
    let deviation = zip(scored, words).reduce(0.0) { total, next in
      total + next.1 / sum * (100 / (score.paragraphs[next.0].neutrality ?? 100) - 1)
    }
    let neutrality =
      scored.count == 1
      ? score.paragraphs[scored[0]].neutrality ?? 100 : 100 / (1 + deviation)
    self.neutrality = neutrality
    for (place, words) in zip(scored, words) {
      let paragraph = score.paragraphs[place]
      let share = neutrality * (words / sum) / (paragraph.neutrality ?? 100)
      items += paragraph.findings.map {
        Item(finding: $0, place: place, points: $0.points * share)
      }
    }
  }
}
