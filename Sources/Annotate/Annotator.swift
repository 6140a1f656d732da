public import Prose

/// Reads the layers over an article: words, sentences, quotations, phrases and mentions.
///
/// Pure and deterministic; one value serves any number of articles at the same time.
public struct Annotator: Sendable {
  let conflicts: [Conflict]
  private let phrasebook: Phrasebook
  private let cues: CueLexicon
  private let tokenizer: Tokenizer
  private let sentenceSplitter: SentenceSplitter
  private let quotationFinder: QuotationFinder
  private let phraseFinder: PhraseFinder

  /// An annotator for a frozen phrasebook, the conflicts whose aliases it holds and the cues whose
  /// phrases it holds.
  public init(_ phrasebook: Phrasebook, conflicts: [Conflict], cues: CueLexicon = CueLexicon()) {
    self.phrasebook = phrasebook
    self.cues = cues
    self.conflicts = conflicts.sorted { $0.id < $1.id }
    tokenizer = Tokenizer(phrasebook)
    sentenceSplitter = SentenceSplitter(phrasebook.lexicon)
    quotationFinder = QuotationFinder(phrasebook.lexicon)
    phraseFinder = PhraseFinder(phrasebook)
  }

  /// Reads all layers over an article.
  public func annotate(
    _ article: Article, with choice: ConflictChoice = .auto
  ) -> AnnotatedArticle {
    var (tokens, layers) = words(of: article)
    let sentences = sentences(in: tokens, of: article, &layers)
    let quotations = quotations(in: &tokens, of: article, &layers)
    let phrases = phraseFinder.phrases(in: tokens, layers)
    let reading = conflict(for: article, choice, tokens: tokens, phrases: phrases)
    if let reading { distribute(reading.mentions, over: &layers, tokens) }
    let text = SpokenText(
      tokens: tokens, bytes: article.bytes, lexicon: phrasebook.lexicon, cues: cues)
    var voices = voices(in: text, sentences, quotations, phrases, &layers)
    if let reading { voices.count(reading.mentions, in: text) }
    let speakers = voices.identify(
      SpeakerFinder(
        text, sentences, conflict: reading?.conflict, mentions: reading?.mentions ?? []))
    return AnnotatedArticle(
      article: article, lexicon: phrasebook.lexicon, tokens: tokens, sentences: sentences,
      quotations: quotations, layers: layers, phrases: phrases, conflict: reading?.conflict,
      mentions: reading?.mentions ?? [], compounds: reading?.compounds ?? [],
      attributions: voices.attributions, contents: voices.contents,
      reporters: voices.reporters, speakers: speakers)
  }

  private func voices(
    in text: SpokenText, _ sentences: [Sentence], _ quotations: [Quotation], _ phrases: PhraseLayer,
    _ layers: inout [ParagraphLayers]
  ) -> AttributionLayer {
    var finder = AttributionFinder(text, sentences, quotations, phrases[cues.owner])
    for place in layers.indices {
      let start = finder.drafts.count
      finder.read(layers[place], paragraph: place)
      layers[place].attributions = start..<finder.drafts.count
    }
    return AttributionLayer(finder.drafts, in: text)
  }

  private func words(of article: Article) -> ([Token], [ParagraphLayers]) {
    let bytes = article.bytes.span
    var tokens: [Token] = []
    var layers: [ParagraphLayers] = []
    tokens.reserveCapacity(article.bytes.count / 4)
    layers.reserveCapacity(article.paragraphs.count)
    var masked = article.masked[...]
    for paragraph in article.paragraphs {
      let start = tokens.count
      for piece in paragraph.range.pieces(without: &masked) {
        tokenizer.append(piece, of: bytes, to: &tokens)
      }
      layers.append(tokens.layers(from: start))
    }
    return (tokens, layers)
  }

  private func sentences(
    in tokens: [Token], of article: Article, _ layers: inout [ParagraphLayers]
  ) -> [Sentence] {
    let bytes = article.bytes.span
    var sentences: [Sentence] = []
    sentences.reserveCapacity(tokens.count / 16)
    for place in layers.indices {
      let start = sentences.count
      sentenceSplitter.append(layers[place].tokens, of: tokens, in: bytes, to: &sentences)
      layers[place].sentences = start..<sentences.count
    }
    return sentences
  }

  private func quotations(
    in tokens: inout [Token], of article: Article, _ layers: inout [ParagraphLayers]
  ) -> [Quotation] {
    var quotations: [Quotation] = []
    var goesOn = false
    let labels = SpeakerLabels(tokens, layers, in: article.bytes).labels
    for place in layers.indices where !layers[place].isMasked {
      if let label = labels[place] {
        goesOn = false
        quotations.append(speech(behind: label, of: layers[place].tokens, tokens))
        layers[place].quotations = quotations.count - 1..<quotations.count
        layers[place].quotedWords = tokens.mark(quotations.suffix(1))
        continue
      }
      guard layers[place].hasQuotationMarks else {
        goesOn = false
        continue
      }
      let start = quotations.count
      let next = place + 1 < layers.count ? layers[place + 1].tokens.first : nil
      goesOn = quotationFinder.append(
        layers[place].tokens, of: tokens, in: article.bytes, goesOn: goesOn,
        canGoOn: next.map { tokens[$0].kind.isQuotationMark } ?? false, to: &quotations)
      layers[place].quotations = start..<quotations.count
      layers[place].quotedWords = tokens.mark(quotations[start...])
    }
    return quotations
  }

  /// What stands behind a speaker's label, as a quotation.
  private func speech(
    behind label: Range<Int>, of paragraph: Range<Int>, _ tokens: [Token]
  ) -> Quotation {
    let inside = label.upperBound + 1..<paragraph.upperBound
    let range = tokens[inside.lowerBound].range.start..<tokens[inside.upperBound - 1].range.end
    return Quotation(range: TextRange(range), tokens: inside, isClosed: false)
  }

  private func distribute(
    _ mentions: [Mention], over layers: inout [ParagraphLayers], _ tokens: [Token]
  ) {
    var next = 0
    for place in layers.indices {
      let start = next
      while next < mentions.count,
        mentions[next].tokens.lowerBound < layers[place].tokens.upperBound
      {
        layers[place].surplusNameWords += mentions[next].surplusWords(in: tokens)
        next += 1
      }
      layers[place].mentions = start..<next
    }
  }
}

extension [Token] {
  /// The layers of the paragraph whose tokens begin at `start`: what one look at each shows.
  fileprivate func layers(from start: Int) -> ParagraphLayers {
    let tokens = span
    var words = 0
    var hasMarks = false
    for place in start..<tokens.count {
      if tokens[place].countsAsWord {
        words += 1
      } else if tokens[place].kind.isQuotationMark {
        hasMarks = true
      }
    }
    return ParagraphLayers(
      tokens: start..<tokens.count, words: words, hasQuotationMarks: hasMarks)
  }

  /// Marks the tokens inside some quotations and counts the words among them.
  fileprivate mutating func mark(_ quotations: ArraySlice<Quotation>) -> Int {
    var words = 0
    for quotation in quotations where quotation.depth == 0 {
      for place in quotation.tokens {
        self[place].isQuoted = true
        if self[place].countsAsWord { words += 1 }
      }
    }
    return words
  }
}

extension Mention {
  /// How many words more than one the name has: a name weighs what a word does.
  func surplusWords(in tokens: [Token]) -> Int {
    max(0, tokens[self.tokens].count { $0.countsAsWord } - 1)
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
