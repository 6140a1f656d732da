import Prose

/// The bytes of a file that has proved to be a text.
struct SourceText: Sendable {
  /// The whole file.
  let bytes: [UInt8]

  /// The bytes of the text, without a byte order mark.
  let range: Range<Int>

  /// Takes a file after checking that it is no longer than `limit` bytes, no binary, and UTF-8;
  /// what has a NUL is no text, whatever else is wrong with it.
  init(_ bytes: [UInt8], path: String, limit: Int) throws(IngestError) {
    guard bytes.count <= limit else {
      throw .tooLarge(path: path, bytes: bytes.count, limit: limit)
    }
    if let offset = bytes.span.firstByte(below: 1, in: 0..<bytes.count) {
      throw .binary(path: path, offset: offset)
    }
    if let offset = bytes.span.firstInvalidByte {
      let (line, column) = bytes.span.place(of: offset)
      throw .invalidUTF8(
        path: path, offset: offset, line: line, column: column, byte: bytes[offset])
    }
    self.init(checked: bytes)
  }

  /// Takes bytes that are known to be UTF-8, such as a string of JSON.
  init(checked bytes: [UInt8]) {
    self.bytes = bytes
    self.range = bytes.span.startOfText..<bytes.count
  }
}

extension Span where Element == UInt8 {
  /// The offset behind a UTF-8 byte order mark: 3 with one, 0 without.
  var startOfText: Int { stands("\u{FEFF}", at: 0) ? 3 : 0 }

  fileprivate var firstInvalidByte: Int? {
    do {
      _ = try UTF8Span(validating: self)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  /// The line and the column of an offset with valid UTF-8 before it, for messages.
  fileprivate func place(of offset: Int) -> (line: Int, column: Int) {
    var cursor = LineCursor(startOfText..<count)
    var last = LineCursor.Line(number: 1, range: Swift.min(startOfText, offset)..<count)
    while let line = cursor.next(in: self), line.range.lowerBound <= offset { last = line }
    return (last.number, codePoints(in: last.range.lowerBound..<offset) + 1)
  }
}
