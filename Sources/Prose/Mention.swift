/// A place where an article names an actor of the conflict.
public struct Mention: Hashable, Sendable {
  /// The tokens of the name, as places in `AnnotatedArticle.tokens`.
  public var tokens: Range<Int>

  /// The actor's place in `Conflict.actors`.
  public var actor: Int

  /// The place in `Conflict.parties` of the party that words about the actor are about; nil for an
  /// advocate, a mediator and whoever else is no party.
  public var party: Int?

  public init(tokens: Range<Int>, actor: Int, party: Int? = nil) {
    self.tokens = tokens
    self.actor = actor
    self.party = party
  }
}

extension [Mention] {
  /// The mentions that share a token with some tokens; the mentions must be in text order.
  public func overlapping(_ tokens: Range<Int>) -> ArraySlice<Mention> {
    let first = firstPlace { $0.tokens.upperBound > tokens.lowerBound }
    return self[first...].prefix { $0.tokens.lowerBound < tokens.upperBound }
  }
}
