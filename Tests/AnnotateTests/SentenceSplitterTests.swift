import Annotate
import Prose
import TestSupport
import Testing

@Suite struct SentenceSplitterTests {
  @Test(arguments: [
    "One. | Two! | Three?", "He met Gen. Smith on Sept. 29 in the U.S. House.",
    "He left the U.S. | The talks failed.", "“Stop!” he said. | She did not.",
    "“It is over.” | They left.", "Mr. J. Smith spoke. | “We agree.” | So it went.",
    "It rose 1.5 percent. | Then it fell.", "What now…? | Nobody knows.",
    "He said: “Go.” | And they went.", "(It was late.) | They slept.",
    "no capital. so one sentence",
    "Խաղաղություն։ | Պատերազմ։", "He said it at 9 a.m. on Monday.",
  ])
  func splits(marked: String) {
    let text = marked.replacing(" | ", with: " ")
    var book = Phrasebook()
    book.freeze()
    let article = Annotator(book, conflicts: []).annotate(Article(text))
    let sentences = article.sentences.map { article.article.text(of: article.range(of: $0.tokens)) }
    #expect(sentences.joined(separator: " | ") == marked)
  }
}
