/// The clause around some words, as far as marks and conjunctions show it.
extension AnnotatedArticle {
  /// The most tokens a clause reaches to either side of the words asked about.
  public static let maximumClause = 48

  /// The tokens of the clause that holds `tokens`: up to a semicolon, colon, dash, bracket or
  /// quotation mark, a conjunction behind a comma, or a word like *but*; never past the sentence.
  public func clause(around tokens: Range<Int>) -> Range<Int> {
    let sentence = sentences[sentence(ofToken: tokens.lowerBound)].tokens
    var start = tokens.lowerBound
    let first = max(sentence.lowerBound, start - Self.maximumClause)
    while start > first, !isBoundary(start - 1), !beginsClause(start) { start -= 1 }
    var end = tokens.upperBound
    let last = min(sentence.upperBound, end + Self.maximumClause)
    while end < last, !isBoundary(end), !beginsClause(end) { end += 1 }
    return start..<end
  }

  /// The classes of the word at a place.
  public func classes(at place: Int) -> WordClass { lexicon.classes(of: tokens[place].form) }

  /// Whether a clause begins with the token itself.
  private func beginsClause(_ place: Int) -> Bool {
    let classes = classes(at: place)
    if classes.contains(.contrast) { return true }
    return classes.contains(.conjunction) && place > 0 && tokens[place - 1].kind == .comma
  }

  private func isBoundary(_ place: Int) -> Bool {
    switch tokens[place].kind {
    case .semicolon, .colon, .dash, .openBracket, .closeBracket: true
    case let kind: kind.isQuotationMark && kind != .straightSingle && kind != .closeSingle
    }
  }
}
