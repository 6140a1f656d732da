import Ingest
import Prose
import TestSupport

/// An article drawn on one line: the headline in brackets, bars between the paragraphs, « » around
/// what is masked, ⏎ for the line ends inside a paragraph.
func drawn(_ text: String, as reader: any ArticleReader.Type) throws -> String {
  try drawn(Array(text.utf8), as: reader)
}

/// The article of some bytes, drawn on one line.
func drawn(_ bytes: [UInt8], as reader: any ArticleReader.Type) throws -> String {
  let article = try reader.init().read(bytes, id: "test", path: "test")
  return article.paragraphs.map { paragraph in
    let text = article.drawnText(of: paragraph)
    return paragraph.kind == .headline ? "[\(text)]" : text
  }.joined(separator: " | ")
}

/// What a person sees where a text is refused; `no mistake` where it is read.
func mistake(in text: String, as reader: any ArticleReader.Type) -> String {
  mistake(in: Array(text.utf8), as: reader)
}

/// What a person sees where bytes are refused; `no mistake` where they are read.
func mistake(in bytes: [UInt8], as reader: any ArticleReader.Type) -> String {
  do throws(IngestError) {
    _ = try reader.init().read(bytes, id: "test", path: "test")
    return "no mistake"
  } catch {
    return error.description
  }
}

extension Article {
  fileprivate func drawnText(of paragraph: Paragraph) -> String {
    let masked = masked.map(\.range).filter { paragraph.range.contains($0) }.map { range in
      range.start - paragraph.range.start..<range.end - paragraph.range.start
    }
    return MarkedText.marking(text(of: paragraph.range), masked)
      .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).joined(separator: "⏎")
  }
}
