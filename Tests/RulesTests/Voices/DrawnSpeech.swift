import Prose
import TestSupport

/// A text in which `[ ]` marks the source of an attribution, `< >` its cue and `{ }` what is said.
///
/// The same marks are drawn into a text for what was found there, so that a test says in one string
/// what goes in and what must come out.
struct DrawnSpeech {
  private static let marks: Set<Character> = ["[", "]", "<", ">", "{", "}"]

  /// The text without the marks; a blank line divides two paragraphs.
  let article: Article

  init(_ drawn: String) {
    let plain = drawn.filter { !Self.marks.contains($0) }
    article = Article(paragraphs: plain.split(separator: "\n\n").map { String($0) })
  }

  /// The text once for each attribution, with the marks of that one.
  static func draw(_ article: AnnotatedArticle) -> [String] {
    article.attributions.map { draw($0, of: article) }
  }

  private static func draw(_ attribution: Attribution, of article: AnnotatedArticle) -> String {
    var marks: [Int: String] = [:]
    func mark(_ tokens: Range<Int>, _ opening: String, _ closing: String) {
      guard !tokens.isEmpty else { return }
      let range = article.range(of: tokens)
      // What ends at a place stands before what begins there.
      marks[range.start, default: ""] += opening
      marks[range.end] = closing + marks[range.end, default: ""]
    }
    mark(attribution.source, "[", "]")
    mark(attribution.cue, "<", ">")
    for content in article.contents[attribution.contents] { mark(content, "{", "}") }
    var drawn: [UInt8] = []
    for (place, byte) in article.article.bytes.enumerated() {
      drawn += Array(marks[place, default: ""].utf8)
      drawn.append(byte)
    }
    drawn += Array(marks[article.article.bytes.count, default: ""].utf8)
    return String(decoding: drawn, as: UTF8.self)
  }
}
