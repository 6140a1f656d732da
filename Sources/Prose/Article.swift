/// An article as it was given, and where its paragraphs lie.
///
/// The bytes are never changed: what is no part of the article's prose is masked, so that every
/// offset in a report is an offset into the input.
public struct Article: Sendable {
  /// The longest article that is read, in bytes.
  public static let maximumBytes = 64 << 20

  /// A short name: front matter's `id`, or the file's name without its last ending.
  public var id: String

  /// The path it was read from, as the caller wrote it; `-` for standard input.
  public var path: String

  /// The input, valid UTF-8, with its line ends and byte order mark.
  public var bytes: [UInt8]

  /// The headline, where there is one, then the body, in order of reading.
  public var paragraphs: [Paragraph]

  /// What is passed over inside the paragraphs, disjoint and in order.
  public var masked: [MaskedSpan]

  /// What front matter says of the article.
  public var matter: FrontMatter

  public init(
    id: String, path: String, bytes: [UInt8], paragraphs: [Paragraph],
    masked: [MaskedSpan] = [], matter: FrontMatter = FrontMatter()
  ) {
    self.id = id
    self.path = path
    self.bytes = bytes
    self.paragraphs = paragraphs
    self.masked = masked
    self.matter = matter
  }

  /// The text of a range of bytes.
  public func text(of range: TextRange) -> String {
    String(decoding: bytes[range.bytes], as: UTF8.self)
  }

  /// The headline's text, or nil where the article has none.
  public var title: String? {
    guard let first = paragraphs.first, first.kind == .headline else { return nil }
    return text(of: first.range)
  }
}

/// A paragraph of an article.
public struct Paragraph: Hashable, Sendable {
  /// What a paragraph is for.
  public enum Kind: String, Sendable, CaseIterable {
    case headline, body
  }

  /// Its number in reports: 0 is the headline, the body counts from 1.
  public var index: Int

  public var kind: Kind

  /// Its bytes, without the white space around them.
  public var range: TextRange

  /// The line it begins on, counted from 1.
  public var line: Int

  public init(index: Int, kind: Kind, range: TextRange, line: Int) {
    self.index = index
    self.kind = kind
    self.range = range
    self.line = line
  }
}

/// A stretch of the input that is no prose of the article: it stays in place and is not read.
public struct MaskedSpan: Hashable, Sendable {
  /// Why a stretch is passed over.
  public enum Reason: String, Sendable, CaseIterable {
    /// A link box that a scraper glued into a sentence.
    case relatedLinks = "related-links"
    /// “Updated at 9 a.m.”, “Correction: …”
    case updateNote = "update-note"
    /// “By Jane Doe”
    case byline
    /// A paragraph that is only a time or a date.
    case timeStamp = "time-stamp"
    /// Link targets, code and other markup.
    case markup
  }

  public var range: TextRange
  public var reason: Reason

  public init(_ range: TextRange, _ reason: Reason) {
    self.range = range
    self.reason = reason
  }
}

/// What the front matter of an article says about it, as far as scoring uses it.
public struct FrontMatter: Hashable, Sendable {
  /// The id of the conflict pack to read the article with.
  public var conflict: String?

  /// The day the article speaks from; decides which findings of a conflict pack are in force.
  public var date: CalendarDate?

  public init(conflict: String? = nil, date: CalendarDate? = nil) {
    self.conflict = conflict
    self.date = date
  }
}
