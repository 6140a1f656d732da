public import Prose

/// A way to turn the bytes of one file into an article.
public protocol ArticleReader: Sendable {
  /// The value of `--input` that asks for it.
  static var name: String { get }

  /// The endings of its files, in small letters, without the point.
  static var pathExtensions: [String] { get }

  init()

  /// Finds the paragraphs of an article and masks what is no part of its prose.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - id: The article's name where the file itself gives none.
  ///   - path: What messages and reports call the file.
  /// - Throws: `IngestError` for bytes that are no article.
  func read(_ bytes: [UInt8], id: String, path: String) throws(IngestError) -> Article
}

/// Every input format; the first is for files whose format nothing tells.
public let articleReaders: [any ArticleReader.Type] = [
  PlainTextReader.self,
  MarkdownReader.self,
]

/// The reader for a file: Markdown where the text begins with a front matter line `---`, else the
/// reader of the path's ending, else plain text.
public func articleReader(forPath path: String, bytes: [UInt8]) -> any ArticleReader.Type {
  if bytes.span.beginsWithFrontMatter { return MarkdownReader.self }
  let file = path.split(separator: "/").last ?? ""
  guard let point = file.lastIndex(of: ".") else { return PlainTextReader.self }
  let ending = file[file.index(after: point)...].lowercased()
  return articleReaders.first { $0.pathExtensions.contains(ending) } ?? PlainTextReader.self
}
