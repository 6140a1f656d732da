#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads a file line by line through one buffer, so that memory does not grow with the file.
public struct LineReader: ~Copyable {
  /// How many bytes are asked for at a time.
  private static let piece = 1 << 18

  private let file: Int32
  private let path: String
  private let limit: Int
  private var buffer: [UInt8]
  private var filled = 0
  private var position = 0
  private var isAtEnd = false

  /// A reader for a file, or for standard input where the path is `-`.
  ///
  /// - Parameter limit: The longest line handed over, in bytes; of a longer one `limit` + 1.
  public init(_ path: String, limit: Int) throws(EvenhandError) {
    self.path = path
    self.limit = limit
    buffer = [UInt8](repeating: 0, count: Self.piece)
    file = path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC)
    if file < 0 {
      throw errno == ENOENT ? .missing(path: path) : .unreadable(path: path, reason: Files.reason)
    }
  }

  deinit { if file > 0 { close(file) } }

  /// Calls `body` with each line, without its end.
  public mutating func readLines<Failure: Error>(
    _ body: (Span<UInt8>) throws(Failure) -> Void
  ) throws {
    while true {
      if let end = endOfLine() {
        try body(buffer.span.extracting(position..<end))
        position = end + 1
      } else if isAtEnd {
        if position < filled { try body(buffer.span.extracting(position..<filled)) }
        return
      } else if filled - position > limit {
        try body(buffer.span.extracting(position..<position + limit + 1))
        try skipLine()
      } else {
        try fill()
      }
    }
  }

  private func endOfLine() -> Int? {
    guard position < filled else { return nil }
    return buffer.withUnsafeBytes { bytes in
      let start = bytes.baseAddress! + position
      guard let found = memchr(start, Int32(UInt8(ascii: "\n")), filled - position) else {
        return nil
      }
      return position + (UnsafeRawPointer(found) - start)
    }
  }

  /// Moves the unread bytes to the front and reads more behind them.
  private mutating func fill() throws(EvenhandError) {
    if position > 0 {
      buffer.replaceSubrange(0..<filled - position, with: buffer[position..<filled])
      filled -= position
      position = 0
    }
    if buffer.count - filled < Self.piece {
      buffer.append(contentsOf: repeatElement(0, count: max(Self.piece, buffer.count)))
    }
    let start = filled
    let count = buffer.withUnsafeMutableBytes { bytes in
      var count: Int
      repeat {
        count = read(file, bytes.baseAddress! + start, bytes.count - start)
      } while count < 0 && errno == EINTR
      return count
    }
    if count < 0 { throw .unreadable(path: path, reason: Files.reason) }
    filled += count
    isAtEnd = count == 0
  }

  private mutating func skipLine() throws(EvenhandError) {
    while true {
      if let end = endOfLine() {
        position = end + 1
        return
      }
      position = filled
      if isAtEnd { return }
      try fill()
    }
  }
}
