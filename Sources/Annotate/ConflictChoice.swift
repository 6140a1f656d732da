import Prose

/// Which conflict pack an article is read with.
public enum ConflictChoice: Hashable, Sendable {
  /// The one whose parties the article names most, if any.
  case auto
  /// The one with this id.
  case named(String)
  /// None: neutrality stands, lean does not.
  case none

  /// How often an article must name the parties of a conflict to be read with it.
  public static let minimumMentions = 2
}

/// An article read with a conflict.
struct Reading {
  var conflict: Conflict
  var mentions: [Mention]
  var compounds: [Range<Int>]
}

extension Annotator {
  /// The conflict an article is read with and its mentions. Front matter decides over `auto`; of
  /// packs named equally often the first by id is taken.
  func conflict(
    for article: Article, _ choice: ConflictChoice, tokens: [Token], phrases: PhraseLayer
  ) -> Reading? {
    let named: String? =
      switch choice {
      case .none: nil
      case .named(let id): id
      case .auto: article.matter.conflict
      }
    if choice == .none { return nil }
    if let named {
      return conflicts.first { $0.id == named }.map { read(article, with: $0, tokens, phrases) }
    }
    return mostNamed(in: article, tokens, phrases)
  }

  private func mostNamed(
    in article: Article, _ tokens: [Token], _ phrases: PhraseLayer
  ) -> Reading? {
    var best: (reading: Reading, count: Int)?
    for conflict in conflicts where phrases[conflict.owner].count >= ConflictChoice.minimumMentions
    {
      let reading = read(article, with: conflict, tokens, phrases)
      let count = reading.mentions.count { $0.party != nil }
      if count >= ConflictChoice.minimumMentions, count > best?.count ?? 0 {
        best = (reading, count)
      }
    }
    return best?.reading
  }

  private func read(
    _ article: Article, with conflict: Conflict, _ tokens: [Token], _ phrases: PhraseLayer
  ) -> Reading {
    let (mentions, compounds) = MentionFinder().mentions(
      of: conflict, in: phrases, tokens: tokens, bytes: article.bytes)
    return Reading(conflict: conflict, mentions: mentions, compounds: compounds)
  }
}
