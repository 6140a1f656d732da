import Annotate
import Prose
import TestSupport
import Testing

@Suite struct QuotationFinderTests {
  @Test(arguments: [
    "He said “«we will go»” and left.", "He said \"«we will go»\" and left.",
    "He said ‘«we will go»’ and left.", "He said '«we will go»' and left.",
    "He said ``«we will go»'' and left.", "He called it “«so-called peace.»",
    "It’s the Armenians’ claim, isn't it?", "Rock 'n' roll in the '90s and ’80s.",
    "The boys' and girls' schools weren't open.", "\"«Go,»\" he said. \"«Now.»\"",
    "A height of 5' 11\" was given.",
    "‘«The Armenians’ claim is false,»’ he said.", "(“«No comment»”)", "no marks at all",
    "A stray ” closes nothing", "—“«Yes»”—", "‘Tis the season, give ’em hell",
  ])
  func finds(marked: String) {
    let text = MarkedText(marked)
    let found = Self.quotations(text.text).filter { $0.depth == 0 }.map(\.range.bytes)
    #expect(MarkedText.marking(text.text, found) == marked)
  }

  @Test(arguments: [
    "„Ja“ — no", "»Nein« sagt er", "‚Ja‘ — no", "‚Ja’ — no", "”Ja” sade han", "＂yes＂ he said",
  ])
  func readsForeignMarks(text: String) {
    #expect(Self.quotations(text).count == 1)
  }

  @Test func readsGuillemets() {
    #expect(Self.quotations("Он сказал «нет» и ушёл").count == 1)
  }

  @Test func nestsQuotations() {
    let found = Self.quotations("“They said, ‘what can I do?’ and \"no\" again,” he said.")
    #expect(found.map(\.depth) == [0, 1, 1])
    #expect(found.allSatisfy { $0.isClosed })
  }

  @Test func readsMixedMarksOfScrapedText() {
    let text = "\"What I’ve done with friends … they say, ‘what can I do?' \""
    #expect(Self.quotations(text).map(\.depth) == [0, 1])
  }

  @Test func endsAnUnclosedQuotationWithItsParagraphAndGoesOn() {
    let article = Self.annotate("“We begin.", "“We go on,” he said.", "“A new one.”")
    #expect(article.quotations.map(\.isClosed) == [false, true, true])
    #expect(article.quotations.map(\.continues) == [false, true, false])
    #expect(article.layers.map(\.quotedWords) == [2, 3, 3])
  }

  @Test func passesOverMarksBeyondTheDepth() {
    let limit = QuotationFinder.maximumDepth
    let text = String(repeating: "“a ", count: limit + 1) + "b"
    #expect(Self.quotations(text).count == limit)
  }

  private static func quotations(_ text: String) -> [Quotation] { annotate(text).quotations }

  private static func annotate(_ paragraphs: String...) -> AnnotatedArticle {
    var book = Phrasebook()
    book.freeze()
    return Annotator(book, conflicts: []).annotate(Article(paragraphs: paragraphs))
  }
}
