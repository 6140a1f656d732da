import Prose
import Rules
import TestSupport
import Testing
import YAML

/// Files of cues: what they may say, and what is refused with its place.
@Suite struct VoicesReaderTests {
  private struct Mistake: Sendable, CustomTestStringConvertible {
    var lines: String
    var message: String

    init(_ lines: String, says message: String) {
      self.lines = lines
      self.message = message
    }

    var testDescription: String { message }
  }

  private static let mistakes = [
    Mistake("vebs: []", says: "a.yaml:2:1: error: unknown key ‘vebs’ — did you mean ‘verbs’?"),
    Mistake("verbs: say", says: "a.yaml:2:8: error: a list is expected here, not ‘say’"),
    Mistake(
      "verbs: [{class: neutral, frame: [any], verbs: [say]}]",
      says: "a.yaml:2:26: error: unknown key ‘frame’ — did you mean ‘frames’?"),
    Mistake(
      "verbs: [{class: netural, frames: [any], verbs: [say]}]",
      says: "a.yaml:2:17: error: unknown value ‘netural’ — did you mean ‘neutral’?"),
    Mistake(
      "verbs: [{class: loud, frames: [any], verbs: [say]}]",
      says: "a.yaml:2:17: error: unknown value ‘loud’: allowed are ‘neutral’, ‘distancing’"),
    Mistake(
      "verbs: [{class: neutral, frames: [clauses], verbs: [say]}]",
      says: "a.yaml:2:35: error: unknown value ‘clauses’ — did you mean ‘clause’?"),
    Mistake(
      "verbs: [{class: neutral, frames: [any], forms: [pasts], verbs: [say]}]",
      says: "a.yaml:2:49: error: unknown value ‘pasts’ — did you mean ‘past’?"),
    Mistake(
      "verbs: [{class: neutral, frames: [any], subject: speakers, verbs: [say]}]",
      says: "a.yaml:2:50: error: unknown value ‘speakers’ — did you mean ‘speaker’?"),
    Mistake(
      "verbs: [{class: neutral, verbs: [say]}]",
      says: "a.yaml:2:9: error: a group of verbs needs ‘frames’ or ‘passive’"),
    Mistake(
      "verbs: [{frames: [any], verbs: [say]}]", says: "a.yaml:2:9: error: ‘class’ is missing"),
    Mistake(
      "nouns: [{class: neutral, nouns: [claim]}]", says: "a.yaml:2:9: error: ‘frames’ is missing"),
    Mistake(
      "verbs: [{class: neutral, frames: [any], verbs: [point out]}]",
      says: "a.yaml:2:49: error: one word of small letters is expected here, not ‘point out’"),
    Mistake(
      "verbs: [{class: neutral, frames: [any], verbs: [Say]}]",
      says: "a.yaml:2:49: error: one word of small letters is expected here, not ‘Say’"),
    Mistake(
      "no-reply: [get back]",
      says: "a.yaml:2:12: error: one word of small letters is expected here, not ‘get back’"),
    Mistake(
      "people: {offices: [prime minister]}",
      says: "a.yaml:2:20: error: one word of small letters is expected here"),
    Mistake(
      "people: {office: [mayor]}",
      says: "a.yaml:2:10: error: unknown key ‘office’ — did you mean ‘offices’?"),
    Mistake(
      "names: {x: [Lena]}", says: "a.yaml:2:9: error: unknown key ‘x’: names may have ‘m’ and ‘f’"),
    Mistake(
      "phrases: [{role: vague, class: vague, phrases: ['—']}]",
      says: "a.yaml:2:49: error: a phrase has 1 to 12 words, not 0"),
    Mistake(
      "phrases: [{role: vague, class: vague, phrases: [a b c d e f g h i j k l m]}]",
      says: "a.yaml:2:49: error: a phrase has 1 to 12 words, not 13"),
    Mistake(
      "phrases: [{role: source-follow, class: neutral, phrases: [as per]}]",
      says: "a.yaml:2:18: error: unknown value ‘source-follow’ — did you mean ‘source-follows’?"),
  ]

  @Test(arguments: mistakes)
  private func isRefused(_ mistake: Mistake) throws {
    let error = try #require(throws: YAMLError.self) {
      try Rulebook("voices: mine\n" + mistake.lines)
    }
    #expect(error.description.contains(mistake.message), "\(error)")
  }

  @Test(arguments: [
    (
      "verbs", "verb", "frames: [any]",
      ["a.yaml:4:55: error: ‘say’", "a.yaml:3:45: note: it stands here too"]
    ),
    (
      "nouns", "noun", "frames: [clause]",
      ["a.yaml:4:58: error: ‘say’", "a.yaml:3:48: note: it stands here too"]
    ),
  ])
  func refusesAWordListedTwice(key: String, kind: String, frames: String, places: [String]) throws {
    let text = """
      voices: mine
      \(key):
        - {class: neutral, \(frames), \(key): [say]}
        - {class: distancing, \(frames), \(key): [claim, say]}
      """
    let error = try #require(throws: YAMLError.self) { try Rulebook(text) }
    for place in places { #expect(error.description.contains(place), "\(error)") }
    #expect(error.description.contains("is listed as a \(kind) twice"))
  }

  @Test func refusesTwoFilesOfOneName() throws {
    let error = try #require(throws: YAMLError.self) {
      try Rulebook("voices: mine\nno-reply: [respond]", "voices: mine\nno-reply: [reply]")
    }
    #expect(
      error.description.contains("b.yaml:1:9: error: the voices ‘mine’ is defined in a.yaml too"))
  }

  // MARK: What a file says

  /// A word may be a verb and a noun, and have one class in one form and another in another.
  @Test func readsAWordOfSeveralKinds() throws {
    let book = try Rulebook(
      """
      voices: mine
      verbs:
        - {class: neutral, frames: [any], forms: [past], verbs: [claim]}
        - {class: stance, frames: [any], forms: [third], verbs: [claim]}
      nouns:
        - {class: distancing, frames: [clause], nouns: [claim]}
      """)
    #expect(
      classes("Ford claimed it was so. Ford claims it is so. He heard her claim that it was.", book)
        == [.neutral, .stance, .distancing])
  }

  @Test func readsOnlyTheFramesItIsGiven() throws {
    let book = try Rulebook(
      "voices: mine\nverbs: [{class: neutral, frames: [clause, out], verbs: [point]}]")
    #expect(classes("Ford pointed out the house.", book) == [.neutral])
    #expect(classes("Ford pointed at the house.", book).isEmpty)
  }

  @Test func addsToTheShippedCues() throws {
    let flags = "voices: mine\nverbs: [{class: endorsing, frames: [clause], verbs: [flag]}]"
    let text = "Ford flagged that it was so. Ford said it was so."
    #expect(classes(text, .voices) == [.neutral])
    #expect(try classes(text, .voiced(flags)) == [.endorsing, .neutral])
  }

  /// A file of another name that is read later says anew what a word is.
  @Test func saysAnewWhatAWordIs() throws {
    let book = try Rulebook.voiced(
      "voices: mine\nverbs: [{class: neutral, frames: [any], verbs: [claim]}]")
    let text = "Ford claimed that it was so. Ford insisted that it was so."
    #expect(classes(text, .voices) == [.distancing, .distancing])
    #expect(classes(text, book) == [.neutral, .distancing])
  }

  /// A file of the same name in a later folder replaces all of it.
  @Test func replacesAFileOfItsName() throws {
    let book = try Rulebook.voiced(
      "voices: cues\nverbs: [{class: neutral, frames: [any], verbs: [claim]}]")
    #expect(classes("Ford claimed that it was so. Ford said it was so.", book) == [.neutral])
  }

  @Test func addsPeopleWhoCanSpeak() throws {
    let book = try Rulebook.voiced("voices: mine\npeople: {roles: [scribe]}")
    let text = "The scribe denied it was so."
    #expect(classes(text, .voices).isEmpty)
    #expect(classes(text, book) == [.deny])
  }

  @Test func findsNothingWithoutCues() throws {
    let book = try Rulebook(RuleText.conflict)
    #expect(classes("Ford said it was so, according to Hill.", book).isEmpty)
  }

  private func classes(_ text: String, _ book: Rulebook) -> [CueClass] {
    book.annotate(Article(text)).attributions.map(\.cueClass)
  }
}
