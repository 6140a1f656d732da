import Annotate
import Prose
import TestSupport
import Testing

@Suite struct TokenizerTests {
  @Test(arguments: [
    ("Armenia’s army", "Armenia|’s|army"), ("“So,” he said.", "“|So|,|”|he|said|."),
    ("Turkish-backed forces", "Turkish|-backed|forces"), ("talks - or war", "talks|-|or|war"),
    ("the U.S. said", "the|U.S.|said"), ("at 9 a.m.", "at|9|a.m."), ("Stop! Now?", "Stop|!|Now|?"),
    ("word—word", "word|—|word"), ("2019–2020", "2019|-2020"),
    ("non\u{A0}breaking", "non|breaking"),
    ("«Так»", "«|Так|»"), ("Խաղաղություն։", "Խաղաղություն|։"), ("``no''", "`|`|no|'|'"),
    ("the Armenians’ claim", "the|Armenians|’|claim"), ("🇦🇲 flag", "🇦|🇲|flag"),
    ("Mr. O’Brien’s", "Mr|.|O’Brien|’s"), ("", ""), (" \u{3000}\t", ""),
  ])
  func splits(text: String, tokens: String) {
    #expect(Self.drawn(text) == tokens)
  }

  @Test func countsAHyphenatedCompoundOnce() {
    let article = Article("A Turkish-backed, self-proclaimed unit")
    #expect(Annotator(Self.book, conflicts: []).annotate(article).layers[0].words == 4)
  }

  @Test func passesOverMaskedSpans() {
    var article = Article("President TrumpDonald Trump MORE to do more")
    article.masked = [MaskedSpan(TextRange(15..<32), .relatedLinks)]
    let annotated = Annotator(Self.book, conflicts: []).annotate(article)
    let words = annotated.tokens.map { article.text(of: $0.range) }
    #expect(words == ["President", "Trump", "to", "do", "more"])
  }

  @Test func marksAWhollyMaskedParagraph() {
    var article = Article("A first paragraph.", "By Jane Doe")
    article.masked = [MaskedSpan(article.paragraphs[1].range, .byline)]
    let annotated = Annotator(Self.book, conflicts: []).annotate(article)
    #expect(annotated.layers.map(\.isMasked) == [false, true])
  }

  private static let book: Phrasebook = {
    var book = Phrasebook()
    book.freeze()
    return book
  }()

  /// The tokens with bars between them; a joined word keeps a hyphen before it.
  private static func drawn(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var tokens: [Token] = []
    Tokenizer(book).append(0..<bytes.count, of: bytes.span, to: &tokens)
    return tokens.map {
      ($0.isJoined ? "-" : "") + String(decoding: bytes[$0.range.bytes], as: UTF8.self)
    }.joined(separator: "|")
  }
}
