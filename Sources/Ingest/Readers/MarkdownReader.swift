public import Prose

/// Reads Markdown with optional YAML front matter.
///
/// Paragraphs, headings, items of lists and rows of tables are paragraphs of the article; lines
/// that are only wrapped in the file belong together. The headline is front matter's `title`, else
/// a heading that everything else follows. Markers of headings, items and quotations are left out.
/// Masked as markup are fenced code, comments, tags, addresses and the targets of links, and the
/// `>` of a quotation's later lines; a paragraph of nothing but markup is left out, if it is no
/// code. Emphasis stays, since its marks are no words.
public struct MarkdownReader: ArticleReader {
  public static let name = "markdown"
  public static let pathExtensions = ["md", "markdown"]

  /// The longest text that is read, in bytes.
  package var maximumBytes = Article.maximumBytes

  public init() {}

  public func read(_ bytes: [UInt8], id: String, path: String) throws(IngestError) -> Article {
    let source = try SourceText(bytes, path: path, limit: maximumBytes)
    let block = try FrontMatterBlock(source, path: path)
    let front = try Self.content(of: block, in: source, path: path)
    var blocks = MarkdownBlocks(block?.article ?? LineCursor(source.range), of: source)
    guard !blocks.body.isEmpty else { throw .empty(path: path) }
    var headline = front.title
    if blocks.body.count > 1, blocks.body[0].role == .heading {
      let heading = blocks.body[0]
      if headline == nil {
        headline = blocks.body.removeFirst()
      } else if let title = headline, bytes[title.range].elementsEqual(bytes[heading.range]) {
        // The title said again is no paragraph of its own.
        blocks.body.removeFirst()
      }
    }
    return Draft(
      id: front.id ?? id, path: path, headline: headline, body: blocks.body,
      markup: front.markup + blocks.markup, matter: front.matter
    ).article(bytes)
  }

  private static func content(
    of block: FrontMatterBlock?, in source: SourceText, path: String
  ) throws(IngestError) -> FrontMatterContent {
    guard let block else { return FrontMatterContent() }
    do {
      return try FrontMatterContent(block, of: source, path: path)
    } catch {
      throw .frontMatter(error)
    }
  }
}
