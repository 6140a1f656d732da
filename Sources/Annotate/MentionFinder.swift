public import Prose

/// Finds where an article names the actors of a conflict.
///
/// Of names that overlap the longest counts, then the leftmost; a compound that only contains a
/// name (*Armenian genocide*) hides it. A name inside a hyphenated word counts only where the whole
/// word is made of names: *Armenia-Azerbaijan*, not *Turkish-backed*. Some word of a name must not
/// begin with a small letter, so that *turkey* is a bird.
public struct MentionFinder: Sendable {
  public init() {}

  /// The mentions of the actors of `conflict` and the tokens of compounds, in text order.
  public func mentions(
    of conflict: Conflict, in phrases: PhraseLayer, tokens: [Token], bytes: [UInt8]
  ) -> (mentions: [Mention], compounds: [Range<Int>]) {
    var found: [PhraseMatch] = []
    for match in phrases[conflict.owner] where isName(match, tokens, bytes) {
      keep(match, in: &found)
    }
    var mentions: [Mention] = []
    var compounds: [Range<Int>] = []
    for (place, match) in found.enumerated() {
      if match.item == Conflict.compound {
        compounds.append(match.first..<match.end)
      } else if isWhole(place, of: found, tokens) {
        let actor = Int(match.item)
        mentions.append(
          Mention(
            tokens: match.first..<match.end, actor: actor,
            party: conflict.actors[actor].embodiedParty))
      }
    }
    return (mentions, compounds)
  }

  /// Adds a match, which begins no earlier than those before, unless a longer one stands there.
  private func keep(_ match: PhraseMatch, in found: inout [PhraseMatch]) {
    while let last = found.last, last.end > match.first {
      guard match.tokens.count > last.tokens.count else { return }
      found.removeLast()
    }
    found.append(match)
  }

  private func isName(_ match: PhraseMatch, _ tokens: [Token], _ bytes: [UInt8]) -> Bool {
    (match.first..<match.end).contains {
      let byte = bytes[tokens[$0].range.start]
      return !(UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte) && tokens[$0].isWord
    }
  }

  /// Whether the words tied to the name by hyphens are names as well.
  private func isWhole(_ place: Int, of found: [PhraseMatch], _ tokens: [Token]) -> Bool {
    var left = place
    while tokens[found[left].first].isJoined {
      guard left > 0, found[left - 1].end == found[left].first else { return false }
      left -= 1
    }
    var right = place
    while found[right].end < tokens.count, tokens[found[right].end].isJoined {
      guard right + 1 < found.count, found[right + 1].first == found[right].end else {
        return false
      }
      right += 1
    }
    return true
  }
}
