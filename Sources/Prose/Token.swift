/// A word or mark of an article.
public struct Token: Hashable, Sendable {
  /// What a token is.
  public enum Kind: UInt8, Sendable {
    case word
    /// A word with points inside it, its last point included: *U.S.*, *a.m.*
    case abbreviation
    /// The *’s* behind a word.
    case possessive
    case period, exclamation, question, comma, colon, semicolon, dash, hyphen
    case openBracket, closeBracket
    case straightDouble, openDouble, closeDouble
    /// „, which “ or ” closes.
    case lowDouble
    case straightSingle, openSingle, closeSingle
    /// ‚, which ‘ or ’ closes.
    case lowSingle
    case openGuillemet, closeGuillemet
    case backtick
    case other
  }

  public var range: TextRange

  /// The word as a number, if somebody asks about it.
  public var form: Form

  public var kind: Kind

  /// Whether a hyphen ties the word to the one before: the *backed* of *Turkish-backed*.
  public var isJoined: Bool

  /// Whether it stands inside quotation marks.
  public var isQuoted = false

  @inlinable public init(
    _ kind: Kind, _ range: TextRange, form: Form = .unknown, isJoined: Bool = false
  ) {
    self.kind = kind
    self.range = range
    self.form = form
    self.isJoined = isJoined
  }

  /// Whether it is a word; a possessive and a mark are none.
  @inlinable public var isWord: Bool { kind == .word || kind == .abbreviation }

  /// Whether it counts as a word of its own: a hyphenated compound counts once.
  @inlinable public var countsAsWord: Bool { isWord && !isJoined }
}

extension Token.Kind {
  /// Whether the mark may open or close a quotation.
  @inlinable public var isQuotationMark: Bool {
    switch self {
    case .straightDouble, .openDouble, .closeDouble, .lowDouble, .lowSingle, .straightSingle,
      .openSingle,
      .closeSingle,
      .openGuillemet, .closeGuillemet, .backtick:
      true
    default: false
    }
  }

  /// Whether the mark can end a sentence.
  @inlinable public var endsSentence: Bool {
    self == .period || self == .exclamation || self == .question
  }
}
