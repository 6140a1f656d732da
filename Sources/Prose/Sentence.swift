/// A sentence: a run of tokens of one paragraph.
public struct Sentence: Hashable, Sendable {
  /// Its tokens, as places in `AnnotatedArticle.tokens`.
  public var tokens: Range<Int>

  public init(tokens: Range<Int>) { self.tokens = tokens }
}
