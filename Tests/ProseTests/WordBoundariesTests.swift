import Prose
import Testing

@Suite struct WordBoundariesTests {
  @Test(arguments: [
    ("don't stop", "don't"), ("don’t stop", "don’t"), ("Armenia’s army", "Armenia"),
    ("Armenia's", "Armenia"), ("U.S. aid", "U.S"), ("a.m. today", "a.m"), ("end. Next", "end"),
    ("1.5 million", "1.5"), ("30,000 men", "30,000"), ("one,two", "one"), ("AT&T said", "AT&T"),
    ("Şuşa, ", "Şuşa"), ("Երևան։", "Երևան"), ("Баку»", "Баку"), ("word”", "word"),
    ("re\u{AD}take", "re\u{AD}take"), ("e\u{301}lan vital", "e\u{301}lan"),
    ("self-made", "self"), ("J.K. Rowling", "J.K"), ("www.site", "www"), ("o’clock", "o’clock"),
    ("2020\u{A0}and", "2020"), ("it’s", "it"), ("’s", ""),
  ])
  func endsWords(text: String, word: String) {
    let end = text.utf8.span.endOfWord(from: 0)
    #expect(String(decoding: Array(text.utf8)[..<end], as: UTF8.self) == word)
  }
}
