import Prose

/// Some bytes of an article and what is to stand there instead.
struct TextEdit: Hashable, Sendable {
  var range: TextRange
  var text: String
}

extension Article {
  /// The article with some bytes replaced; edits must be in text order and overlap nowhere.
  ///
  /// Paragraphs and masked spans move with the text, so the article need not be read again, and
  /// paragraph *n* stays paragraph *n*. Lines stay those of the file.
  func replacing(_ edits: [TextEdit]) -> Article {
    if edits.isEmpty { return self }
    var article = self
    let moves = Moves(edits)
    article.bytes = moves.bytes(of: bytes)
    for place in paragraphs.indices {
      article.paragraphs[place].range = moves.moved(paragraphs[place].range)
    }
    article.masked = masked.compactMap { span in
      let range = moves.moved(span.range)
      return range.count > 0 ? MaskedSpan(range, span.reason) : nil
    }
    return article
  }
}

/// Where bytes go when others before them are replaced.
private struct Moves {
  private let edits: [TextEdit]

  /// How far what stands behind each edit moves.
  private let shifts: [Int]

  init(_ edits: [TextEdit]) {
    self.edits = edits
    var shift = 0
    shifts = edits.map { edit in
      shift += edit.text.utf8.count - edit.range.count
      return shift
    }
  }

  func bytes(of bytes: [UInt8]) -> [UInt8] {
    var moved: [UInt8] = []
    var position = 0
    for edit in edits {
      moved += bytes[position..<edit.range.start]
      moved += Array(edit.text.utf8)
      position = edit.range.end
    }
    return moved + bytes[position...]
  }

  /// A range that holds whole edits or none; what begins or ends inside one goes to its end.
  func moved(_ range: TextRange) -> TextRange {
    let start = moved(range.start)
    return TextRange(start..<max(start, moved(range.end)))
  }

  private func moved(_ offset: Int) -> Int {
    let next = edits.firstPlace { $0.range.end > offset }
    let before = next == 0 ? 0 : shifts[next - 1]
    guard next < edits.count, edits[next].range.start < offset else { return offset + before }
    return edits[next].range.end + shifts[next]
  }
}
