import Prose
import YAML

/// What a file of cues is declared to be.
extension VoicesReader {
  static let record = Record(
    "a file of cues",
    [
      .required("voices", .text(.name), "The file's name."),
      .optional("title", .text, "What it is."),
      .optional("source", .text, "Where the cues are from."),
      .optional("verbs", .list(.record(verbGroup)), "Verbs of speech."),
      .optional("adjectives", .list(.record(adjectiveGroup)), "Adjectives behind a form of be."),
      .optional("adverbs", .list(.record(adverbGroup)), "Adverbs such as reportedly."),
      .optional("nouns", .list(.record(nounGroup)), "Nouns of speech."),
      .optional("noun-like", .list(.text), "Verbs whose forms are nouns as well."),
      .optional("phrases", .list(.record(phraseGroup)), "Phrases such as according to."),
      .optional("no-reply", .list(.text), "Verbs that, denied, say that somebody did not answer."),
      .optional("people", .record(people), "Nouns for those who speak."),
      .optional("names", .record(names), "First names, by the pronouns that stand for them."),
    ])

  static let verbGroup = Record(
    "a group of verbs",
    [
      cueClass,
      .optional("frames", frames, "Where the speech can stand beside the active verb."),
      .optional("passive", frames, "Where it can stand beside the passive verb."),
      .optional(
        "forms", .list(.choice(VerbForm.named.map { $0.0 })),
        "The forms that are cues; all by default."),
      .optional(
        "subject", .choice(["speaker", "any"]),
        "Whether the subject must be somebody who can speak."),
      .optional("addressee", .boolean, "Whether the object is the one who is told."),
      .required("verbs", .list(.text), "The verbs, in the infinitive."),
    ])

  static let nounGroup = Record(
    "a group of nouns",
    [cueClass, speechFrames, .required("nouns", .list(.text), "The nouns, in the singular.")])

  static let adjectiveGroup = Record(
    "a group of adjectives",
    [cueClass, speechFrames, .required("adjectives", .list(.text), "The adjectives.")])

  static let adverbGroup = Record(
    "a group of adverbs", [cueClass, .required("adverbs", .list(.text), "The adverbs.")])

  static let phraseGroup = Record(
    "a group of phrases",
    [
      .required(
        "role", .choice(of: CueLexicon.PhraseRole.self),
        "What the words around the phrase are to it."),
      cueClass,
      .required("phrases", .list(.text), "The phrases."),
    ])

  static let people = Record(
    "people",
    [
      .optional("roles", .list(.text), "Who can speak: resident."),
      .optional("offices", .list(.text), "Who speaks for a body: spokesman."),
      .optional("documents", .list(.text), "What can speak for somebody: statement."),
      .optional("anonymous", .list(.text), "Who speaks unnamed: officials."),
    ])

  /// What the words of each list under `people` are.
  static let classes: [(key: String, WordClass)] = [
    ("roles", .speaker), ("offices", [.speaker, .office]), ("documents", [.speaker, .document]),
    ("anonymous", [.speaker, .anonymous]),
  ]

  static let names = Record(
    "names",
    Gender.allCases.map { .optional($0.rawValue, .list(.text), "Names of this gender.") })

  private static let cueClass = Key.required(
    "class", .choice(of: CueClass.self), "What the cue says of what is said.")

  private static let speechFrames = Key.required(
    "frames", frames, "Where the speech can stand beside the cue.")

  private static let frames = Shape.list(.choice(Frames.named.map { $0.0 }))
}
