import Rules
import YAML

/// What a `*.test.yaml` file is declared to be.
enum RuleTestRecords {
  static let shape = Shape.either([.record(ofIndicator), .record(ofRuleSet)])

  static func file(_ subject: RuleTest.Subject) -> Record {
    if case .indicator = subject { ofIndicator } else { ofRuleSet }
  }

  static func testCase(_ subject: RuleTest.Subject) -> Record {
    if case .indicator = subject { passageCase } else { scoreCase }
  }

  private static let ofIndicator = Record(
    "a file of tests of an indicator",
    [
      .required("indicator", .text, "The indicator that is tested."),
      .required("cases", .list(.record(passageCase)), "The tests."),
    ])

  private static let ofRuleSet = Record(
    "a file of tests of a rule set",
    [
      .required("rule-set", .text, "The rule set that is tested, with a party behind a colon."),
      .required("cases", .list(.record(scoreCase)), "The tests."),
    ])

  private static let passageCase = Record(
    "a case of an indicator",
    keys + [
      .optional(
        "target", oneOrEach(.text), "The party that each marked passage is about, or none."),
      .optional(
        "voice", oneOrEach(.choice(of: Voice.self)), "Whose voice each marked passage is in."),
      .optional(
        "covered", oneOrEach(.boolean), "Whether a finding of the conflict pack covers it."),
    ])

  private static let scoreCase = Record(
    "a case of a rule set",
    keys + [
      .optional("neutrality", .list(.number(0...100), least: 2), "[least, most]"),
      .optional("level", .choice(of: Bands.Level.self), "What the rule set calls the text."),
      .optional("lean", .list(.number(-1...1), least: 2), "[least, most]"),
    ])

  private static let keys: [Key] = [
    .required("text", .text, "The text, with «…» around every passage to be found."),
    .optional("conflict", .text, "The conflict pack to read it with, or none."),
    .optional("date", .text(.date), "The day it speaks from."),
  ]

  /// One value for all marked passages, or one for each.
  private static func oneOrEach(_ shape: Shape) -> Shape { .either([shape, .list(shape)]) }
}
