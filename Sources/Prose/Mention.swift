/// A place where an article names an actor of the conflict.
public struct Mention: Hashable, Sendable {
  /// The tokens of the name, as places in `AnnotatedArticle.tokens`.
  public var tokens: Range<Int>

  /// The actor's place in `Conflict.actors`.
  public var actor: Int

  public init(tokens: Range<Int>, actor: Int) {
    self.tokens = tokens
    self.actor = actor
  }
}
