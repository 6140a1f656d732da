public import Prose

/// Finds the party a hit is about, from the surest sign to the faintest.
///
/// 1: a slot of syntax (*X’s ⟨term⟩*, *⟨term⟩ by X*, *accused X of ⟨term⟩*); .8: the party named
/// nearest in the clause; .7: in the sentence; .6: last in the sentence before, in the paragraph. Of two at one
/// distance the following one counts. A slot that is filled by somebody else, a mediator or an
/// advocate, leaves the hit without a target.
public struct TargetLadder: Sendable {
  private let hit: Range<Int>
  private let mentions: [Mention]

  /// A ladder for a hit, given as its tokens and the place of its paragraph.
  public init(_ hit: Range<Int>, inParagraph paragraph: Int, of article: AnnotatedArticle) {
    self.hit = hit
    let tokens = article.layers[paragraph].tokens
    let start = max(tokens.lowerBound, hit.lowerBound - Self.reach)
    let end = min(tokens.upperBound, hit.upperBound + Self.reach)
    mentions = article.mentions.overlapping(start..<end).filter {
      !$0.tokens.overlaps(hit)
    }
  }

  /// How many tokens around the hit are looked at.
  private static let reach = 120

  /// The target, or nil where no party is near.
  public func target(_ role: Indicator.TargetRole, in article: AnnotatedArticle) -> Target? {
    guard role != .none, role != .own, !mentions.isEmpty else { return nil }
    if let mention = slot(role, in: article) { return target(mention, 1, in: article) }
    let clause = article.clause(around: hit)
    if let mention = nearest(in: clause, role, of: article) {
      return target(mention, 0.8, in: article)
    }
    let place = article.sentence(ofToken: hit.lowerBound)
    if let mention = nearest(in: article.sentences[place].tokens, role, of: article) {
      return target(mention, 0.7, in: article)
    }
    guard place > 0 else { return nil }
    let before = article.sentences[place - 1].tokens
    return mentions.last { before.contains($0.tokens.lowerBound) && $0.party != nil }
      .flatMap { target($0, 0.6, in: article) }
  }

  private func target(
    _ mention: Mention, _ certainty: Double, in article: AnnotatedArticle
  ) -> Target? {
    guard let party = mention.party, let conflict = article.conflict else { return nil }
    return Target(
      actor: mention.actor, party: party, share: conflict.actors[mention.actor].share,
      certainty: certainty)
  }

  private func nearest(
    in tokens: Range<Int>, _ role: Indicator.TargetRole, of article: AnnotatedArticle
  ) -> Mention? {
    let doer = role == .experiencer ? doer(article) : nil
    let near = mentions.filter {
      tokens.contains($0.tokens.lowerBound) && $0.party != nil && $0 != doer
        && !(role != .object && isActedUpon($0, in: article)) && !isCharging($0, in: article)
    }
    return near.min { distance(to: $0) < distance(to: $1) }
  }

  /// Twice the number of tokens between the hit and a mention, one more for those before it.
  private func distance(to mention: Mention) -> Int {
    mention.tokens.lowerBound >= hit.upperBound
      ? 2 * (mention.tokens.lowerBound - hit.upperBound)
      : 2 * (hit.lowerBound - mention.tokens.upperBound) + 1
  }

  // MARK: Slots

  private func slot(_ role: Indicator.TargetRole, in article: AnnotatedArticle) -> Mention? {
    switch role {
    case .agent: owner(article) ?? doer(article) ?? accused(article) ?? subject(article)
    case .object: object(article)
    case .modified: modified(article) ?? owner(article) ?? subject(article)
    case .nearest, .experiencer, .own, .none: nil
    }
  }

  /// *X’s ⟨term⟩*, *X’s brutal ⟨term⟩*, *the X-ish ⟨term⟩*.
  private func owner(_ article: AnnotatedArticle) -> Mention? {
    mentions.last { mention in
      let gap = hit.lowerBound - mention.tokens.upperBound
      guard gap >= 0, gap <= 3 else { return false }
      if gap == 0 { return true }
      let next = article.tokens[mention.tokens.upperBound].kind
      return (next == .possessive || next == .closeSingle || next == .straightSingle)
        && areWords(mention.tokens.upperBound + 1..<hit.lowerBound, article)
    }
  }

  /// *⟨term⟩ by X*, *⟨term⟩ attack by the forces of X*.
  private func doer(_ article: AnnotatedArticle) -> Mention? {
    guard let by = place(of: .by, within: 4, after: hit.upperBound, in: article) else { return nil }
    return mentions.first { by < $0.tokens.lowerBound && $0.tokens.lowerBound <= by + 5 }
  }

  /// *accused X of ⟨term⟩*, *condemned X for the ⟨term⟩*, *blamed X for starting ⟨term⟩*.
  private func accused(_ article: AnnotatedArticle) -> Mention? {
    mentions.last { mention in
      let tokens = mention.tokens
      guard tokens.upperBound <= hit.lowerBound, hit.lowerBound - tokens.upperBound <= 8 else {
        return false
      }
      let charged = (max(0, tokens.lowerBound - 3)..<tokens.lowerBound).contains {
        article.classes(at: $0).contains(.accusation)
      }
      let charge = (tokens.upperBound..<hit.lowerBound).contains {
        !article.classes(at: $0).isDisjoint(with: [.charge, .copula])
      }
      return charged && charge
    }
  }

  /// *X is the ⟨term⟩*, *X as the ⟨term⟩*.
  private func subject(_ article: AnnotatedArticle) -> Mention? {
    mentions.last { mention in
      let gap = mention.tokens.upperBound..<max(mention.tokens.upperBound, hit.lowerBound)
      guard mention.tokens.upperBound <= hit.lowerBound, 1...3 ~= gap.count, areWords(gap, article)
      else {
        return false
      }
      return article.classes(at: gap.lowerBound).contains(.copula)
    }
  }

  /// *⟨condemn⟩ X*, *⟨support⟩ for X*.
  private func object(_ article: AnnotatedArticle) -> Mention? {
    mentions.first { mention in
      let gap = mention.tokens.lowerBound - hit.upperBound
      return gap >= 0 && gap <= 3 && areWords(hit.upperBound..<mention.tokens.lowerBound, article)
    }
  }

  /// *⟨term⟩ X*, *the ⟨term⟩ government of X*.
  private func modified(_ article: AnnotatedArticle) -> Mention? {
    mentions.first { mention in
      let gap = mention.tokens.lowerBound - hit.upperBound
      guard gap >= 0, gap <= 5, areWords(hit.upperBound..<mention.tokens.lowerBound, article) else {
        return false
      }
      return gap <= 1
        || (hit.upperBound..<mention.tokens.lowerBound).contains {
          article.classes(at: $0).contains(.of)
        }
    }
  }

  /// Whether a mention behind the hit names the one it is directed at: *aggression against X*.
  private func isActedUpon(_ mention: Mention, in article: AnnotatedArticle) -> Bool {
    let gap = mention.tokens.lowerBound - hit.upperBound
    guard gap >= 1, gap <= 4 else { return false }
    return (hit.upperBound..<mention.tokens.lowerBound).contains {
      article.classes(at: $0).contains(.against)
    }
  }

  /// Whether a mention before the hit names the one who charges or suffers what the hit says: *X
  /// condemned the ⟨term⟩*, *X suffered ⟨term⟩*.
  private func isCharging(_ mention: Mention, in article: AnnotatedArticle) -> Bool {
    let verb = mention.tokens.upperBound
    guard verb < hit.lowerBound else { return false }
    return (verb..<min(verb + 2, hit.lowerBound)).contains {
      !article.classes(at: $0).isDisjoint(with: [.accusation, .suffering])
    }
  }

  private func place(
    of wordClass: WordClass, within reach: Int, after start: Int, in article: AnnotatedArticle
  ) -> Int? {
    let end = article.sentences[article.sentence(ofToken: hit.lowerBound)].tokens.upperBound
    guard start < end else { return nil }
    return (start..<min(end, start + reach)).first {
      article.classes(at: $0).contains(wordClass)
    }
  }

  private func areWords(_ tokens: Range<Int>, _ article: AnnotatedArticle) -> Bool {
    tokens.allSatisfy { article.tokens[$0].isWord || article.tokens[$0].kind == .possessive }
  }
}
