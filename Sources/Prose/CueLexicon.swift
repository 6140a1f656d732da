/// The words and phrases that can say that somebody speaks, by form.
///
/// It is filled while rule files load and then only read. A word is looked up once by its number.
public struct CueLexicon: Sendable {
  /// What a phrase of several words does.
  public enum PhraseRole: String, Sendable, CaseIterable {
    /// The source stands behind it: *according to*, *in the words of*.
    case sourceFollows = "source-follows"
    /// It says that nobody answered: *could not be reached*.
    case noReply = "no-reply"
    /// It reports what is said and names nobody: *it is believed*.
    case vague
  }

  /// A phrase and what it does.
  public struct Phrase: Hashable, Sendable {
    public var role: PhraseRole
    public var cueClass: CueClass

    public init(_ role: PhraseRole, _ cueClass: CueClass) {
      self.role = role
      self.cueClass = cueClass
    }
  }

  private var cues: [Cue] = []
  private var places: [Int16] = []
  private var frames: [Frames] = []
  private var answers: Set<Form> = []
  private var genders: [Form: Gender] = [:]

  /// Who asks the phrasebook for the phrases; items are places in `phrases`.
  public private(set) var owner = PhraseOwner.none

  public private(set) var phrases: [Phrase] = []

  /// A lexicon without cues.
  public init() {}

  // MARK: Filling

  /// Makes the lexicon ask a phrasebook.
  public mutating func open(_ phrasebook: inout Phrasebook) {
    owner = phrasebook.makeOwner()
    for (place, word) in Frames.prepositions.enumerated() {
      let form = phrasebook.form(inserting: word)
      grow(to: form)
      frames[Int(form.index)] = .preposition(place)
    }
  }

  /// Adds what a word can be. A word that is known keeps what it was, and is the other as well.
  public mutating func insert(_ form: Form, _ cue: Cue) {
    grow(to: form)
    let place = Int(places[Int(form.index)])
    guard place >= 0 else {
      places[Int(form.index)] = Int16(cues.count)
      cues.append(cue)
      return
    }
    if cue.noun.isEmpty {
      let noun = cues[place].noun
      let form = cues[place].form
      cues[place] = cue
      cues[place].noun = noun
      cues[place].form.formUnion(form)
    } else {
      cues[place].noun = cue.noun
    }
  }

  /// Adds a phrase.
  public mutating func insert(
    _ phrase: Phrase, _ words: [Form], in phrasebook: inout Phrasebook
  ) {
    phrasebook.insert(words, owner: owner, item: Int32(phrases.count))
    phrases.append(phrase)
  }

  /// Lets a verb with a negation mean that nobody answered: *did not respond*.
  public mutating func insert(answer form: Form) {
    answers.insert(form)
    if !holds(form) { insert(form, Cue(.noReply)) }
  }

  /// Adds a given name.
  public mutating func insert(name form: Form, _ gender: Gender) { genders[form] = gender }

  private mutating func grow(to form: Form) {
    let missing = Int(form.index) + 1 - places.count
    guard missing > 0 else { return }
    places.append(contentsOf: repeatElement(-1, count: missing))
    frames.append(contentsOf: repeatElement([], count: missing))
  }

  // MARK: Looking up

  /// Whether a word can be a cue.
  public func holds(_ form: Form) -> Bool {
    let place = Int(form.index)
    return place >= 0 && place < places.count && places[place] >= 0
  }

  /// What a word can be, or nil where it is no cue.
  public subscript(form: Form) -> Cue? {
    holds(form) ? cues[Int(places[Int(form.index)])] : nil
  }

  /// The frame of a preposition; empty for any other word.
  public func frame(of form: Form) -> Frames {
    let place = Int(form.index)
    return place >= 0 && place < frames.count ? frames[place] : []
  }

  /// Whether the verb with a negation means that nobody answered.
  public func isAnswer(_ form: Form) -> Bool { answers.contains(form) }

  /// Whether a given name is a man's or a woman's; nil where it is neither or both.
  public func gender(of form: Form) -> Gender? { genders[form] }
}
