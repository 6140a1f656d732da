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
    var replies = Replies(parties: conflict?.parties.count ?? 0)
    return attributions.indices.compactMap { place in
      let charging = attributions[place]
      guard charging.cueClass == .accuse, let party = party(chargedBy: charging) else { return nil }
      return Charge(
        attribution: place, party: party,
        reply: replies.first(of: party, since: charging.paragraph, in: self))
    }
  }

  private func party(chargedBy attribution: Attribution) -> Int? {
    let own = attribution.speaker.flatMap { speakers[$0].party }
    for content in contents[attribution.contents] {
      for mention in mentions.overlapping(content) {
        if let party = mention.party, party != own { return party }
      }
    }
    // *Oskel was accused of it*
    let subject = mentions.firstPlace { $0.tokens.upperBound >= attribution.cue.lowerBound }
    guard subject < mentions.count,
      mentions[subject].tokens.upperBound == attribution.cue.lowerBound,
      attribution.source.isEmpty || attribution.source.lowerBound > attribution.cue.lowerBound,
      let party = mentions[subject].party, party != own
    else { return nil }
    return party
  }
}

/// Where each party first speaks behind the beginning of a paragraph, looked up once a paragraph.
private struct Replies {
  private var paragraph: Int?
  private var known: [Int??]

  init(parties: Int) { known = Array(repeating: nil, count: parties) }

  mutating func first(of party: Int, since paragraph: Int, in article: AnnotatedArticle) -> Int? {
    if paragraph != self.paragraph {
      self.paragraph = paragraph
      for party in known.indices { known[party] = .none }
    }
    if let known = known[party] { return known }
    let last = min(article.layers.count - 1, paragraph + Charge.reach)
    let window =
      article.layers[paragraph].attributions
      .lowerBound..<article.layers[last].attributions.upperBound
    let reply = window.first { place in
      let attribution = article.attributions[place]
      return attribution.cueClass != .stance
        && attribution.speaker.map { article.speakers[$0].party == party } ?? false
    }
    known[party] = .some(reply)
    return reply
  }
}
