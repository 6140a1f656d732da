import Prose

/// Finds which side a source speaks for, and as what.
struct SideFinder {
  /// What a source is to the conflict.
  struct Side {
    var actor: Int?
    var party: Int?
    var role: Speaker.Role
  }

  /// Among how many mentions, from the beginning of an article, a fuller name is looked for.
  private static let reachInMentions = 1000

  let text: SpokenText
  let conflict: Conflict?
  let mentions: [Mention]

  /// The side of a source from its own words, those of whom it belongs to, then its description.
  ///
  /// Two sides that speak as one (*Armenian and Azerbaijani officials*) are no side.
  func side(of phrase: SourcePhrase) -> Side {
    let parties =
      parties(in: phrase.core) + parties(in: phrase.owner) + joinedParties(before: phrase.core)
    if let first = parties.first, parties.contains(where: { $0 != first }) {
      return Side(role: isHidden(phrase) ? .unnamed : .official)
    }
    if let mention = mention(in: phrase.core) { return side(of: mention, in: phrase) }
    if let mention = mention(in: phrase.owner) {
      return side(of: mention, in: phrase)
    }
    if let mention = firstMention(in: phrase.description) {
      return described(by: mention, in: phrase.description, phrase)
    }
    if let mention = firstMention(in: phrase.preamble), hasOffice(phrase.preamble) {
      return described(by: mention, in: phrase.preamble, phrase)
    }
    return Side(role: .other)
  }

  /// The parties that stand before a source and speak with it: *the services of X and of* Y, *the
  /// X-ish and* the Y-ish ministries.
  private func joinedParties(before core: Range<Int>) -> [Int] {
    guard !mentions.overlapping(core).isEmpty else { return [] }
    var place = core.lowerBound
    while place > 0, !text.classes(place - 1).isDisjoint(with: [.determiner, .preposition]) {
      place -= 1
    }
    guard place > 1, text.classes(place - 1).contains(.coordinator) else { return [] }
    return parties(in: place - 2..<place - 1)
  }

  /// The parties that some words name.
  func parties(in tokens: Range<Int>) -> [Int] {
    mentions.overlapping(tokens).compactMap(\.party)
  }

  /// The actor that some words name; of several the last one that is somebody's own name.
  private func mention(in tokens: Range<Int>) -> Mention? {
    guard !tokens.isEmpty else { return nil }
    let inside = mentions.overlapping(tokens)
    return inside.last { actor($0).role != .party } ?? inside.last
  }

  /// The first actor that some words name: an ambassador of the first to the second.
  private func firstMention(in tokens: Range<Int>) -> Mention? {
    guard !tokens.isEmpty else { return nil }
    return mentions.overlapping(tokens).first
  }

  private func hasOffice(_ tokens: Range<Int>) -> Bool {
    tokens.contains { text.classes($0).contains(.office) }
  }

  /// The longest mention in the article that ends in the same word as a name: *Eric Esrailian* for
  /// *Esrailian*.
  func fullName(of name: Range<Int>) -> Range<Int>? {
    guard name.count == 1 else { return nil }
    let same = mentions.prefix(Self.reachInMentions).lazy.filter {
      $0.tokens.count > name.count && !text.isQuoted($0.tokens.lowerBound)
        && text.isSameWord($0.tokens.upperBound - 1, name.upperBound - 1)
    }
    return same.map(\.tokens).max { $0.count < $1.count }
  }

  private func actor(_ mention: Mention) -> Actor {
    conflict?.actors[mention.actor] ?? Actor(name: "", role: .neutral, party: nil)
  }

  private func side(of mention: Mention, in phrase: SourcePhrase) -> Side {
    let actor = actor(mention)
    var side = Side(actor: mention.actor, party: actor.party, role: .other)
    switch actor.role {
    case .official, .institution: side.role = .official
    case .advocate: side.role = .advocate
    case .ally: side.role = .ally
    case .mediator: side.role = .mediator
    case .neutral: side.role = .institution
    case .expert: side.role = .expert
    case .party: side.role = role(ofParty: mention, in: phrase)
    }
    if isHidden(phrase), side.party != nil, side.role == .official { side.role = .unnamed }
    return side
  }

  /// What somebody is who is called by a party's name: the state itself (*Baku said*), its
  /// government (*the Armenian government*), or one of its people.
  private func role(ofParty mention: Mention, in phrase: SourcePhrase) -> Speaker.Role {
    let words = phrase.core.lowerBound..<max(phrase.core.upperBound, phrase.owner.upperBound)
    if words.contains(where: { text.classes($0).contains(.office) }) { return .official }
    if text.classes(phrase.noun).contains(.anonymous) { return .unnamed }
    let isWhole = mention.tokens.upperBound == phrase.core.upperBound
    let isPeople = text.lastLetter(mention.tokens.upperBound - 1) == UInt8(ascii: "s")
    return isWhole && !isPeople ? .official : .citizen
  }

  /// *X, a spokesman for Y*, *X, a farmer from Y*.
  private func described(
    by mention: Mention, in description: Range<Int>, _ phrase: SourcePhrase
  ) -> Side {
    let actor = actor(mention)
    let hasOffice = hasOffice(description)
    if actor.role == .party, isHidden(phrase) {
      return Side(actor: nil, party: actor.party, role: .unnamed)
    }
    switch actor.role {
    case .expert: return Side(actor: nil, party: nil, role: .expert)
    case .official, .institution: return Side(actor: nil, party: actor.party, role: .official)
    case .advocate: return Side(actor: nil, party: actor.party, role: .advocate)
    case .ally where hasOffice: return Side(actor: mention.actor, party: actor.party, role: .ally)
    case .party where hasOffice: return Side(actor: nil, party: actor.party, role: .official)
    case .party: return Side(actor: nil, party: actor.party, role: .citizen)
    case .mediator where hasOffice: return Side(actor: mention.actor, party: nil, role: .mediator)
    case .neutral: return Side(actor: nil, party: nil, role: .institution)
    case .ally, .mediator: return Side(role: .other)
    }
  }

  /// Whether the noun hides who speaks and no name is given.
  func isHidden(_ phrase: SourcePhrase) -> Bool {
    text.classes(phrase.noun).contains(.anonymous)
  }
}
