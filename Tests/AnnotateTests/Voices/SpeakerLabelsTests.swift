import Annotate
import Prose
import TestSupport
import Testing

/// The turns of transcripts, each marked behind its label; a blank line divides paragraphs.
@Suite struct SpeakerLabelsTests {
  @Test(arguments: [
    "HILL: «The road is open.»\n\nFORD: «It is not.»",
    "HILL: «The road is open.»\n\nIt rained.\n\nFORD: «It is not. I know.»",
    "HILL : «Yes, it is.»\n\nFORD : «No, it is not.»", "Ö: «It is.»\n\nÖ: «It is not.»",
    "Interviewer: «Is it?»\n\nLena Ford: It is.\n\nInterviewer: «Since when?»",
    "The Sarn Daily News: «Is it open?»\n\nThe Sarn Daily News: «Is it shut?»",
    "HILL: «The road is “open”, they say.»\n\nFORD: «It is “not”.»",
  ])
  func marksATurn(marked: String) { expect(marked) }

  @Test(arguments: [
    // One label in capitals, or one of each name.
    "HILL: The road is open.\n\nIt rained.", "HILL: The road is open.\n\nFord: It is not.",
    "Interviewer: Is it open?\n\nLena Ford: It is.",
    // A label of five words, one with a small letter, one with a number, one with nothing behind.
    "The Old Sarn Daily News: Is it?\n\nThe Old Sarn Daily News: Is it not?",
    "The mayor: Is it open?\n\nThe mayor: Is it shut?", "10:30 It rained.\n\n11:30 It shone.",
    "HILL:\n\nFORD:", "HILL — It is.\n\nFORD — It is not.",
  ])
  func marksNoTurn(text: String) { expect(text) }

  /// A turn that opens a quotation does not let it go on in the next paragraph.
  @Test func endsAQuotationWithItsTurn() {
    expect("HILL: «It is “so.»\n\n“«It is not.»”\n\nFORD: «It is.»")
  }

  @Test func countsATurnAsQuoted() {
    let article = annotate("HILL: The road is open.\n\nFORD: It is not.\n\nSo it was.")
    #expect(article.layers.map(\.words) == [5, 4, 3])
    #expect(article.layers.map(\.quotedWords) == [4, 3, 0])
  }

  /// A turn needs no cue to be its speaker's.
  @Test func namesWhoSpeaks() {
    let article = annotate("HILL: It is so.\n\nFORD: It is not.\n\nHILL: It is.")
    #expect(article.attributions.map(\.kind) == [.direct, .direct, .direct])
    #expect(article.attributions.map(\.speaker) == [0, 1, 0])
    let names = article.speakers.map { article.article.text(of: article.range(of: $0.tokens)) }
    #expect(names == ["HILL", "FORD"])
  }

  private func expect(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let text = MarkedText(marked)
    let found = annotate(text.text).quotations.filter { $0.depth == 0 }.map(\.range.bytes)
    #expect(MarkedText.marking(text.text, found) == marked, sourceLocation: sourceLocation)
  }

  private func annotate(_ text: String) -> AnnotatedArticle {
    var book = Phrasebook()
    book.freeze()
    return Annotator(book, conflicts: [])
      .annotate(Article(paragraphs: text.split(separator: "\n\n").map { String($0) }))
  }
}
