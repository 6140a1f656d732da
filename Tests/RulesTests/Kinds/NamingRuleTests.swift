import Annotate
import Prose
import Rules
import TestSupport
import Testing
import YAML

@Suite struct NamingRuleTests {
  @Test(arguments: [
    "Guns fired near «Morava».", "Guns fired near «Keld» and «Old Keld».",
    "Guns fired near the Middle Valley.",
    // Both names, or words that say whose it is.
    "Guns fired near Morava, or Keld.", "They call it Morava.", "It is known to them as Morava.",
    // A longer name of a body, a compound, a name of somebody, a word that is no name.
    "The Morava Bank opened.", "A Morava dress was sold.", "Morava Guard came.",
    "The keld was green.",
    // In quotation marks it is found as well.
    "He said “we hold «Morava»”.",
  ])
  func findsNamesOfOneSide(marked: String) throws { try expect(marked, "one-sided") }

  @Test(arguments: [
    "Guns fired near «Morava», or Keld.", "The Middle Valley, which they call «Morava», is green.",
    "They call it Morava.", "Guns fired near Morava.", "The Middle Valley is green.",
  ])
  func findsNamesThatAreExplained(marked: String) throws { try expect(marked, "explained") }

  @Test func bringsItsOwnSide() throws {
    let book = try Self.book("one-sided")
    let found = book.findings(
      in: book.annotate(
        Article(paragraphs: ["Guns fired near Morava.", "He said “we hold Keld”."]),
        .named("varda-oskel")))
    #expect(found.map(\.target?.party) == [0, 1])
    #expect(found.map(\.target?.certainty) == [1, 1])
    #expect(found.map(\.polarity) == [.help, .help])
    #expect(found.map(\.voice) == [.narration, .quoted])
  }

  @Test func findsNothingWithoutAConflict() throws {
    let book = try Self.book("one-sided")
    #expect(book.findings(in: book.annotate(Article("Morava, Morava."), .none)).isEmpty)
  }

  @Test(arguments: [
    ("{neutral: [Keld], varda: [], oskel: [Keld], reason: x}", "the name ‘Keld’ stands at line"),
    ("{neutral: [a b c d e f g h i j k l m], reason: x}", "a name has 1 to 12 words, not 13"),
    ("{neutral: [Keld]}", "‘reason’"), ("{nirra: [Keld], reason: x}", "unknown key ‘nirra’"),
  ])
  func refusesBadEntries(entry: String, message: String) {
    let pack = RuleText.conflict + "\ncontested-names: [\(entry)]"
    let error = #expect(throws: YAMLError.self) { try Rulebook(pack) }
    #expect(error?.description.contains(message) ?? false, "\(error?.description ?? "")")
  }

  private func expect(_ marked: String, _ finds: String) throws {
    let text = MarkedText(marked)
    let book = try Self.book(finds)
    let found = book.findings(in: book.annotate(Article(text.text), .named("varda-oskel")))
    #expect(MarkedText.marking(text.text, found.map(\.range.bytes)) == marked)
  }

  private static func book(_ finds: String) throws -> Rulebook {
    try Rulebook.voiced(
      """
      indicator: name
      kind: naming
      finds: \(finds)
      explained-by: [call, known to]
      component: framing
      summary: A test
      rationale: Because.
      source: none
      polarity: help
      target: own
      """,
      RuleText.conflict.replacing(
        "neutral:\n", with: "neutral:\n  institutions: [{names: [Morava Guard]}]\n"
      ).replacing("compounds: [Vardan hound]", with: "compounds: [Vardan hound, Morava dress]")
        + """

        contested-names:
          - {neutral: [Middle Valley], varda: [Morava], oskel: [Keld, Old Keld], proper: [Morava Bank], reason: x}
        """)
  }
}
