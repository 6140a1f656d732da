/// The clause around some words, as far as marks and conjunctions show it.
extension AnnotatedArticle {
  /// The most tokens a clause reaches to either side of the words asked about.
  public static let maximumClause = 48

  /// The longest quotation that is no clause of its own, in tokens.
  public static let maximumInlineQuotation = 6

  /// The tokens of the clause that holds `tokens`: up to a semicolon, colon, dash, bracket or the
  /// marks of a quotation of some length, a conjunction behind a comma, or a word like *but*; never
  /// past the sentence.
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
    case let kind: kind.isQuotationMark && boundsLongQuotation(place)
    }
  }

  /// Whether a mark opens or closes a quotation of more than a few words. A word or two in quotation
  /// marks are part of the clause they stand in, whatever the marks: *was not the “aggressor”*.
  private func boundsLongQuotation(_ mark: Int) -> Bool {
    let next = quotations.firstPlace { $0.tokens.lowerBound > mark }
    if next < quotations.count, quotations[next].tokens.lowerBound == mark + 1 {
      return quotations[next].tokens.count > Self.maximumInlineQuotation
    }
    let closed = quotations[..<next].suffix(16).last { $0.tokens.upperBound == mark }
    return (closed?.tokens.count ?? 0) > Self.maximumInlineQuotation
  }
}
