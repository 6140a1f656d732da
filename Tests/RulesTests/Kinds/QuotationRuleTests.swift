import Prose
import Rules
import TestSupport
import Testing
import YAML

@Suite struct QuotationRuleTests {
  @Test(arguments: [
    "The “«peace»” of Oskel held.", "The ‘«peace force»’ of Oskel held.", "The \"«peace»\" held.",
    "A “«peace loving people»” came.", "It was a “«half-hearted try»”.",
    // Four words, none, a mark inside, an open end.
    "A “peace loving people all” came.", "A “” came.", "It was “peace, then”.", "It was “peace.",
    // Somebody is heard to say it, or speaks close by.
    "He said it was “peace”.", "It was “peace”, he said.", "“Peace,” he said.",
    "He said that after a year of talks about it and other things the roads were open in “peace”.",
    // A title.
    "The play “Uncle Vanya” opened.", "They read “The Peace of the Lake”.",
    // What introduces a word.
    "They used the word “peace”.", "Words such as “peace” stood there.",
  ])
  func findsScareQuotes(marked: String) throws {
    try expect(marked, "unless: [word, words such as]")
  }

  @Test(arguments: [
    "The “«peace»” held. He said so.", "The “«peace»” held, and it was then that he said so.",
  ])
  func hearsOnlyWhoSpeaksNear(marked: String) throws { try expect(marked, "near: 2") }

  @Test(arguments: [
    ("words: 1", "The “peace force” held."), ("words: 4", "A “«one two three four»” b."),
  ])
  func countsWords(keys: String, marked: String) throws { try expect(marked, keys) }

  @Test func leavesHeadlinesOut() throws {
    let book = try Self.book("")
    let article = Article(headline: "The “peace” held", paragraphs: ["The “peace” held."])
    #expect(book.findings(in: book.annotate(article)).map(\.paragraph) == [1])
  }

  @Test(arguments: ["words: 0", "words: 13", "near: 41", "words: few"])
  func refuses(keys: String) {
    #expect(throws: YAMLError.self) { try Self.book(keys) }
  }

  @Test func isTheWritersOwnVoice() throws {
    let book = try Self.book("polarity: harm\ntarget: nearest")
    let finding = try #require(
      book.findings(in: book.annotate(Article("The “peace” of Oskel held, and Oskel knew."))).first)
    #expect(finding.voice == .narration && finding.target?.party == 1)
  }

  private func expect(_ marked: String, _ keys: String) throws {
    let text = MarkedText(marked)
    let book = try Self.book(keys)
    let found = book.findings(in: book.annotate(Article(text.text))).map(\.range.bytes)
    #expect(MarkedText.marking(text.text, found) == marked)
  }

  private static func book(_ keys: String) throws -> Rulebook {
    try Rulebook.voiced(
      """
      indicator: scare
      kind: quotation
      component: framing
      summary: A test
      rationale: Because.
      source: none
      \(keys)
      """, RuleText.conflict)
  }
}
