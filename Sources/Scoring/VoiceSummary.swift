public import Prose
public import Rules

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Who is heard in an article and how much, whatever the rule set.
///
/// Speech counts; states of mind and words of nobody in particular do not.
public struct VoiceSummary: Sendable {
  /// What one side says, or those of none.
  public struct Side: Hashable, Sendable {
    /// How many speakers it has.
    public var speakers = 0
    public var attributions = 0
    /// The words it is given, and how many of them in quotation marks.
    public var words = 0
    public var quotedWords = 0
    /// W: see `VoiceMass`.
    public var mass = 0.0
    /// Endorsing verbs less doubting ones: *revealed* +1, *claimed* and *admitted* −1.
    public var valence = 0
    /// Charges against it to which the article gives no reply; 0 for those of no side.
    public var unanswered = 0
  }

  /// What one speaker says.
  public struct Row: Hashable, Sendable {
    /// The place in `AnnotatedArticle.speakers`.
    public var speaker: Int
    /// The places in `AnnotatedArticle.attributions`.
    public var attributions: [Int] = []
    public var words = 0
    public var quotedWords = 0
    /// The numbers of the paragraphs, each once, in order.
    public var paragraphs: [Int] = []
  }

  /// The sides, in the order of the conflict's parties.
  public private(set) var sides: [Side]

  /// Everybody else.
  public private(set) var third = Side()

  /// The speakers, in the order of first speaking.
  public private(set) var rows: [Row] = []

  /// The places in `AnnotatedArticle.attributions` of words of nobody in particular.
  public private(set) var vague: [Int] = []

  /// The charges against parties.
  public let charges: [Charge]

  /// Nil without a conflict.
  public let balance: VoiceBalance?

  /// The share of all words said that an unnamed source says, 0 to 1.
  public private(set) var anonymousShare = 0.0

  /// The share of all words said that the speaker with the most says, 0 to 1.
  public private(set) var topShare = 0.0

  /// exp(H) of the speakers' shares of the words: as many speakers as would say as much if all said
  /// the same; 0 where nobody speaks.
  public private(set) var effectiveSpeakers = 0.0

  /// Sums up an article's voices; `sourcing` says what ways of speaking and roles count for.
  public init(_ article: AnnotatedArticle, _ sourcing: Sourcing = Sourcing()) {
    let parties = article.conflict?.parties.count ?? 0
    sides = Array(repeating: Side(), count: parties)
    charges = article.charges
    var masses = VoiceMass(parties: parties)
    for attribution in article.attributions { masses.add(attribution, of: article, sourcing) }
    balance =
      parties > 0
      ? VoiceBalance(
        masses, sourcing, prior: VoiceBalance.articlePrior, named: article.namedParties) : nil
    for (place, attribution) in article.attributions.enumerated() {
      add(attribution, place, article)
    }
    for party in sides.indices { sides[party].mass = masses.sides[party] }
    third.mass = masses.third
    for charge in charges where charge.reply == nil { sides[charge.party].unanswered += 1 }
    measureDiversity(article)
  }

  private mutating func add(
    _ attribution: Attribution, _ place: Int, _ article: AnnotatedArticle
  ) {
    if attribution.isVague || attribution.cueClass == .vague { vague.append(place) }
    guard attribution.weighs, let speaker = attribution.speaker else { return }
    let row = rows.firstIndex { $0.speaker == speaker } ?? rows.count
    let isNew = row == rows.count
    if isNew { rows.append(Row(speaker: speaker)) }
    let number = article.article.paragraphs[attribution.paragraph].index
    rows[row].attributions.append(place)
    rows[row].words += attribution.words
    rows[row].quotedWords += attribution.quotedWords
    if rows[row].paragraphs.last != number { rows[row].paragraphs.append(number) }
    func add(to side: inout Side) {
      if isNew { side.speakers += 1 }
      side.attributions += 1
      side.words += attribution.words
      side.quotedWords += attribution.quotedWords
      switch attribution.cueClass {
      case .endorsing: side.valence += 1
      case .distancing, .guilt: side.valence -= 1
      default: break
      }
    }
    if let party = article.speakers[speaker].party {
      add(to: &sides[party])
    } else {
      add(to: &third)
    }
  }

  private mutating func measureDiversity(_ article: AnnotatedArticle) {
    let words = rows.reduce(0) { $0 + $1.words }
    let nobody = vague.reduce(0) { $0 + article.attributions[$1].words }
    let unnamed = rows.reduce(0) { article.speakers[$1.speaker].isAnonymous ? $0 + $1.words : $0 }
    if words + nobody > 0 { anonymousShare = Double(unnamed + nobody) / Double(words + nobody) }
    guard words > 0 else { return }
    let shares = rows.map { Double($0.words) / Double(words) }
    topShare = shares.max() ?? 0
    effectiveSpeakers = exp(-shares.reduce(0) { $1 > 0 ? $0 + $1 * log($1) : $0 })
  }
}
