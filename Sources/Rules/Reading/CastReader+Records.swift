import Prose
import YAML

/// What the cast of a conflict pack is declared to be.
extension CastReader {
  /// The keys of a pack that are read here.
  static let keys: [Key] = [
    .required("parties", .list(.record(party), least: 2), "Those who are in conflict."),
    .optional("neutral", .record(neutral), "Those who stand between."),
    .optional(
      "compounds", .list(.text), "Phrases with a party's name in them that are no mention of it."),
  ]

  static let party = Record(
    "a party",
    [
      .required("id", .text, "A short name for reports and other keys."),
      .required("name", .text, "What reports call it."),
      .optional("names", .list(.text), "Its names: the state, its capital, its government."),
      .optional("demonyms", .list(.text), "What its people and things are called."),
      .optional("officials", .list(.record(official)), "Its people; found by last name as well."),
      .optional("institutions", .list(.text), "Its ministries, forces and other bodies."),
      .optional("advocates", .record(advocates), "Those who campaign for it."),
      .optional("allies", .list(.record(ally)), "Its friends, whose acts fall on it in part."),
    ])

  static let official = Record(
    "an official",
    [
      .required("name", .text, "The full name."),
      gender,
      .optional("role", .text, "The office."),
      .optional("from", .text(.date), "The first day in office."),
      .optional("until", .text(.date), "The last day in office."),
    ])

  static let advocates = Record(
    "advocates",
    [
      .optional(
        "names", .list(.either([.text, .record(advocate)])), "Bodies, and people with their gender."
      ),
      .optional("patterns", .list(.text), "Phrases that make somebody one: of Vardan descent."),
    ])

  static let advocate = Record("an advocate", [.required("name", .text, "The name."), gender])

  static let ally = Record(
    "an ally",
    [
      .required("id", .text, "A short name."),
      .required("name", .text, "What reports call it."),
      .optional("names", .list(.text), "Its names."),
      .optional("demonyms", .list(.text), "What its people and things are called."),
      .required("share", .number(0...1), "How much of what is said of it falls on the party."),
    ])

  static let neutral = Record(
    "neutral",
    [
      .optional("mediators", .list(.record(body)), "Those who mediate."),
      .optional("institutions", .list(.record(body)), "Bodies of no side."),
      .optional("experts", .record(experts), "Who speaks as an expert."),
    ])

  static let body = Record(
    "a neutral body",
    [
      .optional("id", .text, "A short name."),
      .required("names", .list(.text), "Its names."),
      .optional("demonyms", .list(.text), "What its people and things are called."),
    ])

  static let experts = Record(
    "experts", [.required("patterns", .list(.text), "Phrases that make somebody one: fellow at.")])

  private static let gender = Key.optional(
    "gender", .choice(of: Gender.self), "Which pronouns stand for the person.")
}
