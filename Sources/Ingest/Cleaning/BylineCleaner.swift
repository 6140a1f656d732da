package import Prose

/// Finds bylines: *By Jane Doe*, *By Jane Doe and John Roe, Staff Writer*, *BY JANE DOE | REUTERS*.
///
/// A byline is short and holds names, what the people are and whom they work for, but no number
/// and no verb: *By Oct. 1, bipartisan House lawmakers had introduced a resolution* is a sentence,
/// and *By the Numbers* a heading.
package struct BylineCleaner: Cleaner {
  package let reason = MaskedSpan.Reason.byline

  /// The longest byline, in bytes and in words and marks.
  static let maximumLength = 140
  static let maximumTerms = 24

  package init() {}

  package func residue(in paragraph: Range<Int>, of bytes: Span<UInt8>) -> [Range<Int>] {
    isByline(paragraph, of: bytes) ? [paragraph] : []
  }

  /// Whether a paragraph says nothing but who wrote the article.
  func isByline(_ paragraph: Range<Int>, of bytes: Span<UInt8>) -> Bool {
    guard paragraph.count <= Self.maximumLength, bytes.opens(paragraph, withOneOf: ["by"]) else {
      return false
    }
    var cursor = TermCursor(paragraph)
    guard let by = cursor.nextBehindMarks(in: bytes), by.text == "by", by.isCapital else {
      return false
    }
    var terms: [Term] = []
    while let term = cursor.next(in: bytes) { terms.append(term) }
    return terms.count <= Self.maximumTerms && isByline(terms[...])
  }

  /// Names, tied by *and* or commas, then perhaps what follows a name.
  private func isByline(_ terms: ArraySlice<Term>) -> Bool {
    var rest = terms
    var names = 0
    repeat {
      let name = rest.prefix { isName($0) }
      let words = name.count { $0.kind == .word }
      let isAgency = words == 1 && name.contains { Self.agencies.contains($0.text) }
      guard words <= 5, words > 1 || isAgency || names > 0 && words == 1 else { return false }
      rest = rest.dropFirst(name.count)
      names += 1
      guard let tie = rest.first else { return true }
      guard tie.text == "and" || tie.text == "&" else { return isOffice(rest) }
      rest.removeFirst()
    } while true
  }

  private func isName(_ term: Term) -> Bool {
    switch term.kind {
    case .word:
      Self.particles.contains(term.text)
        || (term.isCapital && term.text != "and" && !Self.ties.contains(term.text)
          && !Self.noNames.contains(term.text) && !Stamp.months.contains(term.text)
          && !Stamp.weekdays.contains(term.text))
    case .mark: term.text == "." || term.text == "*" || term.text == "_"
    case .number: false
    }
  }

  /// Whether terms go on after a name: *, Staff Writer*, *in Yerevan*, *for The Hill*, *| Reuters*.
  private func isOffice(_ terms: ArraySlice<Term>) -> Bool {
    terms.allSatisfy { term in
      switch term.kind {
      case .word:
        term.isCapital && !Stamp.months.contains(term.text)
          || Self.ties.contains(term.text) || Self.offices.contains(term.text)
      case .mark: Self.marks.contains(term.text)
      case .number: false
      }
    }
  }
}

// Words
extension BylineCleaner {
  fileprivate static let agencies: Set<String> = [
    "reuters", "afp", "ap", "tass", "interfax", "bloomberg", "staff", "agencies", "editors",
  ]
  fileprivate static let particles: Set<String> = [
    "de", "del", "la", "van", "von", "der", "den", "al", "el", "bin", "ibn", "da", "di", "ter",
  ]
  fileprivate static let ties: Set<String> = ["in", "for", "of", "at", "the", "to", "and", "with"]
  fileprivate static let offices: Set<String> = [
    "staff", "writer", "writers", "reporter", "reporters", "correspondent", "correspondents",
    "editor", "columnist", "contributor", "bureau", "chief", "senior", "foreign", "diplomatic",
    "political", "special", "news", "desk",
  ]
  fileprivate static let marks: Set<String> = [
    ",", "|", "/", "-", "–", "—", "•", "·", "&", ".", "(", ")", "*", "_",
  ]

  /// Words that a heading may have behind *By*, but no name.
  fileprivate static let noNames: Set<String> = [
    "a", "an", "the", "all", "any", "no", "every", "far", "popular", "air", "land", "sea", "rail",
    "road", "way", "law", "force", "means", "design", "his", "her", "its", "their", "our", "your",
    "my", "this", "that", "these", "those", "one", "two", "three", "four", "five", "through",
    "from", "with", "without", "into", "over", "under", "on", "or", "but", "not", "is", "are",
    "was", "were", "be", "day", "night", "other", "another",
  ]
}
