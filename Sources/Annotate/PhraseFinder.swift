public import Prose

/// Finds every phrase of the phrasebook in one pass over the tokens.
public struct PhraseFinder: Sendable {
  private let phrasebook: Phrasebook

  public init(_ phrasebook: Phrasebook) { self.phrasebook = phrasebook }

  /// The phrases of an article; none reaches from one paragraph into the next.
  public func phrases(in tokens: [Token], _ layers: [ParagraphLayers]) -> PhraseLayer {
    let tokens = tokens.span
    var found: [(owner: PhraseOwner, match: PhraseMatch)] = []
    found.reserveCapacity(tokens.count / 8)
    for layer in layers {
      for start in layer.tokens where phrasebook.begins(with: tokens[start].form) {
        phrasebook.matches(in: tokens, from: start, before: layer.tokens.upperBound) {
          found.append(($0, $1))
        }
      }
    }
    return PhraseLayer(found, owners: phrasebook.owners)
  }
}
