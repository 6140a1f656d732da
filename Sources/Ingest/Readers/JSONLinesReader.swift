private import CSIMDJSON
public import Prose

/// Reads articles one a line: `{"id": …, "text": …}`, with `title`, `date`, `conflict` and `path`
/// where there are any; other keys are passed over.
///
/// Offsets in reports are bytes of `text` as it reads once JSON's escapes are resolved. A title
/// stands before the text, with a line feed between.
public struct JSONLinesReader: ~Copyable {
  /// What `--input` calls the format.
  public static let name = "jsonl"

  public static let pathExtensions = ["jsonl", "ndjson"]

  private let parser: OpaquePointer
  private let path: String
  private var number = 0

  /// A reader for a file that messages call `path`; nil where the program was made without JSON.
  public init?(path: String) {
    guard let parser = evh_json_open() else { return nil }
    self.parser = parser
    self.path = path
  }

  deinit { evh_json_close(parser) }

  /// Reads the next line; nil for a blank one.
  ///
  /// - Throws: `IngestError.line` with the line's number for what is no article.
  public mutating func read(_ line: Span<UInt8>) throws(IngestError) -> Article? {
    number += 1
    if line.isBlank { return nil }
    if line.count > Article.maximumBytes {
      throw .line(path: path, number: number, "longer than \(Article.maximumBytes >> 20) MiB")
    }
    var fields = evh_json_article()
    let problem = line.bytes.withUnsafeBytes { bytes -> UnsafePointer<CChar>? in
      guard let start = bytes.bindMemory(to: UInt8.self).baseAddress else { return nil }
      return evh_json_read(parser, start, bytes.count, &fields)
    }
    if let problem {
      throw .line(path: path, number: number, "not a JSON object: \(String(cString: problem))")
    }
    return try article(fields)
  }

  private func article(_ fields: evh_json_article) throws(IngestError) -> Article {
    guard fields.text.bytes != nil else {
      throw .line(path: path, number: number, "the key ‘text’ is missing")
    }
    var matter = FrontMatter(conflict: fields.conflict.string)
    if let date = fields.date.string {
      matter.date = CalendarDate(date)
      if matter.date == nil {
        throw .line(path: path, number: number, "a date is written YYYY-MM-DD, not ‘\(date)’")
      }
    }
    let id = fields.id.string ?? "\(path):\(number)"
    var bytes = fields.title.array
    let hasTitle = !bytes.isEmpty
    if hasTitle { bytes.append(UInt8(ascii: "\n")) }
    bytes += fields.text.array
    let name = fields.path.string ?? "\(path):\(number)"
    var article = try PlainTextReader().article(
      SourceText(checked: bytes), id: id, path: name, hasTitle: hasTitle)
    article.matter = matter
    return article
  }
}

extension evh_json_text {
  /// The text, where there is one.
  fileprivate var string: String? {
    bytes.map { String(decoding: UnsafeBufferPointer(start: $0, count: count), as: UTF8.self) }
  }

  fileprivate var array: [UInt8] {
    bytes.map { Array(UnsafeBufferPointer(start: $0, count: count)) } ?? []
  }
}

extension Span where Element == UInt8 {
  fileprivate var isBlank: Bool {
    indices.allSatisfy { ByteClass(self[$0]) == .space }
  }
}
