import Prose
import Rules
import Scoring
public import YAML

extension JSONReport {
  /// The name and version of what it writes.
  public static let schema = "evenhand/report/1"

  /// What it writes, declared.
  public static let shape = Shape.record(ReportRecords.file)
}

/// What a file of `evenhand/report/1` is declared to be.
private enum ReportRecords {
  static let file = Record(
    "a report",
    [
      .required("schema", .choice([JSONReport.schema]), "What the file is."),
      .required("engine", .text, "The version of the engine that scored."),
      .required("articles", .list(.record(article)), "The articles, in the order they were read."),
    ])

  static let article = Record(
    "an article",
    [
      .required("path", .text, "The path as it was given; - for standard input."),
      .required("id", .text, "The article's id."),
      .required("title", .optional(.text), "The headline."),
      .required("words", count, "Its words."),
      .required("conflict", .optional(.text), "The conflict pack it was read with."),
      .required("parties", .list(.text), "The ids of the parties."),
      .required("masked", .list(.record(masked)), "What was passed over."),
      .required("voices", .record(voices), "Who is heard."),
      .required("attributions", .list(.record(attribution)), "Who says what."),
      .required("scores", .list(.record(score)), "One score a rule set."),
    ])

  // MARK: Scores

  static let score = Record(
    "a score",
    [
      .required("ruleSet", .text, "The rule set, with the party it is read for behind a colon."),
      .required("version", .text, "Its version."),
      .required("digest", .text(.digest), "Its digest."),
      .required("neutrality", neutrality, "100 for neutral; null where nothing could be scored."),
      .required("band", band, "Where it lies with all severities a fifth lower and higher."),
      .required("level", level, "What the rule set calls it."),
      lean, leans, leansTo,
      .required("components", .record(components), "Neutrality by half of the score."),
      .required("voicePoints", .optional(amount), "What the balance of voices costs, in points."),
      .required("worstParagraph", .optional(count), "The number of the lowest paragraph."),
      .required(
        "lowShare", .optional(.number(0...1)), "The part of its words that is tilted or loaded."),
      .required("polarised", .boolean, "Whether it leans both ways in different places."),
      .required("paragraphs", .list(.record(paragraph)), "Every paragraph."),
    ])

  static let components = Record(
    "components",
    [
      .required("framing", neutrality, "What words do."),
      .required("sourcing", neutrality, "What the choice of voices does."),
    ])

  static let paragraph = Record(
    "a paragraph",
    [
      .required("index", count, "Its number; 0 is the headline."),
      .required("start", count, "Its first byte."),
      .required("end", count, "The byte behind it."),
      .required("line", count, "Its line, from 1."),
      .required("kind", .choice([Paragraph.Kind.headline, .body].map(\.rawValue)), "What it is."),
      .required("status", .choice(of: ParagraphScore.Status.self), "Whether it has a score."),
      .required("level", level, "What the rule set calls it."),
      .required("words", count, "Its words."),
      .required("neutrality", neutrality, "100 for neutral; null where it has no score."),
      .required("band", band, "Where it lies with all severities a fifth lower and higher."),
      lean, leans, leansTo,
      .required("deviation", .optional(amount), "What its findings cost together."),
      .required("findings", .list(.record(finding)), "What was found."),
    ])

  static let finding = Record(
    "a finding",
    [
      .required("indicator", .text, "The indicator."),
      .required("component", .choice(of: Component.self), "The half of the score."),
      .required("start", count, "Its first byte."),
      .required("end", count, "The byte behind it."),
      .required("text", .text, "Its words."),
      .required("voice", .choice(of: Voice.self), "Whose voice they are in."),
      .required("target", .optional(.text), "The id of the party it is about."),
      .required("certainty", .number(0...1), "How sure that is."),
      .required("polarity", .choice(of: Polarity.self), "What it does to that party."),
      .required("severity", .number(Severity.range), "What the rule set prices it at."),
      .required("deviation", anyNumber, "What it costs here."),
      .required("points", anyNumber, "The same in points of neutrality."),
    ])

  // MARK: Voices

  static let masked = Record(
    "a masked passage",
    [
      .required("start", count, "Its first byte."),
      .required("end", count, "The byte behind it."),
      .required("reason", .choice(of: MaskedSpan.Reason.self), "Why it is passed over."),
    ])

  static let voices = Record(
    "voices",
    [
      .required("sides", .map(.record(side)), "What each party is heard with."),
      .required("third", .record(side), "What all others are heard with."),
      .required("lean", .optional(.number(-1...1)), "To which side voices lean."),
      .required("oneSidedness", .optional(.number(0...1)), "How one-sided they are."),
      .required("leansTo", .optional(.text), "The id of the party they lean to."),
      .required("evidence", .optional(amount), "How much is said by the sides."),
      .required("tooFewVoices", .boolean, "Whether too little is said to tell."),
      .required(
        "unanswered", .map(count), "The charges against each party that it is not heard on."),
      .required("anonymousShare", .optional(.number(0...1)), "The part that unnamed sources say."),
      .required("topShare", .optional(.number(0...1)), "The part that the loudest speaker says."),
      .required(
        "effectiveSpeakers", .optional(amount), "How many equally loud speakers it is like."),
    ])

  static let side = Record(
    "a side",
    [
      .required("sources", count, "Its speakers."),
      .required("attributions", count, "How often they speak."),
      .required("words", count, "The words of what they say."),
      .required("quotedWords", count, "How many of them are quoted."),
      .required("mass", amount, "What that weighs."),
      .required(
        "valence", anyNumber, "How its speech is introduced: endorsed above 0, doubted below."),
    ])

  static let attribution = Record(
    "an attribution",
    [
      .required("paragraph", count, "The paragraph's number."),
      .required("source", spans, "The bytes of the words that name the source."),
      .required("cue", spans, "The bytes of the words that say that somebody speaks."),
      .required("content", spans, "The bytes of what was said."),
      .required("kind", .choice(of: Attribution.Kind.self), "How it is given."),
      .required("cueClass", .choice(of: CueClass.self), "What the cue says of it."),
      .required("speaker", .optional(.text), "Who speaks, at the fullest."),
      .required("party", .optional(.text), "The id of the side."),
      .required("role", .optional(.choice(of: Speaker.Role.self)), "The speaker's place."),
      .required("words", count, "The words of what was said."),
      .required("quotedWords", count, "How many of them are quoted."),
      .required("anonymous", .boolean, "Whether nobody is named who could be asked."),
    ])

  // MARK: Parts

  static let count = Shape.integer(0 ... .max)
  static let anyNumber = Shape.number(-.infinity ... .infinity)
  static let amount = Shape.number(0 ... .infinity)
  static let neutrality = Shape.optional(.number(0...100))
  static let band = Shape.optional(.list(.number(0...100), least: 2))
  static let level = Shape.optional(.choice(of: Bands.Level.self))
  static let spans = Shape.list(.list(count, least: 2))

  static let lean = Key.required(
    "lean", .optional(.number(-1...1)), "To which side it leans; null without a conflict.")
  static let leans = Key.optional(
    "leans", .map(.number(-1...1)), "How far it leans to each of more than two parties.")
  static let leansTo = Key.required("leansTo", .optional(.text), "The id of the party it leans to.")
}
