package import Prose

/// Finds paragraphs in which a news desk speaks of the article itself: *— Updated at 9 a.m.*,
/// *Correction: …*, *This story was updated …*, *Editor’s note: this article …*
///
/// An editor’s note that does not speak of the article is left alone: what a desk says there about
/// the people in the news is its own voice and worth a score.
package struct UpdateNoteCleaner: Cleaner {
  package let reason = MaskedSpan.Reason.updateNote

  /// The longest note, in bytes.
  static let maximumLength = 1200

  package init() {}

  package func residue(in paragraph: Range<Int>, of bytes: Span<UInt8>) -> [Range<Int>] {
    guard paragraph.count <= Self.maximumLength,
      bytes.opens(paragraph, withOneOf: Self.openings)
    else { return [] }
    return isNote(paragraph, of: bytes) ? [paragraph] : []
  }

  /// Whether a paragraph says when the article was updated and nothing else; such a note may stand
  /// where a headline is expected.
  func isDatedNote(_ paragraph: Range<Int>, of bytes: Span<UInt8>) -> Bool {
    var terms = TermCursor(paragraph)
    guard var label = terms.nextBehindMarks(in: bytes) else { return false }
    if label.text == "last", let next = terms.next(in: bytes) { label = next }
    return Self.updates.contains(label.text) && Stamp(terms, in: bytes) != nil
  }

  private func isNote(_ paragraph: Range<Int>, of bytes: Span<UInt8>) -> Bool {
    var terms = TermCursor(paragraph)
    guard let first = terms.nextBehindMarks(in: bytes) else { return false }
    switch first.text {
    case "updated", "update", "last":
      return isDatedNote(paragraph, of: bytes) || isUpdate(first, terms, in: bytes)
    case "correction", "corrections", "clarification", "clarifications":
      return isCorrection(terms, in: bytes)
    case "editor's", "editors'", "editors": return isEditorsNote(terms, in: bytes)
    case "this": return SelfReference(terms, in: bytes) != nil
    case "an", "a": return isEarlierVersion(terms, in: bytes)
    default: return false
    }
  }

  /// *Updated: …*, *Update: this story …*; of *Update: …* alone the rest may be news.
  private func isUpdate(_ label: Term, _ terms: TermCursor, in bytes: Span<UInt8>) -> Bool {
    var terms = terms
    guard let mark = terms.next(in: bytes) else { return label.text == "updated" }
    guard mark.text == ":" else { return false }
    if label.text == "updated" { return true }
    guard let word = terms.next(in: bytes), word.text == "this" else { return false }
    return SelfReference(terms, in: bytes) != nil
  }

  /// *Correction: …*, *Correction (Oct. 2): …*, *Correction appended*.
  private func isCorrection(_ terms: TermCursor, in bytes: Span<UInt8>) -> Bool {
    var terms = terms
    for _ in 0..<8 {
      guard let term = terms.next(in: bytes) else { return false }
      if term.text == ":" || term.text == "appended" { return true }
    }
    return false
  }

  private func isEditorsNote(_ terms: TermCursor, in bytes: Span<UInt8>) -> Bool {
    var terms = terms
    guard terms.nextBehindMarks(in: bytes)?.text == "note",
      let mark = terms.next(in: bytes), mark.kind == .mark
    else { return false }
    while let term = terms.next(in: bytes) {
      if Self.articleWords.contains(term.text) { return true }
    }
    return false
  }

  /// *An earlier version of this article misstated …*
  private func isEarlierVersion(_ terms: TermCursor, in bytes: Span<UInt8>) -> Bool {
    var terms = terms
    guard let age = terms.next(in: bytes), ["earlier", "previous"].contains(age.text),
      terms.next(in: bytes)?.text == "version", terms.next(in: bytes)?.text == "of",
      let which = terms.next(in: bytes), ["this", "the"].contains(which.text),
      let noun = terms.next(in: bytes)
    else { return false }
    return SelfReference.nouns.contains(noun.text)
  }

  private static let openings = [
    "update", "last", "correction", "clarification", "editor", "this", "an ", "a ",
  ]

  private static let updates: Set<String> = ["updated", "update"]

  /// Words by which an editor’s note shows that it speaks of the article.
  private static let articleWords = SelfReference.nouns.union([
    "headline", "version", "essay", "interview", "commentary", "opinions", "views", "updated",
    "corrected", "correction", "originally", "published", "translated", "edited",
  ])
}
