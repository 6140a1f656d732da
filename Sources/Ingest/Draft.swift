import Prose

/// An article on its way from blocks to numbered paragraphs.
struct Draft {
  /// A stretch of the input that will be a paragraph.
  struct Block: Sendable {
    /// What the input says the block is.
    enum Role: Sendable {
      case prose, heading, code
    }

    /// Its bytes, without the white space around them.
    var range: Range<Int>

    /// The line it begins on, counted from 1.
    var line: Int

    var role = Role.prose
  }

  var id: String
  var path: String
  var headline: Block?
  var body: [Block]

  /// What of the blocks is markup, in any order.
  var markup: [MaskedSpan] = []

  var matter = FrontMatter()

  /// The article, with its residue masked.
  func article(_ bytes: [UInt8]) -> Article {
    var paragraphs: [Paragraph] = []
    paragraphs.reserveCapacity(body.count + 1)
    if let headline { paragraphs.append(Self.paragraph(headline, .headline, index: 0)) }
    for (place, block) in body.enumerated() {
      paragraphs.append(Self.paragraph(block, .body, index: place + 1))
    }
    let residue = masks(of: paragraphs, in: bytes.span)
    return Article(
      id: id, path: path, bytes: bytes, paragraphs: paragraphs,
      masked: (markup + residue).disjoint, matter: matter)
  }

  private static func paragraph(
    _ block: Block, _ kind: Paragraph.Kind, index: Int
  ) -> Paragraph {
    Paragraph(index: index, kind: kind, range: TextRange(block.range), line: block.line)
  }

  /// What the cleaners find. A headline may lose a part of itself, but it is a headline, whatever
  /// a cleaner takes the whole of it for.
  private func masks(of paragraphs: [Paragraph], in bytes: Span<UInt8>) -> [MaskedSpan] {
    let cleaners = cleaners.map { $0.init() }
    var spans: [MaskedSpan] = []
    for paragraph in paragraphs {
      for cleaner in cleaners {
        for range in cleaner.residue(in: paragraph.range.bytes, of: bytes) {
          if paragraph.kind == .headline, range == paragraph.range.bytes { continue }
          spans.append(MaskedSpan(TextRange(range), cleaner.reason))
        }
      }
    }
    return spans
  }
}

extension [MaskedSpan] {
  /// The spans in order; where two overlap, the one that begins later keeps what lies behind the
  /// other.
  fileprivate var disjoint: [MaskedSpan] {
    var spans: [MaskedSpan] = []
    for span in sorted(by: { $0.range < $1.range }) {
      let start = Swift.max(span.range.start, spans.last?.range.end ?? 0)
      guard start < span.range.end else { continue }
      spans.append(MaskedSpan(TextRange(start..<span.range.end), span.reason))
    }
    return spans
  }
}
