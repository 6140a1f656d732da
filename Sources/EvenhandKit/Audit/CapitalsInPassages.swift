import Prose

/// Words of an article with a capital that nothing but a name owes them. A rule may write a nickname
/// small and still find it; the article writes it as the name it is.
struct CapitalsInPassages {
  private let article: AnnotatedArticle

  init(_ article: AnnotatedArticle) { self.article = article }

  /// The runs of such words among some tokens.
  func runs(in tokens: Range<Int>) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for place in tokens where isName(place) {
      if let last = runs.last, last.upperBound == place {
        runs[runs.count - 1] = last.lowerBound..<place + 1
      } else {
        runs.append(place..<place + 1)
      }
    }
    return runs.filter { run in !run.allSatisfy { CapitalWords.hold(text(of: $0)) } }
  }

  /// The words among some tokens that begin with a small letter: they are no names, wherever else they
  /// have a capital.
  func smallWords(in tokens: Range<Int>) -> [String] {
    tokens.filter { article.tokens[$0].isWord && isSmall($0) }.map(text)
  }

  /// The words of a run, with one space between them.
  func text(of run: Range<Int>) -> String { run.map(text).joined(separator: " ") }

  private func text(of place: Int) -> String {
    article.article.text(of: article.tokens[place].range)
  }

  // MARK: Capitals

  private func isName(_ place: Int) -> Bool {
    guard article.tokens[place].isWord, !isSmall(place), beginsWithCapital(text(of: place)),
      article.mentions.overlapping(place..<place + 1).isEmpty
    else { return false }
    return !isOwedCapital(place)
  }

  private func beginsWithCapital(_ word: String) -> Bool {
    let scalars = word.unicodeScalars
    return scalars.count > 1 && scalars.first?.properties.isUppercase ?? false
  }

  /// Whether any word would have a capital there: in a headline or another line in title case, and at the
  /// beginning of a sentence, of a quotation, or of what stands behind a colon or a bracket.
  private func isOwedCapital(_ place: Int) -> Bool {
    let paragraph = article.paragraph(ofToken: place)
    if article.article.paragraphs[paragraph].kind == .headline { return true }
    let sentence = article.sentences[article.sentence(ofToken: place)].tokens
    guard let first = sentence.first(where: { article.tokens[$0].isWord }), first < place else {
      return true
    }
    return !article.tokens[place - 1].kind.goesOn || isTitle(sentence)
  }

  /// Whether a sentence has capitals as a title does: on all its words but short ones and those that
  /// only join others.
  private func isTitle(_ sentence: Range<Int>) -> Bool {
    !sentence.contains { place in
      article.tokens[place].isWord && isSmall(place) && article.tokens[place].range.count >= 4
        && article.classes(at: place).isDisjoint(with: [
          .preposition, .conjunction, .coordinator, .determiner, .complementizer, .contrast,
        ])
    }
  }

  private func isSmall(_ place: Int) -> Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z")
      ~= article.article.bytes[article.tokens[place].range.start]
  }
}

extension Token.Kind {
  /// Whether a sentence goes on behind it, so that no capital is owed to the next word.
  fileprivate var goesOn: Bool {
    switch self {
    case .word, .abbreviation, .possessive, .comma, .semicolon, .dash, .hyphen, .closeBracket,
      .closeDouble, .closeSingle, .closeGuillemet:
      true
    default: false
    }
  }
}
