private import CRAPIDJSON

extension Document {
  /// Reads a file of JSON into the same nodes, so that it is read and complained of like YAML.
  ///
  /// - Parameter limit: The longest file, in bytes.
  /// - Throws: The first mistake that was met, at its place; nesting deeper than
  ///   `YAMLLimits.depth` and keys that stand twice among them.
  public init(json bytes: [UInt8], name: String, limit: Int) throws(YAMLError) {
    guard bytes.count <= limit else {
      throw YAMLError(
        file: name, message: "the file is too long: at most \(limit >> 20) MiB are read")
    }
    guard bytes.contains(where: { $0 > 0x20 }) else {
      throw YAMLError(file: name, message: "the file is empty")
    }
    try self.init(json: bytes, range: 0..<bytes.count, from: bytes.mark(at: 0), name: name)
  }

  /// Reads a value inside a file; places stay those of the whole.
  ///
  /// - Parameters:
  ///   - range: The bytes of the value, which are not none.
  ///   - start: The place where the range begins.
  public init(
    json bytes: [UInt8], range: Range<Int>, from start: Mark, name: String
  ) throws(YAMLError) {
    let composer = JSONComposer(bytes, from: start, name: name)
    let failure = bytes.withUnsafeBufferPointer { buffer in
      evh_json_events(
        buffer.baseAddress! + range.lowerBound, range.count,
        { context, event in
          Unmanaged<JSONComposer>.fromOpaque(context).takeUnretainedValue().take(event)
        }, Unmanaged.passUnretained(composer).toOpaque())
    }
    if let error = composer.error { throw error }
    guard failure.message == nil, let root = composer.root else {
      throw composer.syntaxError(
        failure.message.map { String(cString: $0) } ?? "",
        at: range.lowerBound + failure.offset, end: range.upperBound)
    }
    self.init(name: name, bytes: bytes, root: root)
  }
}

/// Builds nodes from the events of a JSON reader. It is a class because C hands it on by its address.
private final class JSONComposer {
  private let bytes: [UInt8]
  private let name: String

  /// The nodes of open collections, and where each collection begins among them.
  private var waiting: [Node] = []
  private var open: [(base: Int, start: Mark)] = []
  private var mark: Mark

  /// Where what is read begins; the reader counts from there.
  private let base: Int

  private(set) var root: Node?
  private(set) var error: YAMLError?

  init(_ bytes: [UInt8], from start: Mark, name: String) {
    self.bytes = bytes
    self.name = name
    mark = start
    base = start.offset
  }

  /// Takes an event; false where it is refused.
  func take(_ event: evh_json_event) -> Bool {
    let start = nextMark()
    switch event.kind {
    case evh_json_object_start, evh_json_array_start:
      guard open.count < YAMLLimits.depth else {
        return refuse(.tooDeep, at: start)
      }
      open.append((waiting.count, start))
      move(to: start.offset + 1)
    case evh_json_object_end: return closeObject()
    case evh_json_array_end: closeArray()
    case evh_json_key, evh_json_string:
      move(to: base + event.end)
      add(Node(.scalar(text(of: event)), style: .doubleQuoted, start: start, end: mark))
    default:
      move(to: start.offset + event.length)
      add(Node(.scalar(text(of: event)), style: .plain, start: start, end: mark))
    }
    return true
  }

  func syntaxError(_ message: String, at offset: Int, end: Int) -> YAMLError {
    let place = min(offset, end)
    let reason = message.prefix(1).lowercased() + message.dropFirst()
    let sentence = reason.hasSuffix(".") ? String(reason.dropLast()) : String(reason)
    let isAtEnd = !bytes[place..<end].contains { $0 > 0x20 }
    return YAMLError(
      isAtEnd ? "the file ends too early: \(sentence)" : sentence, at: bytes.mark(at: place),
      in: bytes, file: name)
  }

  private func closeObject() -> Bool {
    let (base, start) = open.removeLast()
    let entries = stride(from: base, to: waiting.count, by: 2).map { place in
      Node.Entry(key: waiting[place], value: waiting[place + 1])
    }
    waiting.removeSubrange(base...)
    if let (_, again) = entries.firstRepetition() {
      return refuse(.repeatedKey(again.text ?? ""), at: again.start)
    }
    move(to: mark.offset + 1)
    add(Node(.mapping(entries), style: .flow, start: start, end: mark))
    return true
  }

  private func closeArray() {
    let (base, start) = open.removeLast()
    let items = Array(waiting[base...])
    waiting.removeSubrange(base...)
    move(to: mark.offset + 1)
    add(Node(.sequence(items), style: .flow, start: start, end: mark))
  }

  private func add(_ node: Node) {
    if open.isEmpty { root = node } else { waiting.append(node) }
  }

  private func refuse(_ message: String, at mark: Mark) -> Bool {
    error = YAMLError(message, at: mark, in: bytes, file: name)
    return false
  }

  private func text(of event: evh_json_event) -> String {
    String(decoding: UnsafeBufferPointer(start: event.text, count: event.length), as: UTF8.self)
  }

  /// Goes on to the next token, over spaces, commas and colons.
  private func nextMark() -> Mark {
    var offset = mark.offset
    while offset < bytes.count {
      let byte = bytes[offset]
      guard byte <= 0x20 || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ":") else { break }
      offset += 1
    }
    move(to: offset)
    return mark
  }

  /// Counts lines and code points up to an offset.
  private func move(to offset: Int) {
    var (line, column) = (mark.line, mark.column)
    for byte in bytes[mark.offset..<offset] {
      if byte == .lineFeed {
        (line, column) = (line + 1, 1)
      } else if !byte.continuesCodePoint {
        column += 1
      }
    }
    mark = Mark(line: line, column: column, offset: offset)
  }
}
