import Prose
import YAML

// What is declared of voices, which the reports of `score` and of `sources` both have.

extension Record {
  /// Who is heard on which side, and how much.
  static let voices = Record(
    "voices",
    [
      .required("sides", .map(.record(side)), "What each party is heard with."),
      .required("third", .record(side), "What all others are heard with."),
      .required("lean", .optional(.lean), "To which side voices lean."),
      .required("oneSidedness", .optional(.share), "How one-sided they are."),
      .required("leansTo", .optional(.text), "The id of the party they lean to."),
      .required("evidence", .optional(.share), "How much is said by the sides."),
      .required("tooFewVoices", .boolean, "Whether too little is said to tell."),
      .required(
        "unanswered", .map(.count), "The charges against each party that it is not heard on."),
      .required("anonymousShare", .share, "The part that unnamed sources say."),
      .required("topShare", .share, "The part that the loudest speaker says."),
      .required("effectiveSpeakers", .amount, "How many equally loud speakers it is like."),
    ])

  private static let side = Record(
    "a side",
    [
      .required("sources", .count, "Its speakers."),
      .required("attributions", .count, "How often they speak."),
      .wordsSaid, .quotedWords,
      .required("mass", .amount, "What that weighs."),
      .required(
        "valence", .integer(.min ... .max),
        "How its speech is introduced: endorsed above 0, doubted below."),
    ])

  fileprivate static let attribution = Record(
    "an attribution",
    [
      .paragraph,
      .required("source", .spans, "The bytes of the words that name the source."),
      .required("cue", .spans, "The bytes of the words that say that somebody speaks."),
      .required("content", .spans, "The bytes of what was said."),
      .required("kind", .choice(of: Attribution.Kind.self), "How it is given."),
      .required("cueClass", .choice(of: CueClass.self), "What the cue says of it."),
      .required("speaker", .optional(.text), "Who speaks, at the fullest."),
      .side,
      .required("role", .optional(.role), "The speaker's place."),
      .wordsSaid, .quotedWords, .anonymous,
    ])
}

extension Key {
  static let attributions = Key.required(
    "attributions", .list(.record(.attribution)), "Who says what.")
  static let side = Key.required("party", .optional(.text), "The id of the side.")
  static let wordsSaid = Key.required("words", .count, "The words of what is said.")
  static let quotedWords = Key.required("quotedWords", .count, "How many of them are quoted.")
  static let anonymous = Key.required(
    "anonymous", .boolean, "Whether nobody is named who could be asked.")
}

extension Shape {
  static let role = Shape.choice(of: Speaker.Role.self)

  /// First bytes, each with the byte behind the last one.
  fileprivate static let spans = Shape.list(.pair(of: .count))
}
