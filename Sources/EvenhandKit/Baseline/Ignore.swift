public import Prose
public import YAML

/// What a gate is to pass over, and why: an entry under `ignore`.
public struct Ignore: Hashable, Sendable {
  /// The id of the article; nil for any.
  public var article: String?

  /// The fingerprint of the paragraph; nil for any.
  public var paragraph: String?

  /// The indicator whose points do not count; nil for all of them.
  public var indicator: String?

  /// Why.
  public var reason: String

  /// The last day on which it holds; nil for ever.
  public var until: CalendarDate?

  /// Where it stands.
  public var mark: Mark

  /// Whether it is about a paragraph of an article.
  func covers(article id: String, fingerprints: [String]) -> Bool {
    (article == nil || article == id) && (paragraph.map(fingerprints.contains) ?? true)
  }

  static let record = Record(
    "an entry of ‘ignore’",
    [
      .optional("article", .text, "The id of an article; any where it is left out."),
      .optional("paragraph", .text, "The fingerprint of a paragraph; any where it is left out."),
      .optional("indicator", .text, "The indicator whose points do not count; else all."),
      .required("reason", .text, "Why."),
      .optional("until", .text(.date), "The last day on which it holds."),
    ])

  /// Reads an entry.
  ///
  /// - Throws: At an entry without a reason, and at one that would pass over everything.
  init(_ node: Node, of document: Document) throws(YAMLError) {
    let fields = try document.fields(of: node, as: Self.record)
    mark = node.start
    reason = try document.string(try fields.required("reason"))
    article = try fields.string("article")
    paragraph = try fields.string("paragraph")
    indicator = try fields.string("indicator")
    if article == nil, paragraph == nil, indicator == nil {
      throw document.error(
        at: node, "an entry names an ‘article’, a ‘paragraph’ by its fingerprint or an ‘indicator’")
    }
    if let node = fields["until"] {
      guard let date = CalendarDate(try document.string(node)) else {
        throw document.error(at: node, "a date is written YYYY-MM-DD")
      }
      until = date
    }
  }
}
