public import Prose

/// Reads plain text.
///
/// Every line that is not blank is a paragraph, unless the text is hard-wrapped (`HardWrapping`
/// says when): then the lines that belong together are one.
///
/// The first paragraph is the headline when more follow, it has at most `maximumHeadline` words,
/// does not end in a full stop, and is no byline and no date.
public struct PlainTextReader: ArticleReader {
  public static let name = "text"
  public static let pathExtensions = ["txt", "text"]

  /// The most words of a headline.
  public static let maximumHeadline = 25

  /// The longest text that is read, in bytes.
  package var maximumBytes = Article.maximumBytes

  public init() {}

  public func read(_ bytes: [UInt8], id: String, path: String) throws(IngestError) -> Article {
    try article(SourceText(bytes, path: path, limit: maximumBytes), id: id, path: path)
  }

  /// Reads a text that has been checked.
  ///
  /// - Parameter hasTitle: Whether the first line is known to be the headline.
  func article(
    _ source: SourceText, id: String, path: String, hasTitle: Bool = false
  ) throws(IngestError) -> Article {
    var blocks = Self.blocks(of: source)
    guard let first = blocks.first else { throw .empty(path: path) }
    var headline: Draft.Block?
    if blocks.count > 1, hasTitle || source.bytes.span.isHeadline(first.range) {
      headline = blocks.removeFirst()
    }
    return Draft(id: id, path: path, headline: headline, body: blocks).article(source.bytes)
  }

  private static func blocks(of source: SourceText) -> [Draft.Block] {
    let bytes = source.bytes.span
    let wrapping = HardWrapping(source)
    var blocks: [Draft.Block] = []
    var above: Range<Int>?
    var cursor = LineCursor(source.range)
    while let line = cursor.next(in: bytes) {
      let range = bytes.trimmed(line.range)
      if range.isEmpty {
        above = nil
        continue
      }
      if let wrapping, let above, wrapping.joins(above, range, in: bytes) {
        let start = blocks[blocks.count - 1].range.lowerBound
        blocks[blocks.count - 1].range = start..<range.upperBound
      } else {
        blocks.append(Draft.Block(range: range, line: line.number))
      }
      above = range
    }
    return blocks
  }
}

extension Span where Element == UInt8 {
  fileprivate func isHeadline(_ range: Range<Int>) -> Bool {
    !endsInFullStop(range) && hasWords(range, atMost: PlainTextReader.maximumHeadline)
      && !BylineCleaner().isByline(range, of: self) && !TimeStampCleaner().isStamp(range, of: self)
      && !UpdateNoteCleaner().isDatedNote(range, of: self)
  }

  /// Whether a range ends in a full stop, of Latin or of Armenian script.
  private func endsInFullStop(_ range: Range<Int>) -> Bool {
    stands(".", at: range.upperBound - 1) || stands("։", at: range.upperBound - 2)
  }

  private func hasWords(_ range: Range<Int>, atMost limit: Int) -> Bool {
    var words = 0
    var position = range.lowerBound
    while position < range.upperBound, words <= limit {
      words += 1
      position = endOfWord(from: position, before: range.upperBound)
      position = endOfSpace(from: position, before: range.upperBound)
    }
    return words <= limit
  }
}
