public import Prose

/// Reads plain text.
///
/// Every line that is not blank is a paragraph, unless the text is hard-wrapped: then the lines
/// between two blank ones are one. A text is hard-wrapped when no line is longer than
/// `maximumWrappedLine` bytes and lines follow each other without a blank one between. The first
/// paragraph is the headline when it has at most 25 words, does not end in a point, and more
/// follows.
public struct PlainTextReader: ArticleReader {
  public static let name = "text"
  public static let pathExtensions = ["txt", "text"]

  /// The longest line of a hard-wrapped text, in bytes.
  public static let maximumWrappedLine = 120

  public init() {}

  public func read(_ bytes: [UInt8], id: String, path: String) throws(IngestError) -> Article {
    let source = try SourceText.checked(bytes, path: path)
    let lines = source.lines()
    var blocks = isWrapped(lines) ? groups(of: lines) : singles(lines)
    guard let first = blocks.first else { throw .empty(path: path) }
    var headline: Layout.Block?
    if blocks.count > 1, isHeadline(first, source) { headline = blocks.removeFirst() }
    return Layout.article(source, blocks, headline: headline, id: id, path: path)
  }

  private func isWrapped(_ lines: [SourceText.Line]) -> Bool {
    let hasNeighbours = zip(lines, lines.dropFirst()).contains { !$0.isBlank && !$1.isBlank }
    return hasNeighbours && lines.contains(where: \.isBlank)
      && lines.allSatisfy { $0.range.count <= Self.maximumWrappedLine }
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
    return source.bytes[block.range.upperBound - 1] != UInt8(ascii: ".")
      && source.words(in: block.range, limit: limit + 1).count <= limit
  }
}
