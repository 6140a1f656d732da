import Scoring
public import YAML

extension AuditJSON {
  /// The name and version of what it writes.
  public static let schema = "evenhand/audit/1"

  /// What it writes, declared.
  public static let shape = Shape.record(AuditRecords.file)
}

/// What a file of `evenhand/audit/1` is declared to be.
private enum AuditRecords {
  static let file = Record(
    "an audit",
    [
      .schema(AuditJSON.schema), .engine, articles,
      .required("skipped", .count, "How many articles had no conflict."),
      asymmetry,
      .required(
        "asymmetricIndicators", .list(.text), "The indicators that read parties differently."),
      .required("packs", .list(.record(pack)), "The conflict packs."),
      .required("sensitivity", .list(.record(sensitivity)), "What scores rest on, by rule set."),
      .required("redundancy", .list(.record(overlap)), "The indicators that find much the same."),
      .required(
        "namesNobody", .list(.record(claim)), "The words that authors of rules say name nobody."),
      .required("questions", .list(.record(question)), "What the author of rules should look at."),
    ])

  // MARK: Packs

  static let pack = Record(
    "a conflict pack",
    [
      .required("conflict", .text, "Its name."),
      articles,
      .required(
        "tried", .count, "How many of them name a party; the others say nothing of the rules."),
      asymmetry,
      .required("asymmetries", .list(.record(passage)), "Every passage that is priced otherwise."),
      .required("pairs", .list(.record(pair)), "Every two parties."),
      .required("findings", .map(.count), "How many findings it has about each party."),
      .required("notes", .list(.record(note)), "What it gives one party and not the other."),
    ])

  static let passage = Record(
    "a passage",
    [
      .indicator,
      .required("shownBy", .choice(of: Asymmetry.Cause.self), "What was exchanged."),
      .required("effect", .choice(of: Asymmetry.Effect.self), "What is priced otherwise."),
      .required("points", .amount, "By how much."),
      .required("before", .anyNumber, "What it charges as the text stands."),
      .required("after", .anyNumber, "What it charges with the parties exchanged."),
      .ruleSet, .parties, .path,
      .required("paragraph", .optional(.count), "Its number; null for the whole article."),
      .line, words,
    ])

  static let pair = Record(
    "a pair of parties",
    [
      .parties,
      .required(
        "compared", .count, "How many articles that name either were compared with their mirrors."),
      .required(
        "differences", .list(.record(difference)), "How far scores differ at most, by rule set."),
      .required("gaps", .list(.record(gap)), "The articles that have no mirror."),
    ])

  static let difference = Record(
    "a difference",
    [
      .ruleSet,
      .required("article", .points, "Of an article's neutrality."),
      .required("paragraph", .points, "Of a paragraph's neutrality."),
      .required("lean", .number(0...2), "Of a lean from the one turned around."),
    ])

  static let gap = Record(
    "a gap",
    [
      .path,
      .required("name", .text(.possiblyEmpty), "A name."),
      .required("instead", .text(.possiblyEmpty), "What the mirror has in its place."),
    ])

  static let note = Record(
    "a note",
    [
      .required("kind", .choice(of: PackNote.Kind.self), "What it is about."),
      .required("text", .text, "What it says."),
    ])

  // MARK: Rules

  static let sensitivity = Record(
    "a sensitivity",
    [
      .ruleSet,
      .required("scores", .count, "How many scores there are."),
      .required("indicators", .list(.record(weight)), "The indicators that cost or credit."),
    ])

  static let weight = Record(
    "an indicator",
    [
      .indicator,
      .required("articles", .count, "In how many articles it costs or credits anything."),
      .required("decided", .count, "How many have another level without it."),
      .required("swayed", .count, "How many have another level with it a fifth dearer or cheaper."),
      .required("removal", .points, "The largest change of a neutrality without it."),
      .required("fifth", .points, "The same with it a fifth dearer or cheaper."),
    ])

  static let overlap = Record(
    "a pair of indicators",
    [
      .required("indicators", .pair(of: .text), "Their names."),
      .required("words", .share, "The part of their words that both find."),
      .required("paragraphs", .share, "The part of their paragraphs in which both find something."),
    ])

  static let claim = Record(
    "a claim",
    [.indicator, .required("words", .text, "The words that are taken for no name.")])

  static let question = Record(
    "a question",
    [
      .required("kind", .choice(of: AuditQuestion.Kind.self), "What raises it."),
      .indicator, words,
      .required("count", .count, "How many findings there are."),
      .required("conflict", .optional(.text), "The conflict pack, where it is about one party."),
      .required("party", .optional(.text), "The id of that party."),
    ])

  // MARK: Keys

  static let articles = Key.required("articles", .count, "How many articles were read.")
  static let asymmetry = Key.required(
    "asymmetry", .amount, "The largest difference that an indicator makes, in points of deviation.")
  static let words = Key.required(
    "words", .text(.possiblyEmpty), "The words; none where it is about all of an article.")
}
