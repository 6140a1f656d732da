extension AnnotatedArticle {
  /// A sign of some tokens that stays when their text is moved or wrapped anew: white space, case
  /// and what is masked have no part in it.
  public func fingerprint(of tokens: Range<Int>) -> UInt64 {
    let folding = CaseFolding()
    let bytes = article.bytes
    var hash = StableHash()
    for token in self.tokens[tokens] {
      hash.add(folding.folded(bytes.span.extracting(token.range.bytes)))
    }
    return hash.value
  }
}
