private import Prose
public import YAML

/// The front matter of a text as YAML, for whoever reads what an article itself does not need; nil
/// where it has none.
///
/// - Throws: `IngestError` for a text that is no article, or front matter that is no YAML.
public func frontMatter(of bytes: [UInt8], path: String) throws(IngestError) -> Document? {
  let source = try SourceText(bytes, path: path, limit: Article.maximumBytes)
  guard let block = try FrontMatterBlock(source, path: path),
    !source.bytes.span.trimmed(block.yaml).isEmpty
  else { return nil }
  do throws(YAMLError) {
    return try Document(source.bytes, range: block.yaml, name: path)
  } catch {
    throw .frontMatter(error)
  }
}
