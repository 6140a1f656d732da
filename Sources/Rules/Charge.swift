public import Prose

/// A charge against a party that an article reports, and whether the party is heard on it.
public struct Charge: Hashable, Sendable {
  /// How many paragraphs behind a charge a reply may stand.
  public static let reach = 2

  /// The place in `AnnotatedArticle.attributions` of who makes it.
  public var attribution: Int

  /// The place in `Conflict.parties` of the party charged.
  public var party: Int

  /// The place in `AnnotatedArticle.attributions` of the reply: the first time that the party or its
  /// ally speaks in the charge's paragraph or the next two, or is said not to have answered.
  public var reply: Int?
}

extension AnnotatedArticle {
  /// The charges in an article: attributions with a verb of accusation that name a party other
  /// than the speaker's own.
  public var charges: [Charge] {
    attributions.indices.compactMap { place in
      let charging = attributions[place]
      guard charging.cueClass == .accuse, let party = party(chargedBy: charging) else { return nil }
      return Charge(attribution: place, party: party, reply: reply(of: party, to: place))
    }
  }

  private func party(chargedBy attribution: Attribution) -> Int? {
    let own = attribution.speaker.flatMap { speakers[$0].party }
    for content in contents[attribution.contents] {
      let first = mentions.firstPlace { $0.tokens.upperBound > content.lowerBound }
      for mention in mentions[first...].prefix(while: { $0.tokens.lowerBound < content.upperBound })
      {
        if let party = mention.party, party != own { return party }
      }
    }
    return nil
  }

  private func reply(of party: Int, to charge: Int) -> Int? {
    let paragraph = attributions[charge].paragraph
    let last = min(layers.count - 1, paragraph + Charge.reach)
    let window = layers[paragraph].attributions.lowerBound..<layers[last].attributions.upperBound
    return window.first { place in
      place != charge && attributions[place].cueClass != .stance
        && attributions[place].speaker.map { speakers[$0].party == party } ?? false
    }
  }
}
