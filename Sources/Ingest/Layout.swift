import Prose

/// The blocks of an article on their way to being paragraphs.
struct Layout {
  /// The most words a headline has.
  static let maximumHeadline = 25

  /// A stretch of the source that will be a paragraph.
  struct Block {
    var range: Range<Int>
    var line: Int
    var isHeading = false
  }

  /// The article made of blocks and what is masked in them by markup.
  static func article(
    _ source: SourceText, _ blocks: [Block], headline: Block?, markup: [MaskedSpan] = [],
    id: String, path: String, matter: FrontMatter = FrontMatter()
  ) -> Article {
    var paragraphs: [Paragraph] = []
    if let headline {
      paragraphs.append(
        Paragraph(
          index: 0, kind: .headline, range: TextRange(headline.range), line: headline.line))
    }
    for (place, block) in blocks.enumerated() {
      paragraphs.append(
        Paragraph(index: place + 1, kind: .body, range: TextRange(block.range), line: block.line))
    }
    var masked = markup
    for paragraph in paragraphs where paragraph.kind == .body {
      masked += Residue.spans(in: paragraph.range.bytes, of: source)
    }
    return Article(
      id: id, path: path, bytes: source.bytes, paragraphs: paragraphs,
      masked: disjoint(masked), matter: matter)
  }

  /// Sorts masked spans; of two that overlap the one that begins first, or is longer, stays.
  private static func disjoint(_ spans: [MaskedSpan]) -> [MaskedSpan] {
    var kept: [MaskedSpan] = []
    for span in spans.sorted(by: { $0.range < $1.range }) {
      if let last = kept.last, last.range.end > span.range.start { continue }
      kept.append(span)
    }
    return kept
  }
}
