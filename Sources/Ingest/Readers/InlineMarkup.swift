import Prose

/// Finds the markup inside a paragraph: the targets of links, autolinks and comments.
struct InlineMarkup {
  /// The longest markup, in bytes.
  static let maximumBytes = 2048

  static func spans(in paragraph: Range<Int>, of source: SourceText) -> [MaskedSpan] {
    var marks = [("](", ")"), ("<http", ">"), ("<!--", "-->")].map(Mark.init)
    var spans: [MaskedSpan] = []
    var position = paragraph.lowerBound
    while position < paragraph.upperBound {
      let rest = position..<paragraph.upperBound
      guard
        source.bytes[position] == UInt8(ascii: "]") || source.bytes[position] == UInt8(ascii: "<"),
        let place = marks.firstIndex(where: { source.starts(rest, with: $0.opening) }),
        let end = marks[place].end(in: rest, of: source), end - position <= maximumBytes
      else {
        position += 1
        continue
      }
      spans.append(MaskedSpan(TextRange(position..<end), .markup))
      position = end
    }
    return spans
  }

  /// A pair of marks, and how far the paragraph has been searched for the closing one, so that all
  /// searches together read it once.
  private struct Mark {
    let opening: String
    private let closing: String
    private var nextEnd: Int? = 0

    init(_ opening: String, _ closing: String) {
      self.opening = opening
      self.closing = closing
    }

    /// Where the markup that begins a range ends; nil where it is not closed.
    mutating func end(in range: Range<Int>, of source: SourceText) -> Int? {
      let content = range.lowerBound + opening.utf8.count
      if let end = nextEnd, end < content + closing.utf8.count {
        nextEnd = source.end(of: closing, in: content..<range.upperBound)
      }
      return nextEnd
    }
  }
}
