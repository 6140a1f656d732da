extension YAMLError {
  /// An error in a line of a text that is not YAML itself, such as a program in a block.
  ///
  /// - Parameters:
  ///   - line: The line, counted from 1; the last one where there are fewer.
  ///   - near: What to underline where it stands in the line once; else the first character is.
  public init(_ message: String, line: Int, near: String?, in bytes: [UInt8], file: String) {
    var start = bytes.startOfText
    var number = 1
    for position in bytes.indices.dropFirst(start) where bytes.endsLine(at: position) {
      if number == line { break }
      number += 1
      start = position + 1
    }
    let content = bytes.line(after: start, limit: bytes.count)
    let wanted = Array((near ?? "").utf8)
    let places =
      wanted.isEmpty ? [] : content.filter { bytes[$0..<content.upperBound].starts(with: wanted) }
    let found = places.count == 1 ? places[0] : nil
    let place =
      found ?? content.first { bytes[$0] != UInt8(ascii: " ") && bytes[$0] != UInt8(ascii: "\t") }
      ?? content.lowerBound
    self.init(
      message, at: bytes.mark(at: place), to: found.map { $0 + wanted.count }, in: bytes,
      file: file)
  }
}
