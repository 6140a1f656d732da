public import Prose

extension AnnotatedArticle {
  /// Whose voice some tokens are in, by the first of them.
  ///
  /// What stands in quotation marks is quoted; what an attribution reports is its source's, or
  /// nobody's in particular where it names none; all else is the writer's.
  public func voice(of tokens: Range<Int>) -> Voice {
    if self.tokens[tokens.lowerBound].isQuoted { return .quoted }
    guard let attribution = attribution(reporting: tokens.lowerBound) else { return .narration }
    return attribution.isVague || attribution.cueClass == .vague ? .vague : .attributed
  }

  /// The last attribution that reports a token.
  public func attribution(reporting token: Int) -> Attribution? {
    guard token < reporters.count, reporters[token] >= 0 else { return nil }
    return attributions[Int(reporters[token])]
  }
}
