import Prose
import TestSupport
import Testing

@Suite struct LexiconTests {
  @Test func givesEqualWordsOneForm() {
    var lexicon = Lexicon()
    let form = lexicon.insert("Aggressor")
    #expect(lexicon.insert("AGGRESSOR") == form)
    #expect(lexicon.form(of: "aggressor".utf8.span) == form)
    #expect(lexicon.form(of: "aggressors".utf8.span) == .unknown)
  }

  @Test func joinsClassesOfOneWord() {
    var lexicon = Lexicon()
    _ = lexicon.insert("but", class: .contrast)
    let form = lexicon.insert("but", class: .conjunction)
    #expect(lexicon.classes(of: form) == [.contrast, .conjunction])
    #expect(lexicon.classes(of: .unknown).isEmpty)
  }

  /// Lengths around the eight bytes that a key holds exactly.
  @Test(arguments: 1...40)
  func tellsWordsOfEveryLengthApart(length: Int) {
    var lexicon = Lexicon()
    let word = String(repeating: "a", count: length)
    let form = lexicon.insert(word)
    #expect(lexicon.form(of: word.uppercased().utf8.span) == form)
    #expect(lexicon.form(of: (word + "a").utf8.span) == .unknown)
    #expect(lexicon.form(of: (word.dropLast() + "b").utf8.span) == .unknown)
  }

  @Test func findsEachOfManyWords() {
    var lexicon = Lexicon()
    var generator = SeededGenerator(seed: 7)
    let words = (0..<5000).map { _ in
      String(
        (0..<Int.random(in: 1...14, using: &generator)).map { _ in
          "abcdefgşə'ж".randomElement(using: &generator)!
        })
    }
    let forms = words.map { lexicon.insert($0) }
    for (word, form) in zip(words, forms) { #expect(lexicon.form(of: word.utf8.span) == form) }
    #expect(Set(forms).count == Set(words).count)
  }

  @Test func letsAPrefixStandForUnknownWordsOnly() {
    var lexicon = Lexicon()
    let stem = lexicon.insert(prefix: "terroris".utf8.span)
    let word = lexicon.insert("terrorist")
    #expect(lexicon.form(of: "Terrorising".utf8.span) == stem)
    #expect(lexicon.form(of: "terrorist".utf8.span) == word)
    #expect(lexicon.form(of: "terror".utf8.span) == .unknown)
    #expect(Set(lexicon.forms(coveredBy: stem)) == [stem, word])
  }

  @Test func takesTheLongestPrefix() {
    var lexicon = Lexicon()
    let short = lexicon.insert(prefix: "geno".utf8.span)
    let long = lexicon.insert(prefix: "genocid".utf8.span)
    #expect(lexicon.form(of: "genocidal".utf8.span) == long)
    #expect(lexicon.form(of: "genome".utf8.span) == short)
  }
}
