public import Prose
import YAML

/// Reads Markdown with optional YAML front matter.
///
/// Paragraphs, headings, list items, lines of tables and of block quotes are paragraphs of the
/// article. The headline is front matter's `title`, else a heading that comes first. Code, comments
/// and the targets of links are masked as markup.
public struct MarkdownReader: ArticleReader {
  public static let name = "markdown"
  public static let pathExtensions = ["md", "markdown"]

  public init() {}

  public func read(_ bytes: [UInt8], id: String, path: String) throws(IngestError) -> Article {
    let source = try SourceText.checked(bytes, path: path)
    var id = id
    var matter = FrontMatter()
    var headline: Layout.Block?
    var lines = source.lines()
    if let block = try FrontMatterBlock(source, lines, path: path) {
      lines.removeFirst(block.lineCount)
      do {
        let content = try FrontMatterContent(block, source, path: path)
        id = content.id ?? id
        matter = content.matter
        headline = content.title
      } catch {
        throw .frontMatter(error)
      }
    }
    var body = MarkdownBlocks(source)
    for line in lines { body.read(line) }
    var blocks = body.finish()
    if headline == nil, blocks.count > 1, blocks[0].isHeading { headline = blocks.removeFirst() }
    if blocks.isEmpty { throw .empty(path: path) }
    return Layout.article(
      source, blocks, headline: headline, markup: body.masked, id: id, path: path, matter: matter)
  }
}
