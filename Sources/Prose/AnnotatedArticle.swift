/// An article and the layers read over it. Rules see nothing else.
///
/// Every layer is a flat array in text order; a paragraph knows its share of each.
public struct AnnotatedArticle: Sendable {
  /// A paragraph's share of the layers.
  public struct Layers: Hashable, Sendable {
    public var tokens: Range<Int>
    public var sentences: Range<Int>
    public var quotations: Range<Int>
    public var mentions: Range<Int>

    /// The number of words; a hyphenated compound counts once.
    public var words: Int

    /// How many of them stand inside quotation marks.
    public var quotedWords: Int

    /// Whether everything of it is masked.
    public var isMasked: Bool

    public init(
      tokens: Range<Int>, sentences: Range<Int> = 0..<0, quotations: Range<Int> = 0..<0,
      mentions: Range<Int> = 0..<0, words: Int = 0, quotedWords: Int = 0,
      isMasked: Bool = false
    ) {
      self.tokens = tokens
      self.sentences = sentences
      self.quotations = quotations
      self.mentions = mentions
      self.words = words
      self.quotedWords = quotedWords
      self.isMasked = isMasked
    }
  }

  public var article: Article

  public var tokens: [Token]
  public var sentences: [Sentence]
  public var quotations: [Quotation]
  public var mentions: [Mention]

  /// Tokens of phrases that hold a name and name nobody (*Armenian genocide*), in text order.
  public var compounds: [Range<Int>] = []

  /// The layers of each paragraph, in the order of `article.paragraphs`.
  public var layers: [Layers]

  /// The phrases that rules asked about, by owner.
  public var phrases: PhraseLayer

  /// The conflict the article is read with, or nil where none fits.
  public var conflict: Conflict?

  /// The words that forms stand for.
  public var lexicon: Lexicon

  public init(
    article: Article, lexicon: Lexicon = Lexicon(), tokens: [Token] = [],
    sentences: [Sentence] = [],
    quotations: [Quotation] = [], mentions: [Mention] = [], layers: [Layers] = [],
    phrases: PhraseLayer = PhraseLayer(), conflict: Conflict? = nil
  ) {
    self.article = article
    self.lexicon = lexicon
    self.tokens = tokens
    self.sentences = sentences
    self.quotations = quotations
    self.mentions = mentions
    self.layers = layers
    self.phrases = phrases
    self.conflict = conflict
  }

  /// The bytes from the first to the last of the tokens; they must not be empty.
  public func range(of tokens: Range<Int>) -> TextRange {
    TextRange(
      self.tokens[tokens.lowerBound].range.start..<self.tokens[tokens.upperBound - 1].range.end)
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
  public func firstPlace(where condition: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if condition(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
