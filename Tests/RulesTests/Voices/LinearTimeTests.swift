import Prose
import Rules
import TestSupport
import Testing

/// Articles that would take hours if any of the scans for voices began anew at every word.
@Suite(.timeLimit(.minutes(1)))
struct LinearTimeTests {
  private static let bytes = 100_000

  /// Clauses by the thousand in one paragraph: no more attributions than cues, and no words beyond
  /// the paragraph.
  @Test(arguments: [
    ("He said it was so. ", 1), ("“It is so,” he said. ", 1), ("he said ", 1), ("he said, ", 1),
    ("He said it was so and added ", 2), (", saying", 1), ("Ford said Ford ", 1),
    ("according to ", 1), ("it is believed ", 1), ("did not respond ", 1), ("“he said” ", 0),
    ("Ford ", 0), ("that ", 0), ("of the ", 0), ("— ", 0), (", ", 0),
  ])
  func clauses(unit: String, cues: Int) {
    let count = Self.bytes / unit.utf8.count
    let article = annotate(String(repeating: unit, count: count))
    #expect(article.attributions.count <= count * cues)
    let tokens = article.layers[0].tokens
    #expect(article.contents.allSatisfy { tokens.contains($0.lowerBound) })
    #expect(article.contents.allSatisfy { $0.upperBound <= tokens.upperBound })
  }

  @Test func aMillionBytesOfSentences() {
    let sentence = "He said it was so. "
    let count = 1_000_000 / sentence.utf8.count
    let article = annotate(String(repeating: sentence, count: count))
    #expect(article.attributions.count == count)
    #expect(article.speakers.count == 1)
  }

  @Test func aSpeakerMoreInEverySentence() {
    let sentences = (0..<2000).map { "Xo\($0) said it was so." }
    let article = annotate(sentences.joined(separator: " "))
    #expect(article.attributions.count == sentences.count)
    #expect(article.speakers.count == sentences.count)
  }

  /// Charges that nobody answers, and findings in what each says.
  @Test func chargesByTheThousand() {
    let article = annotate(String(repeating: "Varda accused Oskel of lies. ", count: 20_000))
    #expect(article.charges.count == 20_000)
    #expect(article.charges.allSatisfy { $0.reply == nil })
    let last = article.contents[article.contents.count - 1].lowerBound
    #expect(article.attribution(reporting: last) == article.attributions.last)
  }

  @Test func anUnclosedQuotation() {
    let article = annotate("He said “" + String(repeating: "it is so and ", count: 20_000))
    #expect(article.attributions.map(\.kind) == [.direct])
    #expect(article.attributions.map(\.words) == [80_000])
  }

  @Test func tenThousandNestedQuotations() {
    let marks = 10_000
    let article = annotate(
      String(repeating: "“", count: marks) + "it is so" + String(repeating: "”", count: marks)
        + " he said.")
    #expect(article.attributions.count <= 1)
  }

  /// Quotations by the thousand that no cue touches, each in a paragraph of its own.
  @Test func floatingQuotations() {
    let paragraphs = Array(repeating: "“It is so, and we will go.”", count: 10_000)
    let article = Rulebook.voices.annotate(Article(paragraphs: ["He said it."] + paragraphs))
    #expect(article.attributions.count <= paragraphs.count + 1)
    #expect(article.speakers.count == 1)
  }

  private func annotate(_ text: String) -> AnnotatedArticle {
    Rulebook.voices.annotate(Article(text))
  }
}
