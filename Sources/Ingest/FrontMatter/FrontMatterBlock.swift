/// Where the front matter of a text lies: between a first line `---` and the next such line.
struct FrontMatterBlock: Sendable {
  /// The bytes between the two lines.
  let yaml: Range<Int>

  /// The lines of the article behind it.
  let article: LineCursor

  /// Finds the front matter of a text; nil where the text begins with something else.
  init?(_ source: SourceText, path: String) throws(IngestError) {
    let bytes = source.bytes.span
    guard bytes.beginsWithFrontMatter else { return nil }
    var cursor = LineCursor(source.range)
    _ = cursor.next(in: bytes)
    let start = cursor.position
    while let line = cursor.next(in: bytes) {
      guard bytes.isFrontMatterLine(line.range) else { continue }
      yaml = start..<line.range.lowerBound
      article = cursor
      return
    }
    throw .unclosedFrontMatter(path: path)
  }
}

extension Span where Element == UInt8 {
  /// Whether the first line of a text is `---`.
  var beginsWithFrontMatter: Bool {
    let start = startOfText
    guard stands("---", at: start) else { return false }
    return isFrontMatterLine(start..<endOfLine(from: start, before: count))
  }

  /// Whether a line is `---`, with or without white space behind it.
  fileprivate func isFrontMatterLine(_ line: Range<Int>) -> Bool {
    stands("---", at: line.lowerBound)
      && endOfSpace(from: line.lowerBound + 3, before: line.upperBound) >= line.upperBound
  }
}
