import Prose
import Rules
import TestSupport
import Testing

/// Whose voice a marked passage is in.
@Suite struct VoiceOfPassageTests {
  @Test(arguments: [
    ("The «aggressor» came.", Voice.narration), ("She said the «aggressor» came.", .attributed),
    ("The «aggressor» came, she said.", .attributed),
    ("The «aggressor» came, according to her.", .attributed),
    ("“The «aggressor» came,” she said.", .quoted), ("She said the “«aggressor»” came.", .quoted),
    ("The “«aggressor»” came.", .quoted), ("Critics say the «aggressor» came.", .vague),
    ("Many believe the «aggressor» came.", .vague),
    ("The raid is being viewed as the act of an «aggressor».", .vague),
    ("She believes the «aggressor» came.", .attributed),
    ("The «aggressor» said she came.", .narration),
    ("She did not respond to the «aggressor».", .narration),
    ("She said she came. The «aggressor» came.", .narration),
    ("She said she came, but critics say the «aggressor» came.", .vague),
    ("“It is so,” she said.\n\n“It is the «aggressor» who came.”", .quoted),
  ])
  func isHeard(marked: String, voice: Voice) throws {
    let text = MarkedText(marked)
    let article = Rulebook.voices.annotate(
      Article(paragraphs: text.text.split(separator: "\n\n").map { String($0) }))
    let tokens = try tokens(of: try #require(text.ranges.first), in: article)
    #expect(article.voice(of: tokens) == voice)
  }

  /// The first word decides.
  @Test func isThatOfTheFirstWord() throws {
    let text = MarkedText("She said «it came. An aggressor» came.")
    let article = Rulebook.voices.annotate(Article(text.text))
    let tokens = try tokens(of: try #require(text.ranges.first), in: article)
    #expect(article.voice(of: tokens) == .attributed)
    #expect(article.voice(of: tokens.dropFirst(3)) == .narration)
  }

  @Test func isThatOfAFinding() throws {
    let book = try Rulebook.voiced(RuleText.indicator())
    let text = "The aggressor came. She said the aggressor came. “The aggressor came,” she said."
    #expect(
      book.findings(in: book.annotate(Article(text))).map(\.voice)
        == [.narration, .attributed, .quoted])
  }

  @Test func knowsTheLastOneWhoReports() throws {
    let article = Rulebook.voices.annotate(
      Article("Ford said it was so, and Hill said it was not."))
    let last = article.tokens.count - 2
    #expect(article.attribution(reporting: last) == article.attributions.last)
    #expect(article.attribution(reporting: 0) == nil)
  }

  private func tokens(of range: Range<Int>, in article: AnnotatedArticle) throws -> Range<Int> {
    let first = try #require(
      article.tokens.firstIndex { $0.range.start >= range.lowerBound })
    let end = article.tokens.firstIndex { $0.range.start >= range.upperBound }
    return first..<(end ?? article.tokens.count)
  }
}
