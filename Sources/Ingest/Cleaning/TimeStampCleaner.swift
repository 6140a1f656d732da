package import Prose

/// Finds paragraphs that are only a date, a clock time or both: *Oct. 2, 2020 | 09:14 GMT*,
/// *Published 3 October 2020 14:05*, *7 p.m.*
package struct TimeStampCleaner: Cleaner {
  package let reason = MaskedSpan.Reason.timeStamp

  /// The longest time stamp, in bytes.
  static let maximumLength = 100

  package init() {}

  package func residue(in paragraph: Range<Int>, of bytes: Span<UInt8>) -> [Range<Int>] {
    isStamp(paragraph, of: bytes) ? [paragraph] : []
  }

  /// Whether a paragraph says nothing but when it was written.
  func isStamp(_ paragraph: Range<Int>, of bytes: Span<UInt8>) -> Bool {
    guard paragraph.count <= Self.maximumLength, bytes.hasDigit(in: paragraph) else { return false }
    let cursor = TermCursor(paragraph)
    var behindLabel = cursor
    guard let first = behindLabel.nextBehindMarks(in: bytes) else { return false }
    if first.kind == .word, Self.labels.contains(first.text) {
      return Stamp(behindLabel, in: bytes) != nil
    }
    guard Self.openers.contains(first.text) else { return Stamp(cursor, in: bytes) != nil }
    guard let second = behindLabel.next(in: bytes), Self.labels.contains(second.text) else {
      return false
    }
    return Stamp(behindLabel, in: bytes) != nil
  }

  private static let labels: Set<String> = ["published", "posted", "issued", "modified", "date"]
  private static let openers: Set<String> = ["first", "originally", "last"]
}

extension Span where Element == UInt8 {
  fileprivate func hasDigit(in range: Range<Int>) -> Bool {
    for position in range where self[position].isDigit { return true }
    return false
  }
}
