public import Prose

/// Reads plain text.
///
/// Every line that is not blank is a paragraph, unless the text is hard-wrapped: then the lines
/// between two blank ones are one. A text is hard-wrapped when no line is longer than
/// `maximumWrappedLine` bytes and some lines have a blank one between them and others do not. The
/// first paragraph is the headline when it has at most 25 words, does not end in a point, with or
/// without a quotation mark behind it, and more follows.
public struct PlainTextReader: ArticleReader {
  public static let name = "text"
  public static let pathExtensions = ["txt", "text"]

  /// The longest line of a hard-wrapped text, in bytes.
  public static let maximumWrappedLine = 120

  public init() {}

  public func read(_ bytes: [UInt8], id: String, path: String) throws(IngestError) -> Article {
    try article(SourceText.checked(bytes, path: path), id: id, path: path)
  }

  /// Reads a source that is valid UTF-8.
  ///
  /// - Parameter hasTitle: Whether the first line is known to be the headline.
  func article(
    _ source: SourceText, id: String, path: String, hasTitle: Bool = false
  ) throws(IngestError) -> Article {
    let lines = source.lines()
    var blocks = isWrapped(lines) ? groups(of: lines) : singles(lines)
    guard let first = blocks.first else { throw .empty(path: path) }
    var headline: Layout.Block?
    if blocks.count > 1, hasTitle || isHeadline(first, source) { headline = blocks.removeFirst() }
    return Layout.article(source, blocks, headline: headline, id: id, path: path)
  }

  private func isWrapped(_ lines: [SourceText.Line]) -> Bool {
    guard lines.allSatisfy({ $0.range.count <= Self.maximumWrappedLine }) else { return false }
    let groups = lines.split(whereSeparator: \.isBlank)
    return groups.count > 1 && groups.contains { $0.count > 1 }
  }

  private func singles(_ lines: [SourceText.Line]) -> [Layout.Block] {
    lines.filter { !$0.isBlank }.map { Layout.Block(range: $0.range, line: $0.number) }
  }

  private func groups(of lines: [SourceText.Line]) -> [Layout.Block] {
    lines.split(whereSeparator: \.isBlank).map { group in
      let (first, last) = (group[group.startIndex], group[group.endIndex - 1])
      return Layout.Block(
        range: first.range.lowerBound..<last.range.upperBound, line: first.number)
    }
  }

  private func isHeadline(_ block: Layout.Block, _ source: SourceText) -> Bool {
    let limit = Layout.maximumHeadline
    return source.words(in: block.range, limit: limit + 1).count <= limit
      && source.text(block.range).unicodeScalars.last { !Self.closers.contains($0) } != "."
  }

  /// What may stand behind the point of a sentence.
  private static let closers: Set<Unicode.Scalar> = ["”", "’", "\"", "'", "»", ")", "]"]
}
