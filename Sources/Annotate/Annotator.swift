public import Prose

/// Reads the layers over an article: words, sentences, quotations, phrases and mentions.
///
/// Pure and deterministic; one value serves any number of articles at the same time.
public struct Annotator: Sendable {
  let conflicts: [Conflict]
  private let phrasebook: Phrasebook
  private let tokenizer: Tokenizer
  private let sentenceSplitter: SentenceSplitter
  private let quotationFinder: QuotationFinder
  private let phraseFinder: PhraseFinder

  /// An annotator for a frozen phrasebook and the conflicts whose aliases it holds.
  public init(_ phrasebook: Phrasebook, conflicts: [Conflict]) {
    self.phrasebook = phrasebook
    self.conflicts = conflicts.sorted { $0.id < $1.id }
    tokenizer = Tokenizer(phrasebook)
    sentenceSplitter = SentenceSplitter(phrasebook.lexicon)
    quotationFinder = QuotationFinder(phrasebook.lexicon)
    phraseFinder = PhraseFinder(phrasebook)
  }

  /// Reads all layers over an article.
  public func annotate(_ article: Article, with choice: ConflictChoice = .auto) -> AnnotatedArticle
  {
    var annotated = AnnotatedArticle(article: article, lexicon: phrasebook.lexicon)
    readWords(of: article, into: &annotated)
    readSentencesAndQuotations(of: article, into: &annotated)
    readPhrases(into: &annotated)
    readMentions(of: article, choice, into: &annotated)
    return annotated
  }

  private func readWords(of article: Article, into annotated: inout AnnotatedArticle) {
    let bytes = article.bytes.span
    annotated.tokens.reserveCapacity(article.bytes.count / 5)
    var masked = article.masked[...]
    for paragraph in article.paragraphs {
      let start = annotated.tokens.count
      for piece in paragraph.range.pieces(without: &masked) {
        tokenizer.append(piece, of: bytes, to: &annotated.tokens)
      }
      let tokens = start..<annotated.tokens.count
      let words = annotated.tokens[tokens].count { $0.countsAsWord }
      annotated.layers.append(.init(tokens: tokens, words: words, isMasked: tokens.isEmpty))
    }
  }

  private func readSentencesAndQuotations(
    of article: Article, into annotated: inout AnnotatedArticle
  ) {
    let text = Text(tokens: annotated.tokens, bytes: article.bytes)
    let bytes = article.bytes.span
    var goesOn = false
    for place in annotated.layers.indices where !annotated.layers[place].isMasked {
      let tokens = annotated.layers[place].tokens
      let sentence = annotated.sentences.count
      sentenceSplitter.append(tokens, of: text.tokens, in: bytes, to: &annotated.sentences)
      annotated.layers[place].sentences = sentence..<annotated.sentences.count

      let quotation = annotated.quotations.count
      goesOn = quotationFinder.append(
        tokens, of: text, goesOn: goesOn, to: &annotated.quotations)
      annotated.layers[place].quotations = quotation..<annotated.quotations.count
      annotated.layers[place].quotedWords = annotated.markQuoted(inParagraph: place)
    }
  }

  private func readPhrases(into annotated: inout AnnotatedArticle) {
    var found: [(owner: PhraseOwner, match: PhraseMatch)] = []
    for layer in annotated.layers {
      phraseFinder.append(layer.tokens, of: annotated.tokens, to: &found)
    }
    annotated.phrases = PhraseLayer(found, owners: phrasebook.owners)
  }

  private func readMentions(
    of article: Article, _ choice: ConflictChoice, into annotated: inout AnnotatedArticle
  ) {
    guard
      let reading = conflict(
        for: article, choice, tokens: annotated.tokens, phrases: annotated.phrases)
    else { return }
    let mentions = reading.mentions
    annotated.conflict = reading.conflict
    annotated.mentions = mentions
    annotated.compounds = reading.compounds
    var next = 0
    for place in annotated.layers.indices {
      let start = next
      while next < mentions.count,
        mentions[next].tokens.lowerBound < annotated.layers[place].tokens.upperBound
      {
        next += 1
      }
      annotated.layers[place].mentions = start..<next
    }
  }
}

extension AnnotatedArticle {
  /// Marks the tokens inside a paragraph's quotations and counts the words among them.
  fileprivate mutating func markQuoted(inParagraph paragraph: Int) -> Int {
    var words = 0
    for quotation in quotations[layers[paragraph].quotations] where quotation.depth == 0 {
      for token in quotation.tokens {
        tokens[token].isQuoted = true
        if tokens[token].countsAsWord { words += 1 }
      }
    }
    return words
  }
}

extension TextRange {
  /// The bytes of the range that no masked span covers. Spans that end inside the range are taken
  /// from `masked`, which must be in order.
  fileprivate func pieces(without masked: inout ArraySlice<MaskedSpan>) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var position = start
    while let span = masked.first, span.range.start < end {
      if span.range.start > position { pieces.append(position..<span.range.start) }
      position = max(position, min(span.range.end, end))
      guard span.range.end <= end else { break }
      masked.removeFirst()
    }
    if position < end { pieces.append(position..<end) }
    return pieces
  }
}
