public import Prose

/// A way to turn the bytes of one file into an article.
public protocol ArticleReader: Sendable {
  /// What `--input` calls it.
  static var name: String { get }

  /// The endings of its files, in small letters, without the point.
  static var pathExtensions: [String] { get }

  init()

  /// Finds the paragraphs of an article and masks what is no part of its prose.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - id: The article's name where front matter gives none.
  ///   - path: What messages and reports call the file.
  /// - Throws: `IngestError` for bytes that are no article.
  func read(_ bytes: [UInt8], id: String, path: String) throws(IngestError) -> Article
}

/// Every input format, in order of preference.
public let articleReaders: [any ArticleReader.Type] = [
  PlainTextReader.self,
  MarkdownReader.self,
]

/// The reader for a file: Markdown where it begins with front matter, else by the ending of its
/// path, else plain text.
public func articleReader(
  forPath path: String, bytes: [UInt8]
) -> any ArticleReader.Type {
  if FrontMatterBlock.begins(SourceText(bytes)) { return MarkdownReader.self }
  let ending = path.split(separator: ".").last?.lowercased() ?? ""
  return articleReaders.first { $0.pathExtensions.contains(ending) } ?? PlainTextReader.self
}
