/// What a cue says about the speech it reports.
public enum CueClass: String, Sendable, CaseIterable {
  /// *said*, *according to*: says that something was said.
  case neutral
  /// *claimed*, *alleged*: keeps the writer away from it.
  case distancing
  /// *revealed*, *noted*: takes it for true.
  case endorsing
  /// *admitted*, *conceded*: takes it for true and for a fault of the speaker's.
  case guilt
  /// *denied*, *rejected*.
  case deny
  /// *accused*, *condemned*.
  case accuse
  /// *demanded*, *called for*.
  case demand
  /// *is being viewed as*: nobody's speech in particular.
  case vague
  /// *wants*, *believes*: a state of mind, which is no speech and has no mass.
  case stance
  /// *did not respond to a request for comment*.
  case noReply = "no-reply"

  /// Whether it reports that somebody spoke.
  public var isSpeech: Bool { self != .stance && self != .vague }
}

/// What can follow a cue, as far as it decides whether a word is one.
public struct Frames: OptionSet, Hashable, Sendable {
  public let rawValue: UInt32

  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// *that he would go*, *whether …*, or a clause without a conjunction.
  public static let clause = Frames(rawValue: 1 << 0)
  /// A quotation, at once or behind a comma or colon.
  public static let quotation = Frames(rawValue: 1 << 1)
  /// *to go*
  public static let infinitive = Frames(rawValue: 1 << 2)
  /// A noun phrase.
  public static let object = Frames(rawValue: 1 << 3)
  /// The end of a clause: *…, she said.*
  public static let end = Frames(rawValue: 1 << 4)
  /// Anything else.
  public static let other = Frames(rawValue: 1 << 31)
  /// The first preposition's bit; `prepositions` names them in order.
  private static let firstPreposition = 5

  /// The prepositions, particles and the *it* of *put it* that frames may name.
  public static let prepositions = [
    "for", "on", "about", "against", "of", "as", "with", "at", "to", "into", "over", "in", "from",
    "by", "out", "up", "off", "back", "like", "after", "down", "it",
  ]

  public static let `for` = preposition(0)
  public static let on = preposition(1)
  public static let `as` = preposition(5)
  public static let with = preposition(6)
  public static let at = preposition(7)
  public static let `in` = preposition(11)
  public static let from = preposition(12)
  public static let by = preposition(13)

  /// Everything.
  public static let any = Frames(rawValue: .max)

  /// The frame of a preposition by its place in `prepositions`.
  public static func preposition(_ place: Int) -> Frames {
    Frames(rawValue: 1 << UInt32(firstPreposition + place))
  }

  /// Every frame by the name that rule files use.
  public static let named: [(String, Frames)] =
    [
      ("any", any), ("clause", clause), ("quotation", quotation), ("infinitive", infinitive),
      ("object", object), ("end", end), ("other", other),
    ]
    + prepositions.enumerated().map { ($1, preposition($0)) }
}

/// Which form of a verb a word is; a word can be several.
public struct VerbForm: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// *say*
  public static let base = VerbForm(rawValue: 1)
  /// *says*
  public static let third = VerbForm(rawValue: 2)
  /// *said*, the past and the participle
  public static let past = VerbForm(rawValue: 4)
  /// *saying*
  public static let present = VerbForm(rawValue: 8)
  public static let all: VerbForm = [.base, .third, .past, .present]

  /// Every form by the name that rule files use.
  public static let named: [(String, VerbForm)] = [
    ("base", .base), ("third", .third), ("past", .past), ("present", .present),
  ]
}

/// A word that can be a cue, and when it is one.
public struct Cue: Hashable, Sendable {
  public var cueClass: CueClass

  /// The frames in which the word is a cue as a verb; empty where it is none.
  public var active: Frames
  /// The same behind a form of *be*.
  public var passive: Frames
  /// The frames in which the word is a cue as a noun.
  public var noun: Frames
  /// The forms the verb has here.
  public var form: VerbForm
  /// Whether the subject must be somebody who can speak.
  public var needsSpeaker: Bool
  /// Whether somebody who is told stands between the verb and what is said: *told reporters that*.
  public var takesAddressee: Bool
  /// Whether its forms are nouns as well: *claims*, *reports*.
  public var isNounLike: Bool

  public init(
    _ cueClass: CueClass, active: Frames = [], passive: Frames = [], noun: Frames = [],
    form: VerbForm = [], needsSpeaker: Bool = false, takesAddressee: Bool = false,
    isNounLike: Bool = false
  ) {
    self.cueClass = cueClass
    self.active = active
    self.passive = passive
    self.noun = noun
    self.form = form
    self.needsSpeaker = needsSpeaker
    self.takesAddressee = takesAddressee
    self.isNounLike = isNounLike
  }
}
