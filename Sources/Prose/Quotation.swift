/// A stretch of a paragraph inside quotation marks.
///
/// A quotation that runs over several paragraphs is one value a paragraph, the later ones marked
/// `continues`.
public struct Quotation: Hashable, Sendable {
  /// What stands inside the marks.
  public var range: TextRange

  /// The tokens inside the marks, as places in `AnnotatedArticle.tokens`.
  public var tokens: Range<Int>

  /// How many quotations it stands inside of.
  public var depth: Int

  /// Whether its closing mark stands in the paragraph; an unclosed quotation ends with it.
  public var isClosed: Bool

  /// Whether it goes on from an unclosed quotation of the paragraph before.
  public var continues: Bool

  public init(
    range: TextRange, tokens: Range<Int>, depth: Int = 0, isClosed: Bool = true,
    continues: Bool = false
  ) {
    self.range = range
    self.tokens = tokens
    self.depth = depth
    self.isClosed = isClosed
    self.continues = continues
  }
}
