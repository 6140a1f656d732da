public import Prose

/// A contested name where it stands.
public struct NamingMatch: Hashable, Sendable {
  /// The phrase that was found.
  public var match: PhraseMatch

  /// The place of the thing in `Conflict.contestedNames`.
  public var thing: Int

  /// Whose name for the thing it is.
  public var side: Naming.Side

  public var tokens: Range<Int> { match.first..<match.end }

  /// The party whose name it is.
  public var party: Int? { if case .party(let party) = side { party } else { nil } }
}

extension AnnotatedArticle {
  /// The contested names among some tokens, in text order, without those that are part of a longer
  /// one, of a compound, or of the name of somebody who is not the thing itself.
  public func namings(in tokens: Range<Int>, of conflict: Conflict) -> [NamingMatch] {
    var found: [NamingMatch] = []
    for match in phrases[conflict.contested, within: tokens] {
      let naming = conflict.namings[Int(match.item)]
      let own = match.first..<match.end
      guard isWhole(own), !isCompound(own), !naming.isCapitalised || isCapitalised(own),
        !isPartOfAName(own, conflict)
      else { continue }
      if let last = found.last, last.match.end > match.first {
        guard match.tokens.count > last.match.tokens.count else { continue }
        found.removeLast()
      }
      found.append(NamingMatch(match: match, thing: naming.thing, side: naming.side))
    }
    return found.filter { $0.side != .proper }
  }

  /// Whether some word among the tokens begins with no small letter.
  func isCapitalised(_ tokens: Range<Int>) -> Bool {
    tokens.contains { place in
      let byte = article.bytes[self.tokens[place].range.start]
      return !(UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte) && self.tokens[place].isWord
    }
  }

  private func isPartOfAName(_ tokens: Range<Int>, _ conflict: Conflict) -> Bool {
    mentions.overlapping(tokens).contains {
      $0.tokens.count > tokens.count && conflict.actors[$0.actor].role != .party
    }
  }
}
