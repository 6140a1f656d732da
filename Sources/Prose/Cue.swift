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

  @inlinable public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// *that he would go*, *whether …*, or a clause without a conjunction.
  @inlinable public static var clause: Frames { Frames(rawValue: 1 << 0) }
  /// A quotation, at once or behind a comma or colon.
  @inlinable public static var quotation: Frames { Frames(rawValue: 1 << 1) }
  /// *to go*
  @inlinable public static var infinitive: Frames { Frames(rawValue: 1 << 2) }
  /// A noun phrase.
  @inlinable public static var object: Frames { Frames(rawValue: 1 << 3) }
  /// The end of a clause: *…, she said.*
  @inlinable public static var end: Frames { Frames(rawValue: 1 << 4) }
  /// A noun phrase with a reason behind it: *attacked her for it*, *as a fraud*.
  @inlinable public static var reason: Frames { Frames(rawValue: 1 << 30) }
  /// Anything else.
  @inlinable public static var other: Frames { Frames(rawValue: 1 << 31) }
  /// The first preposition's bit; `prepositions` names them in order.
  @inlinable static var firstPreposition: Int { 5 }

  /// The prepositions, particles and the *it* of *put it* that frames may name.
  public static let prepositions = [
    "for", "on", "about", "against", "of", "as", "with", "at", "to", "into", "over", "in", "from",
    "by", "out", "up", "off", "back", "like", "after", "down", "it",
  ]

  @inlinable public static var `for`: Frames { preposition(0) }
  @inlinable public static var on: Frames { preposition(1) }
  @inlinable public static var `as`: Frames { preposition(5) }
  @inlinable public static var with: Frames { preposition(6) }
  @inlinable public static var at: Frames { preposition(7) }
  @inlinable public static var `in`: Frames { preposition(11) }
  @inlinable public static var from: Frames { preposition(12) }
  @inlinable public static var by: Frames { preposition(13) }

  /// Everything.
  @inlinable public static var any: Frames { Frames(rawValue: .max) }

  /// The frame of a preposition by its place in `prepositions`.
  @inlinable public static func preposition(_ place: Int) -> Frames {
    Frames(rawValue: 1 << UInt32(firstPreposition + place))
  }

  /// Every frame by the name that rule files use.
  public static let named: [(String, Frames)] =
    [
      ("any", any), ("clause", clause), ("quotation", quotation), ("infinitive", infinitive),
      ("object", object), ("reason", reason), ("end", end), ("other", other),
    ]
    + prepositions.enumerated().map { ($1, preposition($0)) }
}

/// Which form of a verb a word is; a word can be several.
public struct VerbForm: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8

  @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// *say*
  @inlinable public static var base: VerbForm { VerbForm(rawValue: 1) }
  /// *says*
  @inlinable public static var third: VerbForm { VerbForm(rawValue: 2) }
  /// *said*, the past and the participle
  @inlinable public static var past: VerbForm { VerbForm(rawValue: 4) }
  /// *saying*
  @inlinable public static var present: VerbForm { VerbForm(rawValue: 8) }
  @inlinable public static var all: VerbForm { [.base, .third, .past, .present] }

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
