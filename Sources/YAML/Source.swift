/// The text of a document: a file, and the part of it that is read.
struct Source: Sendable {
  let name: String

  /// The whole file.
  let bytes: [UInt8]

  /// The bytes that are read, without a byte order mark; known to be UTF-8.
  let range: Range<Int>

  /// The place of the first byte that is read.
  let start: Mark

  /// Whether a byte that is read is always a code point.
  let isASCII: Bool

  /// Takes a part of a file after checking its length, its encoding and its characters.
  init(_ bytes: [UInt8], range: Range<Int>, name: String) throws(YAMLError) {
    guard range.count <= YAMLLimits.bytes else { throw .tooLong(name) }
    if range.lowerBound == 0, bytes.hasUTF16Mark { throw .wrongEncoding(name) }
    let lowerBound = max(range.lowerBound, min(bytes.startOfText, range.upperBound))
    self.name = name
    self.bytes = bytes
    self.range = lowerBound..<range.upperBound
    self.start = bytes.mark(at: lowerBound)
    self.isASCII = try bytes.checkEncoding(in: self.range, name: name)
    try bytes.checkCharacters(in: self.range, name: name)
  }

  /// The offset behind the last line if it has no line break; nil if it has one.
  var endOfLastLine: Int? {
    guard let last = bytes[range].last, !last.breaksLine else { return nil }
    return range.upperBound
  }

  /// Makes an error at a place, underlined to the offset `end` or, without one, for a character.
  func error(
    _ message: String, at mark: Mark, to end: Int? = nil, related: YAMLError.Note? = nil
  ) -> YAMLError {
    YAMLError(message, at: mark, to: end, in: bytes, file: name, related: related)
  }

  /// Makes the second place of an error.
  func note(_ message: String, at mark: Mark, to end: Int? = nil) -> YAMLError.Note {
    YAMLError.Note(message, at: mark, to: end, in: bytes)
  }

  /// The place of an offset that is not before the start.
  func mark(at offset: Int) -> Mark { bytes.mark(at: offset, from: start) }
}

extension YAMLError {
  fileprivate static func tooLong(_ name: String) -> YAMLError {
    YAMLError(
      file: name, message: "the file is too long: at most \(YAMLLimits.bytes >> 20) MiB are read")
  }

  fileprivate static func wrongEncoding(_ name: String) -> YAMLError {
    YAMLError(file: name, message: "the file is UTF-16: save it as UTF-8")
  }
}
