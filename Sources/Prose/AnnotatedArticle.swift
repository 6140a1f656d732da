/// An article and the layers read over it. Rules see nothing else.
///
/// Every layer is a flat array in text order; a paragraph knows its share of each. It is a class
/// because rules and scorers hand it on for every passage they look at, and copying a dozen arrays
/// each time was a third of a run; it never changes once it is made.
public final class AnnotatedArticle: Sendable {
  public let article: Article

  /// The words that forms stand for.
  public let lexicon: Lexicon

  public let tokens: [Token]
  public let sentences: [Sentence]
  public let quotations: [Quotation]

  /// The layers of each paragraph, in the order of `article.paragraphs`.
  public let layers: [ParagraphLayers]

  /// The phrases that rules asked about, by owner.
  public let phrases: PhraseLayer

  /// The conflict the article is read with, or nil where none fits.
  public let conflict: Conflict?

  public let mentions: [Mention]

  /// Who says what, in the order of the cues.
  public let attributions: [Attribution]

  /// The tokens of what is said; attributions know their share.
  public let contents: [Range<Int>]

  /// For each token the place in `attributions` of the last one that reports it, or −1; empty where
  /// nobody speaks.
  public let reporters: [Int32]

  /// Everybody who speaks, in the order of first speaking.
  public let speakers: [Speaker]

  /// Tokens of phrases that hold a name and name nobody (*Armenian genocide*), in text order.
  public let compounds: [Range<Int>]

  public init(
    article: Article, lexicon: Lexicon = Lexicon(), tokens: [Token] = [],
    sentences: [Sentence] = [], quotations: [Quotation] = [], layers: [ParagraphLayers] = [],
    phrases: PhraseLayer = PhraseLayer(), conflict: Conflict? = nil, mentions: [Mention] = [],
    compounds: [Range<Int>] = [], attributions: [Attribution] = [], contents: [Range<Int>] = [],
    reporters: [Int32] = [], speakers: [Speaker] = []
  ) {
    self.article = article
    self.lexicon = lexicon
    self.tokens = tokens
    self.sentences = sentences
    self.quotations = quotations
    self.layers = layers
    self.phrases = phrases
    self.conflict = conflict
    self.mentions = mentions
    self.compounds = compounds
    self.attributions = attributions
    self.contents = contents
    self.reporters = reporters
    self.speakers = speakers
  }

  /// The bytes from the first to the last of the tokens; they must not be empty.
  public func range(of tokens: Range<Int>) -> TextRange {
    TextRange(
      self.tokens[tokens.lowerBound].range.start..<self.tokens[tokens.upperBound - 1].range.end)
  }

  /// The bytes of the tokens without what is masked between them; the tokens must not be empty.
  public func pieces(of tokens: Range<Int>) -> [Range<Int>] {
    let range = range(of: tokens)
    var pieces: [Range<Int>] = []
    var start = range.start
    let first = article.masked.firstPlace { $0.range.end > range.start }
    for span in article.masked[first...].prefix(while: { $0.range.start < range.end }) {
      let before = tokens.last { self.tokens[$0].range.end <= span.range.start }
      if let before, self.tokens[before].range.end > start {
        pieces.append(start..<self.tokens[before].range.end)
      }
      let after = tokens.first { self.tokens[$0].range.start >= span.range.end }
      start = after.map { self.tokens[$0].range.start } ?? range.end
    }
    if start < range.end { pieces.append(start..<range.end) }
    return pieces
  }

  /// Whether the tokens begin and end where words do: a term does not count inside a hyphenated
  /// compound.
  public func isWhole(_ tokens: Range<Int>) -> Bool {
    !self.tokens[tokens.lowerBound].isJoined
      && (tokens.upperBound == self.tokens.count || !self.tokens[tokens.upperBound].isJoined)
  }

  /// Whether the tokens lie in a phrase that is a name of its own.
  public func isCompound(_ tokens: Range<Int>) -> Bool {
    let place = compounds.firstPlace { $0.upperBound > tokens.lowerBound }
    return place < compounds.count && compounds[place].overlaps(tokens)
  }

  /// The place in `layers` of the paragraph that holds a token.
  public func paragraph(ofToken token: Int) -> Int {
    layers.firstPlace { $0.tokens.upperBound > token }
  }

  /// The place in `sentences` of the sentence that holds a token.
  public func sentence(ofToken token: Int) -> Int {
    sentences.firstPlace { $0.tokens.upperBound > token }
  }
}

extension RandomAccessCollection where Index == Int {
  /// The first place whose element satisfies a condition that once true stays true, by halving.
  @inlinable public func firstPlace(where condition: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
