import Ingest
import Prose

/// A text in which ⟦…⟧ marks the headline, ⟨…⟩ the paragraphs of the body, and «…» what is masked.
///
/// The same marks are drawn into a text by what a reader found there, so that a test says in one
/// string what goes in and what must come out, to the byte.
struct Drawing {
  private static let marks: Set<Unicode.Scalar> = ["⟦", "⟧", "⟨", "⟩", "«", "»"]

  /// The text without the marks, as bytes.
  let bytes: [UInt8]

  init(_ drawn: String) {
    let scalars = drawn.unicodeScalars.filter { !Self.marks.contains($0) }
    bytes = Array(String(String.UnicodeScalarView(scalars)).utf8)
  }

  /// The text with the marks that a reading of it puts there; the error where there is one.
  static func of(_ bytes: [UInt8], with reader: any ArticleReader) -> String {
    do {
      return draw(try reader.read(bytes, id: "x", path: "x.txt"))
    } catch {
      return error.description
    }
  }

  /// An article as a text with marks.
  static func draw(_ article: Article) -> String {
    var drawn: [UInt8] = []
    for offset in 0...article.bytes.count {
      drawn += Array(marks(at: offset, of: article).utf8)
      if offset < article.bytes.count { drawn.append(article.bytes[offset]) }
    }
    return String(decoding: drawn, as: UTF8.self)
  }

  private static func marks(at offset: Int, of article: Article) -> String {
    var marks = ""
    if article.masked.contains(where: { $0.range.end == offset }) { marks += "»" }
    for paragraph in article.paragraphs where paragraph.range.end == offset {
      marks += paragraph.kind == .headline ? "⟧" : "⟩"
    }
    for paragraph in article.paragraphs where paragraph.range.start == offset {
      marks += paragraph.kind == .headline ? "⟦" : "⟨"
    }
    if article.masked.contains(where: { $0.range.start == offset }) { marks += "«" }
    return marks
  }
}

/// What a reading of a drawn text draws again.
func plainText(_ drawn: String) -> String {
  Drawing.of(Drawing(drawn).bytes, with: PlainTextReader())
}

/// What a reading of a drawn text as Markdown draws again.
func markdown(_ drawn: String) -> String {
  Drawing.of(Drawing(drawn).bytes, with: MarkdownReader())
}

/// The error of bytes that must not be read, as a person sees it; `no error` where they are.
func error(
  of bytes: [UInt8], with reader: any ArticleReader = PlainTextReader(), path: String = "a.txt"
) -> String {
  do {
    _ = try reader.read(bytes, id: "a", path: path)
    return "no error"
  } catch {
    return error.description
  }
}
