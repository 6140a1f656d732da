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

  static let keys = ["article", "paragraph", "indicator", "reason", "until"]

  /// Reads an entry.
  ///
  /// - Throws: At an entry without a reason, and at one that would pass over everything.
  init(_ node: Node, of document: Document) throws(YAMLError) {
    let fields = try document.fields(of: node, allowed: Self.keys, of: "an entry of ‘ignore’")
    mark = node.start
    reason = try document.string(try fields.required("reason"))
    func text(_ key: String) throws(YAMLError) -> String? {
      guard let node = fields[key] else { return nil }
      return try document.string(node)
    }
    article = try text("article")
    paragraph = try text("paragraph")
    indicator = try text("indicator")
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
