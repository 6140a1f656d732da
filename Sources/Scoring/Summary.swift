public import Rules

/// What is told about an article besides its score.
extension ArticleScore {
  /// The mean of the paragraphs' leans from which an article can be polarised.
  public static let polarisedLean = 0.4

  /// Below this a paragraph counts as low.
  public static let lowNeutrality = 50.0

  /// The neutrality that the findings of one component alone leave, 0 to 100; nil without a score.
  public func componentNeutrality(_ component: Component) -> Double? {
    guard neutrality != nil else { return nil }
    return Scoring.neutrality(deviation: deviations[component], half: ruleSet.scale.half)
  }

  /// The place of the paragraph with the lowest score, the first of equals; nil where none is
  /// below 100.
  public var worstParagraph: Int? {
    scoredPlaces.filter { neutrality(at: $0) < 100 }
      .min { neutrality(at: $0) < neutrality(at: $1) }
  }

  /// The share of scored paragraphs below `lowNeutrality`, 0 to 1.
  public var lowShare: Double {
    let scored = scoredPlaces
    guard !scored.isEmpty else { return 0 }
    return Double(scored.count { neutrality(at: $0) < Self.lowNeutrality }) / Double(scored.count)
  }

  /// Whether strong leans of paragraphs cancel: two opposing rants are not neutral.
  public var isPolarised: Bool {
    let scored = scoredPlaces
    guard !scored.isEmpty, abs(lean.value) < Lean.threshold else { return false }
    let sum = scored.reduce(0) { $0 + abs(paragraphs[$1].lean.value) }
    return sum / Double(scored.count) >= Self.polarisedLean
  }

  private var scoredPlaces: [Int] {
    paragraphs.indices.filter { paragraphs[$0].status == .scored }
  }

  private func neutrality(at place: Int) -> Double { paragraphs[place].neutrality ?? 100 }
}
