/// What a word does in English grammar, as far as annotators and guards ask.
///
/// The classes are computed so that a set of them is a constant wherever one is asked for.
public struct WordClass: OptionSet, Hashable, Sendable {
  public let rawValue: UInt64

  @inlinable public init(rawValue: UInt64) { self.rawValue = rawValue }

  /// Takes back what follows: *not*, *never*, *without*.
  @inlinable public static var negation: WordClass { WordClass(rawValue: 1 << 0) }
  /// Makes what follows a supposition: *if*, *unless*.
  @inlinable public static var counterfactual: WordClass { WordClass(rawValue: 1 << 1) }
  /// Begins a clause behind a comma: *and*, *which*.
  @inlinable public static var conjunction: WordClass { WordClass(rawValue: 1 << 2) }
  /// Begins a clause of its own wherever it stands: *but*, *while*.
  @inlinable public static var contrast: WordClass { WordClass(rawValue: 1 << 3) }
  /// Ends in a point that ends no sentence: *Gen*, *Sept*.
  @inlinable public static var title: WordClass { WordClass(rawValue: 1 << 4) }
  /// A function word that a sentence often begins with: *The*, *He*.
  @inlinable public static var opener: WordClass { WordClass(rawValue: 1 << 5) }
  /// *by*, which names who did it.
  @inlinable public static var by: WordClass { WordClass(rawValue: 1 << 6) }
  /// *of* and *in*, which name whose it is.
  @inlinable public static var of: WordClass { WordClass(rawValue: 1 << 7) }
  /// *against*, *on*, *toward*: what follows is acted upon.
  @inlinable public static var against: WordClass { WordClass(rawValue: 1 << 8) }
  /// *a*, *an*, *the*, *this*, *its*.
  @inlinable public static var determiner: WordClass { WordClass(rawValue: 1 << 9) }
  /// *is*, *was*, *as*: what follows says what the subject is.
  @inlinable public static var copula: WordClass { WordClass(rawValue: 1 << 10) }
  /// *accused*, *blamed*, *condemned*: its object is charged with what follows *of* or *for*.
  @inlinable public static var accusation: WordClass { WordClass(rawValue: 1 << 11) }
  /// *and*, *or*: joins two things of one kind.
  @inlinable public static var coordinator: WordClass { WordClass(rawValue: 1 << 12) }
  /// Clipped at the front, with an apostrophe that opens no quotation: *’em*, *’tis*.
  @inlinable public static var clipped: WordClass { WordClass(rawValue: 1 << 13) }
  /// *suffered*, *faced*: what follows is done to the subject.
  @inlinable public static var suffering: WordClass { WordClass(rawValue: 1 << 15) }
  /// *stop*, *ended*, *excuse*: behind a negation it says that something goes on, or is a charge.
  @inlinable public static var ending: WordClass { WordClass(rawValue: 1 << 16) }
  /// *for*, which names what somebody is charged with.
  @inlinable public static var charge: WordClass { WordClass(rawValue: 1 << 14) }
  /// *is*, *were*, *been*: before a past form it makes a passive, before an *-ing* a present.
  @inlinable public static var being: WordClass { WordClass(rawValue: 1 << 17) }
  /// *has*, *had*, and contractions that end in them.
  @inlinable public static var having: WordClass { WordClass(rawValue: 1 << 18) }
  /// *will*, *could*, *did*: what follows is the bare verb.
  @inlinable public static var modal: WordClass { WordClass(rawValue: 1 << 19) }
  /// *also*, *then*, *again*: may stand between a subject and its verb.
  @inlinable public static var adverb: WordClass { WordClass(rawValue: 1 << 20) }
  /// *he*, *they*, *who*: a subject of its own.
  @inlinable public static var subjectPronoun: WordClass { WordClass(rawValue: 1 << 21) }
  /// *him*, *them*, *reporters*: whom something is told.
  @inlinable public static var objectPronoun: WordClass { WordClass(rawValue: 1 << 22) }
  /// *of*, *in*, *during*: what follows hangs on what stands before.
  @inlinable public static var preposition: WordClass { WordClass(rawValue: 1 << 23) }
  /// *that*, *whether*, *why*: a clause follows.
  @inlinable public static var complementizer: WordClass { WordClass(rawValue: 1 << 24) }
  /// *Monday*, *October*, *yesterday*.
  @inlinable public static var time: WordClass { WordClass(rawValue: 1 << 25) }
  /// *week*, *evening*: a time that is counted or told apart.
  @inlinable public static var period: WordClass { WordClass(rawValue: 1 << 43) }
  /// A noun for somebody who can speak: *spokesman*, *ministry*, *report*.
  @inlinable public static var speaker: WordClass { WordClass(rawValue: 1 << 26) }
  /// A plural noun that hides who speaks: *officials*, *sources*, *critics*.
  @inlinable public static var anonymous: WordClass { WordClass(rawValue: 1 << 27) }
  /// *many*, *some*, *others*: a subject that names nobody.
  @inlinable public static var quantifier: WordClass { WordClass(rawValue: 1 << 28) }
  /// *who*, *which*.
  @inlinable public static var relative: WordClass { WordClass(rawValue: 1 << 29) }
  /// *to*.
  @inlinable public static var to: WordClass { WordClass(rawValue: 1 << 30) }
  /// *went*, *continued*: *to say* behind it still reports what was said.
  @inlinable public static var goingOn: WordClass { WordClass(rawValue: 1 << 31) }
  /// *declined*, *unable*: *to comment* behind it says that nobody answered.
  @inlinable public static var unwilling: WordClass { WordClass(rawValue: 1 << 32) }
  /// A noun for an office or a body of a state: *minister*, *parliament*.
  @inlinable public static var office: WordClass { WordClass(rawValue: 1 << 34) }
  /// A noun for a text that speaks for whoever made it: *letter*, *statement*.
  @inlinable public static var document: WordClass { WordClass(rawValue: 1 << 35) }
  /// *Mrs*, *spokeswoman*, *mother*: a woman.
  @inlinable public static var feminine: WordClass { WordClass(rawValue: 1 << 36) }
  /// *Mr*, *spokesman*, *father*: a man.
  @inlinable public static var masculine: WordClass { WordClass(rawValue: 1 << 37) }
  /// *two*, *dozens*: says how many.
  @inlinable public static var numeral: WordClass { WordClass(rawValue: 1 << 38) }
  /// *must*, *should*: what follows is asked for and not told.
  @inlinable public static var obligation: WordClass { WordClass(rawValue: 1 << 39) }
  /// A word that can be a cue of speech.
  @inlinable public static var cue: WordClass { WordClass(rawValue: 1 << 40) }
  /// *call*, *refer*: says by which name somebody calls a thing.
  @inlinable public static var naming: WordClass { WordClass(rawValue: 1 << 42) }
  /// *went*, *made*: a past form that shows it by no ending.
  @inlinable public static var irregularPast: WordClass { WordClass(rawValue: 1 << 41) }
  /// *his*, *their*: says whose.
  @inlinable public static var owning: WordClass { WordClass(rawValue: 1 << 33) }
}
