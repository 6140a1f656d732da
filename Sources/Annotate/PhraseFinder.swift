public import Prose

/// Finds every phrase of the phrasebook in one pass over the tokens.
public struct PhraseFinder: Sendable {
  private let phrasebook: Phrasebook

  public init(_ phrasebook: Phrasebook) { self.phrasebook = phrasebook }

  /// Appends the phrases of one paragraph, in the order of their first tokens.
  public func append(
    _ paragraph: Range<Int>, of tokens: [Token],
    to found: inout [(owner: PhraseOwner, match: PhraseMatch)]
  ) {
    let tokens = tokens.span
    for start in paragraph where phrasebook.begins(with: tokens[start].form) {
      phrasebook.matches(in: tokens, from: start, before: paragraph.upperBound) {
        found.append(($0, $1))
      }
    }
  }
}
