/// A paragraph's share of an article's layers, as places in them.
public struct ParagraphLayers: Hashable, Sendable {
  public var tokens: Range<Int>
  public var sentences: Range<Int>
  public var quotations: Range<Int>
  public var mentions: Range<Int>
  public var attributions: Range<Int>

  /// The number of words; a hyphenated compound counts once.
  public var words: Int

  /// How many of them stand inside quotation marks.
  public var quotedWords: Int

  /// Whether there is any mark that may open or close a quotation.
  public var hasQuotationMarks: Bool

  /// How many words more than one the names in it have, in all: for scoring, a name is one word.
  public var surplusNameWords: Int

  public init(
    tokens: Range<Int>, sentences: Range<Int> = 0..<0, quotations: Range<Int> = 0..<0,
    mentions: Range<Int> = 0..<0, attributions: Range<Int> = 0..<0, words: Int = 0,
    quotedWords: Int = 0,
    hasQuotationMarks: Bool = false, surplusNameWords: Int = 0
  ) {
    self.tokens = tokens
    self.sentences = sentences
    self.quotations = quotations
    self.mentions = mentions
    self.attributions = attributions
    self.words = words
    self.quotedWords = quotedWords
    self.hasQuotationMarks = hasQuotationMarks
    self.surplusNameWords = surplusNameWords
  }

  /// Its words with a name counting as one, so that the length of a party's name changes no score.
  public var countedWords: Int { words - surplusNameWords }

  /// Whether everything of the paragraph is masked.
  public var isMasked: Bool { tokens.isEmpty }
}
