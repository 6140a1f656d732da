/// A sentence in which an article speaks of its own state: *This story has been updated.*
struct SelfReference: Sendable {
  /// What articles call themselves.
  static let nouns: Set<String> = [
    "story", "article", "post", "report", "piece", "column", "page", "headline",
  ]

  /// Reads what follows the word *this*; nil where that is no such sentence.
  init?(_ terms: TermCursor, in bytes: Span<UInt8>) {
    var terms = terms
    guard var word = terms.next(in: bytes) else { return nil }
    if word.text == "is" {
      guard Self.isDeveloping(&terms, in: bytes) else { return nil }
      return
    }
    if word.text == "news", let next = terms.next(in: bytes) { word = next }
    guard Self.nouns.contains(word.text), let participle = Self.passive(&terms, in: bytes),
      Self.goesOn(behind: participle, &terms, in: bytes)
    else { return nil }
  }

  /// *is a developing story*, *is a breaking news story*
  private static func isDeveloping(_ terms: inout TermCursor, in bytes: Span<UInt8>) -> Bool {
    guard terms.next(in: bytes)?.text == "a", let kind = terms.next(in: bytes),
      ["developing", "breaking"].contains(kind.text), var noun = terms.next(in: bytes)
    else { return false }
    if noun.text == "news", let next = terms.next(in: bytes) { noun = next }
    return noun.text == "story"
  }

  /// The participle of *was updated*, *has since been corrected*.
  private static func passive(_ terms: inout TermCursor, in bytes: Span<UInt8>) -> String? {
    guard let verb = terms.next(in: bytes), auxiliaries.contains(verb.text) else { return nil }
    while let term = terms.next(in: bytes) {
      if participles.contains(term.text) || looseParticiples.contains(term.text) {
        return term.text
      }
      guard auxiliaries.contains(term.text) || adverbs.contains(term.text) else { return nil }
    }
    return nil
  }

  /// Whether the sentence goes on as one about a text: a law’s article is amended *by* a parliament,
  /// and *to allow* something.
  private static func goesOn(
    behind participle: String, _ terms: inout TermCursor, in bytes: Span<UInt8>
  ) -> Bool {
    guard let next = terms.next(in: bytes) else { return true }
    if ["by", "in", "into"].contains(next.text) { return false }
    guard next.text == "to", looseParticiples.contains(participle),
      let verb = terms.next(in: bytes)
    else { return true }
    return purposes.contains(verb.text)
  }

  private static let auxiliaries: Set<String> = ["was", "has", "been", "is", "being", "will", "be"]
  private static let adverbs: Set<String> = [
    "since", "later", "last", "first", "also", "subsequently", "now",
  ]
  private static let participles: Set<String> = [
    "updated", "corrected", "clarified", "edited", "republished",
  ]

  /// Participles that are also said of laws and treaties.
  private static let looseParticiples: Set<String> = ["amended", "revised", "changed", "modified"]
  private static let purposes: Set<String> = [
    "reflect", "include", "correct", "clarify", "add", "remove", "say", "note", "show", "fix",
    "make", "indicate", "state",
  ]
}
