import TestSupport
import Testing

@testable import EvenhandKit

@Suite struct CapitalsInPassagesTests {
  @Test(
    arguments: [
      ("They saw the Redcaps come.", ["Redcaps"]), ("They saw the redcaps come.", []),
      ("They saw the Iron Guard come.", ["Iron Guard"]),
      ("They saw the Redcaps, Greycaps and others.", ["Redcaps", "Greycaps"]),
      // A capital that every word has there: of a sentence, a quotation, a bracket, behind a colon.
      ("Redcaps came. Greycaps left again.", []), ("He said, “Redcaps came again.”", []),
      ("“Redcaps came again,” he said.", []), ("They saw one thing: Redcaps that came.", []),
      ("They left (Redcaps came again).", []),
      ("He said that “the Redcaps came again.”", ["Redcaps"]),
      // A line in title case, or one that has no word to tell it by.
      ("War Without End for the Redcaps of the North", []), ("The Redcaps", []),
      ("War without end for the Redcaps", []),
      ("The war that never ends for the Redcaps", ["Redcaps"]),
      // Names of packs, single letters, and words that always have a capital.
      ("They saw the guns of Varda and of Oskel there.", []), ("They say that I came.", []),
      ("They came on Monday in March.", []), ("They call a Marxist a Christian.", []),
      ("They saw a Marxist Redcap there.", ["Marxist Redcap"]),
      ("They saw the Émigrés come.", ["Émigrés"]),
    ] as [(String, [String])])
  func areThoseThatNothingButANameOwes(text: String, runs: [String]) throws {
    let article = try Rulebook(RuleText.conflict).annotate(Article(text))
    let capitals = CapitalsInPassages(article)
    #expect(capitals.runs(in: article.tokens.indices).map(capitals.text) == runs)
  }

  @Test func areNoneInAHeadline() throws {
    var article = Article("The guns of the Redcaps thunder", "They saw the Redcaps come.")
    article.paragraphs[0].kind = .headline
    let annotated = try Rulebook(RuleText.conflict).annotate(article)
    #expect(CapitalsInPassages(annotated).runs(in: annotated.tokens.indices).count == 1)
  }
}
