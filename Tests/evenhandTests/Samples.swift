import Foundation
import TestSupport

/// Texts that tests of the program read.
enum Samples {
  /// An article of the corpus, from the package's own folder.
  static let article = "corpus/triples/nk-wire-01-pro-armenia.md"

  /// An article that no rule set takes for even.
  static let loaded = """
    Azerbaijan’s unprovoked aggression against Armenia is the work of a brutal regime, and the
    aggressor in Baku must be stopped before the heroes of Armenia fall to its terrorists.
    """

  /// An article that every rule set takes for even.
  static let even = """
    Ministers of Armenia and Azerbaijan met in Geneva on Monday, and both of them said that the
    talks on the road between the two towns would go on in the new year.
    """

  /// A rule set that prices one word, and the indicator of the word.
  static let ruleSet = """
    rule-set: mine
    version: 1.0.0
    title: Mine
    position: Rain is no news.
    source: The test
    extends: base
    severities:
      rain-word: 9

    """

  static let indicator = """
    indicator: rain-word
    kind: terms
    component: framing
    summary: Speaks of rain
    rationale: Rain is no news.
    source: The test
    terms: [drizzle]

    """

  /// An indicator whose pattern gives up on the text behind it.
  static let slowPattern = """
    indicator: slow
    kind: pattern
    component: framing
    summary: A slow pattern
    rationale: None.
    source: Our style book
    requires: [talks]
    pattern: '(a+)+$'

    """

  static let slowText = "The talks " + String(repeating: "a", count: 5_000) + "!"
}
