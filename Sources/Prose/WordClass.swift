/// What a word does in English grammar, as far as annotators and guards ask.
public struct WordClass: OptionSet, Hashable, Sendable {
  public let rawValue: UInt32

  public init(rawValue: UInt32) { self.rawValue = rawValue }

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
}
