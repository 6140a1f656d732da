import Annotate
import Prose
import Rules
import TestSupport
import Testing
import YAML

@Suite struct ContrastRuleTests {
  // MARK: Voices

  @Test(arguments: [
    "Varda said it was so, and Oskel «said» it was not.",
    "Varda said it was so. Oskel «denied» it. Varda said it again.",
    "Varda said it was so. Varda added that it was old.",
    "Varda said it was so, and Lena Ford said it was not.",
    "Varda said it was so, and Oskel did not respond.",
    "Varda and Oskel met.",
  ])
  func findsASecondVoice(marked: String) throws {
    try expect([marked], "finds: voices")
  }

  @Test(arguments: [
    ("window: 0", false), ("window: 1", true), ("window: 2", true),
  ])
  func looksBackThroughItsWindow(keys: String, isFound: Bool) throws {
    let second = isFound ? "Oskel «said» it was not." : "Oskel said it was not."
    try expect(["Varda said it was so.", second], "finds: voices\n\(keys)")
  }

  // MARK: Alone

  @Test(arguments: [
    ["Six men of Varda were «lost»."],
    ["Six men of Varda were lost, and two of Oskel were lost."],
    ["Six men of Varda were lost.", "Two of Oskel were lost."],
    ["Six men of Varda were «lost».", "It rained.", "Two of Oskel were «lost»."],
    // Nobody’s, and one that Varda did.
    ["Six men were lost."], ["Six men were lost by Varda. It rained."],
  ])
  func findsTermsAboutOnePartyOnly(paragraphs: [String]) throws {
    try expect(paragraphs, "finds: alone\nterms: [lost]\nwindow: 1")
  }

  @Test(arguments: [
    ("number: true", ["Men of Varda were lost."]),
    ("number: true", ["Six men of Varda were «lost»."]),
    ("number: true", ["There were 14 men of Varda «lost»."]),
    ("number: true", ["Men of Varda were lost. Six came."]),
    ("least: 2", ["Six men of Varda were lost."]),
    ("least: 2", ["Six men of Varda were «lost» and two of Varda «lost»."]),
    ("window: article", ["Varda was lost.", "So.", "So.", "Oskel was lost."]),
    ("window: article\nshare: 0.6", ["Varda was «lost».", "Varda was «lost».", "Oskel was lost."]),
    ("unless: [… at sea]", ["Six men of Varda were lost at sea."]),
  ])
  func asksForMore(keys: String, paragraphs: [String]) throws {
    try expect(paragraphs, "finds: alone\nterms: [lost]\n\(keys)")
  }

  @Test func needsAConflict() throws {
    let book = try Self.book("finds: alone\nterms: [lost]")
    let article = book.annotate(Article("Six men of Varda were lost."), .none)
    #expect(book.findings(in: article).isEmpty)
  }

  @Test(arguments: [
    ("finds: voices\nterms: [a]", "‘terms’ belongs to ‘finds: alone’"),
    ("finds: voices\nwindow: article", "a whole number"), ("finds: voices\nwindow: 21", "0 to 20"),
    ("finds: alone", "‘terms’"), ("finds: alone\nterms: [a]\nshare: 0.4", "0.5 to 1"),
    ("finds: alone\nterms: [a]\nleast: 0", "1 to 20"), ("finds: both", "voices"),
  ])
  func refuses(keys: String, message: String) {
    let error = #expect(throws: YAMLError.self) { try Self.book(keys) }
    #expect(error?.description.contains(message) ?? false, "\(error?.description ?? "")")
  }

  /// Hits by the thousand are counted once, not against each other.
  @Test(.timeLimit(.minutes(1))) func countsManyHits() throws {
    let book = try Self.book("finds: alone\nterms: [lost]\nwindow: article")
    let text = String(repeating: "Six men of Varda were lost. ", count: 20_000)
    #expect(book.findings(in: book.annotate(Article(text))).count == 20_000)
  }

  private func expect(_ paragraphs: [String], _ keys: String) throws {
    let texts = paragraphs.map { MarkedText($0) }
    let book = try Self.book(keys)
    let article = Article(paragraphs: texts.map(\.text))
    let found = book.findings(in: book.annotate(article, .named("varda-oskel")))
    for (place, text) in texts.enumerated() {
      let start = article.paragraphs[place].range.start
      let ranges = found.filter { $0.paragraph == place }.map {
        $0.range.start - start..<$0.range.end - start
      }
      #expect(MarkedText.marking(text.text, ranges) == paragraphs[place])
    }
  }

  private static func book(_ keys: String) throws -> Rulebook {
    try Rulebook.voiced(
      """
      indicator: contrast
      kind: contrast
      component: sourcing
      summary: A test
      rationale: Because.
      source: none
      polarity: help
      target: experiencer
      \(keys)
      """, RuleText.conflict)
  }
}
