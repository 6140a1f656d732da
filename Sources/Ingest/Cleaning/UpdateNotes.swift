import Prose

/// Finds paragraphs about the article's own history: *— Updated at 9 a.m.*, *Correction: …*
enum UpdateNotes {
  private static let beginnings = [
    "Updated at ", "Updated on ", "Updated: ", "UPDATED: ", "UPDATE: ", "Last updated",
    "This story was updated", "This story has been updated", "This article was updated",
    "This article has been updated", "This article has been corrected",
    "This story has been corrected", "Correction: ", "CORRECTION: ", "Correction Appended",
    "Correction appended", "Editor’s note:", "Editor's note:", "Editor’s Note:", "Editor's Note:",
    "EDITOR’S NOTE:", "EDITOR'S NOTE:",
  ]

  /// The beginnings by their first byte: few paragraphs share it with one.
  private static let byLetter: [[[UInt8]]] = (0...255).map { letter in
    beginnings.map { Array($0.utf8) }.filter { $0[0] == UInt8(letter) }
  }

  static func spans(in paragraph: Range<Int>, of source: SourceText) -> [MaskedSpan] {
    let text = withoutDash(paragraph, source)
    guard let first = source.bytes[text].first,
      byLetter[Int(first)].contains(where: { source.bytes[text].starts(with: $0) })
    else { return [] }
    return [MaskedSpan(TextRange(paragraph), .updateNote)]
  }

  /// The paragraph behind leading dashes, brackets and spaces.
  private static func withoutDash(_ paragraph: Range<Int>, _ source: SourceText) -> Range<Int> {
    var start = paragraph.lowerBound
    while start < paragraph.upperBound, !source.isLetter(at: start) {
      start += 1
      if start - paragraph.lowerBound > 8 { return paragraph }
    }
    return start..<paragraph.upperBound
  }
}
