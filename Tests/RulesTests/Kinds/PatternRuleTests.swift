import Prose
import Rules
import TestSupport
import Testing
import YAML

@Suite struct PatternRuleTests {
  @Test(arguments: [
    ("pattern: not (?:be )?verified", ["not be verified"]),
    // The first group is the finding.
    (#"pattern: not be (verified)"#, ["verified"]),
    // Case is folded.
    ("pattern: NOT BE", ["not be"]),
    ("pattern: not be verified\nunless: [it could]", []),
    ("pattern: not be verified\nunless: [… by anybody]", []),
    ("pattern: verified\nguards: [negation]", []),
    ("pattern: be verified\ntarget: nearest\npolarity: harm", ["be verified"]),
  ])
  func finds(keys: String, found: [String]) throws {
    let book = try Self.book(keys)
    #expect(book.texts(foundIn: "It was said that it could not be verified by anybody.") == found)
  }

  /// The pattern runs only where a required word stands as a whole word.
  @Test(arguments: [
    ("Anything and verified.", ["Anything"]), ("Anything at all.", []),
    ("Anything un-verified.", []),
  ])
  func needsARequiredWord(text: String, found: [String]) throws {
    #expect(try Self.book("pattern: ^Anything").texts(foundIn: text) == found)
  }

  @Test func seesAParagraphAndNoMore() throws {
    let book = try Self.book(#"pattern: ^\w+|\w+\.$"#)
    #expect(book.texts(foundIn: "Verified it is.", "So it was.") == ["Verified", "is."])
  }

  @Test func leavesOutWhatIsMasked() throws {
    let book = try Self.book("pattern: so it is verified")
    var article = Article("They say so it MORE is verified.")
    article.masked = [MaskedSpan(TextRange(15..<20), .relatedLinks)]
    #expect(book.findings(in: book.annotate(article)).isEmpty)
  }

  @Test func tellsWhereItGaveUp() throws {
    let book = try Self.book("pattern: (a+)+$")
    let text = "verified " + String(repeating: "a", count: 5_000) + "!"
    var problems: [RuleProblem] = []
    let article = book.annotate(Article(paragraphs: ["It is so.", text]))
    #expect(book.findings(in: article, problems: &problems).isEmpty)
    #expect(
      problems == [
        RuleProblem(
          indicator: 0, paragraph: 1,
          message: "the pattern took more than 10000 steps from one place")
      ])
  }

  @Test(arguments: [
    ("pattern: a(b", "the pattern does not fit: missing closing parenthesis (at byte 3 of it)"),
    ("pattern: ''", "a text is expected here"),
    ("{}", "‘pattern’"),
  ])
  func refusesBadPatterns(keys: String, message: String) {
    let error = #expect(throws: YAMLError.self) {
      try Self.book(keys == "{}" ? "" : keys)
    }
    #expect(error?.description.contains(message) ?? false, "\(error?.description ?? "")")
  }

  @Test(arguments: [
    ("requires: []", "‘requires’ needs a word"),
    ("requires: [Varda]", "‘Varda’ names somebody in the conflict pack ‘varda-oskel’"),
    ("requires: ['...']", "a phrase has 1 to 12 words, not 0"),
  ])
  func refusesBadRequirements(requires: String, message: String) {
    let error = #expect(throws: YAMLError.self) {
      try Self.book("pattern: a", requires: requires)
    }
    #expect(error?.description.contains(message) ?? false, "\(error?.description ?? "")")
  }

  @Test(arguments: [(2_000, true), (2_001, false)])
  func limitsTheLength(count: Int, fits: Bool) {
    let pattern = "pattern: " + String(repeating: "a", count: count)
    #expect(((try? Self.book(pattern)) != nil) == fits)
  }

  private static func book(
    _ keys: String, requires: String = "requires: [verified]"
  ) throws -> Rulebook {
    try Rulebook(
      """
      indicator: checked
      kind: pattern
      component: sourcing
      summary: A test
      rationale: Because.
      source: none
      \(requires)
      \(keys)
      """, RuleText.conflict)
  }
}
