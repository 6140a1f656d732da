extension AnnotatedArticle {
  /// A sign of some tokens that stays when their text is moved or wrapped anew: white space, case
  /// and what is masked have no part in it.
  public func fingerprint(of tokens: Range<Int>) -> UInt64 {
    var hash = StableHash()
    visitFolded(tokens) { _, bytes in hash.add(bytes) }
    return hash.value
  }

  /// The same sign, and the trace of the words among the tokens, from one pass over them.
  public func signs(of tokens: Range<Int>) -> (fingerprint: UInt64, trace: TextTrace) {
    var hash = StableHash()
    var words: [UInt32] = []
    visitFolded(tokens) { token, bytes in
      hash.add(bytes)
      if token.countsAsWord { words.append(TextTrace.number(of: bytes)) }
    }
    return (hash.value, TextTrace(words))
  }

  /// Hands over tokens with their folded bytes.
  private func visitFolded(_ tokens: Range<Int>, _ visit: (Token, [UInt8]) -> Void) {
    let folding = CaseFolding()
    let bytes = article.bytes
    for token in self.tokens[tokens] {
      visit(token, folding.folded(bytes.span.extracting(token.range.bytes)))
    }
  }
}
