public import Rules

/// The arithmetic of a paragraph's score, from what is stored of it.
extension ParagraphScore {
  /// The credits before the cap, in points.
  public var creditsBeforeCap: Double {
    findings.reduce(0) { $1.isCredit ? $0 - $1.deviation : $0 }
  }

  /// The number of words outside penalised passages that K rests on, at least the scale's minimum.
  public func countedWords(_ scale: Scale) -> Double {
    guard scale.lengthShare > 0 else { return Double(words) }
    return (lengthFactor - (1 - scale.lengthShare)) / scale.lengthShare * scale.referenceWords
  }
}
