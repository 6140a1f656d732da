/// What a word does in English grammar, as far as annotators and guards ask.
public struct WordClass: OptionSet, Hashable, Sendable {
  public let rawValue: UInt64

  public init(rawValue: UInt64) { self.rawValue = rawValue }

  /// Takes back what follows: *not*, *never*, *without*.
  public static let negation = WordClass(rawValue: 1 << 0)
  /// Makes what follows a supposition: *if*, *unless*.
  public static let counterfactual = WordClass(rawValue: 1 << 1)
  /// Begins a clause behind a comma: *and*, *which*.
  public static let conjunction = WordClass(rawValue: 1 << 2)
  /// Begins a clause of its own wherever it stands: *but*, *while*.
  public static let contrast = WordClass(rawValue: 1 << 3)
  /// Ends in a point that ends no sentence: *Gen*, *Sept*.
  public static let title = WordClass(rawValue: 1 << 4)
  /// A function word that a sentence often begins with: *The*, *He*.
  public static let opener = WordClass(rawValue: 1 << 5)
  /// *by*, which names who did it.
  public static let by = WordClass(rawValue: 1 << 6)
  /// *of* and *in*, which name whose it is.
  public static let of = WordClass(rawValue: 1 << 7)
  /// *against*, *on*, *toward*: what follows is acted upon.
  public static let against = WordClass(rawValue: 1 << 8)
  /// *a*, *an*, *the*, *this*, *its*.
  public static let determiner = WordClass(rawValue: 1 << 9)
  /// *is*, *was*, *as*: what follows says what the subject is.
  public static let copula = WordClass(rawValue: 1 << 10)
  /// *accused*, *blamed*, *condemned*: its object is charged with what follows *of* or *for*.
  public static let accusation = WordClass(rawValue: 1 << 11)
  /// *and*, *or*: joins two things of one kind.
  public static let coordinator = WordClass(rawValue: 1 << 12)
  /// Clipped at the front, with an apostrophe that opens no quotation: *’em*, *’tis*.
  public static let clipped = WordClass(rawValue: 1 << 13)
  /// *suffered*, *faced*: what follows is done to the subject.
  public static let suffering = WordClass(rawValue: 1 << 15)
  /// *stop*, *ended*, *excuse*: behind a negation it says that something goes on, or is a charge.
  public static let ending = WordClass(rawValue: 1 << 16)
  /// *for*, which names what somebody is charged with.
  public static let charge = WordClass(rawValue: 1 << 14)
  /// *is*, *were*, *been*: before a past form it makes a passive, before an *-ing* a present.
  public static let being = WordClass(rawValue: 1 << 17)
  /// *has*, *had*, and contractions that end in them.
  public static let having = WordClass(rawValue: 1 << 18)
  /// *will*, *could*, *did*: what follows is the bare verb.
  public static let modal = WordClass(rawValue: 1 << 19)
  /// *also*, *then*, *again*: may stand between a subject and its verb.
  public static let adverb = WordClass(rawValue: 1 << 20)
  /// *he*, *they*, *who*: a subject of its own.
  public static let subjectPronoun = WordClass(rawValue: 1 << 21)
  /// *him*, *them*, *reporters*: whom something is told.
  public static let objectPronoun = WordClass(rawValue: 1 << 22)
  /// *of*, *in*, *during*: what follows hangs on what stands before.
  public static let preposition = WordClass(rawValue: 1 << 23)
  /// *that*, *whether*, *why*: a clause follows.
  public static let complementizer = WordClass(rawValue: 1 << 24)
  /// *Monday*, *October*, *yesterday*.
  public static let time = WordClass(rawValue: 1 << 25)
  /// A noun for somebody who can speak: *spokesman*, *ministry*, *report*.
  public static let speaker = WordClass(rawValue: 1 << 26)
  /// A plural noun that hides who speaks: *officials*, *sources*, *critics*.
  public static let anonymous = WordClass(rawValue: 1 << 27)
  /// *many*, *some*, *others*: a subject that names nobody.
  public static let quantifier = WordClass(rawValue: 1 << 28)
  /// *who*, *which*.
  public static let relative = WordClass(rawValue: 1 << 29)
  /// *to*.
  public static let to = WordClass(rawValue: 1 << 30)
  /// *went*, *continued*: *to say* behind it still reports what was said.
  public static let goingOn = WordClass(rawValue: 1 << 31)
  /// *declined*, *unable*: *to comment* behind it says that nobody answered.
  public static let unwilling = WordClass(rawValue: 1 << 32)
  /// A noun for an office or a body of a state: *minister*, *parliament*.
  public static let office = WordClass(rawValue: 1 << 34)
  /// A noun for a text that speaks for whoever made it: *letter*, *statement*.
  public static let document = WordClass(rawValue: 1 << 35)
  /// *Mrs*, *spokeswoman*, *mother*: a woman.
  public static let feminine = WordClass(rawValue: 1 << 36)
  /// *Mr*, *spokesman*, *father*: a man.
  public static let masculine = WordClass(rawValue: 1 << 37)
  /// *two*, *dozens*: says how many.
  public static let numeral = WordClass(rawValue: 1 << 38)
  /// *must*, *should*: what follows is asked for and not told.
  public static let obligation = WordClass(rawValue: 1 << 39)
  /// A word that can be a cue of speech.
  public static let cue = WordClass(rawValue: 1 << 40)
  /// *his*, *their*: says whose.
  /// *went*, *made*: a past form that shows it by no ending.
  public static let irregularPast = WordClass(rawValue: 1 << 41)
  public static let owning = WordClass(rawValue: 1 << 33)
}
