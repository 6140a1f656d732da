public import Prose

/// Which conflict pack an article is read with.
public enum ConflictChoice: Hashable, Sendable {
  /// The one whose parties, or whose sides' names for things, the article names most, if any.
  case auto
  /// The one with this id.
  case named(String)
  /// None: neutrality stands, lean does not.
  case none

  /// `auto`, `none`, or the name of a pack.
  public init(named name: String) {
    self = name == "auto" ? .auto : name == "none" ? .none : .named(name)
  }

  /// How often an article must name the parties of a conflict to be read with it.
  public static let minimumMentions = 2
}

extension Article {
  /// The choice that its front matter makes.
  public var conflictChoice: ConflictChoice {
    matter.conflict.map { ConflictChoice(named: $0) } ?? .auto
  }
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
    switch choice == .auto ? article.conflictChoice : choice {
    case .none: nil
    case .named(let id):
      conflicts.first { $0.id == id }.map { read(article, with: $0, tokens, phrases) }
    case .auto: mostNamed(in: article, tokens, phrases)
    }
  }

  private func mostNamed(
    in article: Article, _ tokens: [Token], _ phrases: PhraseLayer
  ) -> Reading? {
    var best: (reading: Reading, count: Int)?
    for conflict in conflicts {
      let named = phrases[conflict.owner].count + phrases[conflict.contested].count
      guard named >= ConflictChoice.minimumMentions else { continue }
      let reading = read(article, with: conflict, tokens, phrases)
      let count =
        reading.mentions.count { $0.party != nil }
        + sidedNames(of: conflict, in: phrases, tokens, article.bytes)
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

  /// How often names stand that only one side uses and that are written with a capital: who writes them
  /// writes about the conflict, though he may name no party.
  private func sidedNames(
    of conflict: Conflict, in phrases: PhraseLayer, _ tokens: [Token], _ bytes: [UInt8]
  ) -> Int {
    phrases[conflict.contested].count { match in
      let naming = conflict.namings[Int(match.item)]
      guard naming.isCapitalised, case .party = naming.side else { return false }
      let byte = bytes[tokens[match.first].range.start]
      return !(UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte)
    }
  }
}
