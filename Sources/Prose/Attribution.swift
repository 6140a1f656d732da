/// Somebody's speech as an article reports it: who, by which words, and what.
///
/// Spans are places in `AnnotatedArticle.tokens`.
public struct Attribution: Hashable, Sendable {
  /// How the speech is given.
  public enum Kind: String, Sendable, CaseIterable {
    /// In quotation marks.
    case direct
    /// In part in quotation marks.
    case mixed
    /// In the writer's words.
    case indirect
    /// *Did not respond*: the source was asked and said nothing.
    case noResponse = "no-response"
  }

  /// The place in `AnnotatedArticle.layers` of the paragraph it stands in.
  public var paragraph: Int

  /// The words that name the source; empty where nobody is named.
  public var source: Range<Int>

  /// The words that say that somebody speaks; empty for a quotation that goes on from before.
  public var cue: Range<Int>

  /// What was said, as places in `AnnotatedArticle.contents`.
  public var contents: Range<Int>

  public var kind: Kind
  public var cueClass: CueClass

  /// The place in `AnnotatedArticle.speakers`; nil where nobody is named.
  public var speaker: Int?

  /// Whether the source is a quantity or a kind of people, and nobody could be asked: *many say*.
  public var isVague: Bool

  /// The words of the content, a hyphenated compound counting once.
  public var words: Int

  /// How many of them stand in quotation marks.
  public var quotedWords: Int

  /// How many words more than one the names in the content have, in all.
  public var surplusNameWords: Int

  public init(
    paragraph: Int, source: Range<Int> = 0..<0, cue: Range<Int> = 0..<0,
    contents: Range<Int> = 0..<0, kind: Kind = .indirect, cueClass: CueClass = .neutral,
    speaker: Int? = nil, isVague: Bool = false, words: Int = 0, quotedWords: Int = 0,
    surplusNameWords: Int = 0
  ) {
    self.paragraph = paragraph
    self.source = source
    self.cue = cue
    self.contents = contents
    self.kind = kind
    self.cueClass = cueClass
    self.speaker = speaker
    self.isVague = isVague
    self.words = words
    self.quotedWords = quotedWords
    self.surplusNameWords = surplusNameWords
  }
}

/// Somebody who speaks in an article, however often.
public struct Speaker: Hashable, Sendable {
  /// What a speaker is to the conflict.
  public enum Role: String, Sendable, CaseIterable {
    /// A party, its government, its institutions and their people.
    case official
    /// Somebody who campaigns for a party.
    case advocate
    /// A party's friend.
    case ally
    /// People of a side whom the article does not name.
    case unnamed
    /// A person of a side without an office.
    case citizen
    case mediator
    /// A body of no side.
    case institution
    case expert
    /// Anybody else.
    case other
  }

  /// The tokens of the fullest naming.
  public var tokens: Range<Int>

  /// The conflict's actor it is or belongs to, as a place in `Conflict.actors`.
  public var actor: Int?

  /// The side it speaks for, as a place in `Conflict.parties`; nil for a third voice.
  public var party: Int?

  public var role: Role

  /// Whether the article names nobody who could be asked: *officials*, *a source*.
  public var isAnonymous: Bool

  public init(
    tokens: Range<Int>, actor: Int? = nil, party: Int? = nil, role: Role = .other,
    isAnonymous: Bool = false
  ) {
    self.tokens = tokens
    self.actor = actor
    self.party = party
    self.role = role
    self.isAnonymous = isAnonymous
  }
}
