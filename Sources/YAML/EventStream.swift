private import CYAML

/// A pull reader over libyaml's events.
///
/// The reader owns a C parser that must be deleted exactly once, and a copy of the input that must
/// outlive it, so the type is noncopyable and both live behind pointers.
struct EventStream: ~Copyable {
  private let source: Source
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let input: UnsafeMutableBufferPointer<UInt8>
  private var cursor: MarkCursor
  private var openings: [Mark] = []
  private var endMark: Mark?

  init(_ source: Source) throws(YAMLError) {
    // Nothing may throw once every property is set: `deinit` would then run on half a parser.
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    guard yaml_parser_initialize(parser) == 1 else {
      parser.deallocate()
      throw .outOfMemory(source.name)
    }
    self.source = source
    self.parser = parser
    cursor = MarkCursor(source.bytes, in: source.range)
    input = .allocate(capacity: source.range.count)
    _ = input.initialize(from: source.bytes[source.range])
    yaml_parser_set_input_string(parser, input.baseAddress, input.count)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
    input.deallocate()
  }

  /// Reads one event.
  ///
  /// - Throws: What libyaml cannot read; the stream must not be asked again.
  mutating func next() throws(YAMLError) -> Event {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw failure() }
    defer { yaml_event_delete(&event) }
    let start = mark(event.start_mark)
    let end = mark(event.end_mark)
    return Event(kind: kind(of: event, at: start), start: start, end: end)
  }

  private mutating func kind(of event: yaml_event_t, at start: Mark) -> Event.Kind {
    switch event.type {
    case YAML_SCALAR_EVENT:
      return .scalar(text(of: event), Node.Style(event.data.scalar.style))
    case YAML_SEQUENCE_START_EVENT:
      openings.append(start)
      let style = event.data.sequence_start.style
      return .sequenceStart(style == YAML_FLOW_SEQUENCE_STYLE ? .flow : .block)
    case YAML_MAPPING_START_EVENT:
      openings.append(start)
      let style = event.data.mapping_start.style
      return .mappingStart(style == YAML_FLOW_MAPPING_STYLE ? .flow : .block)
    case YAML_SEQUENCE_END_EVENT:
      openings.removeLast()
      return .sequenceEnd
    case YAML_MAPPING_END_EVENT:
      openings.removeLast()
      return .mappingEnd
    case YAML_ALIAS_EVENT: return .alias
    case YAML_STREAM_START_EVENT: return .streamStart
    case YAML_DOCUMENT_START_EVENT: return .documentStart
    case YAML_DOCUMENT_END_EVENT: return .documentEnd
    default: return .streamEnd
    }
  }

  private func text(of event: yaml_event_t) -> String {
    let scalar = event.data.scalar
    let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Turns libyaml's place in the range, counted in code points, into a place in the file.
  private mutating func mark(_ mark: yaml_mark_t) -> Mark {
    let offset = offset(of: Int(mark.index))
    let isFirstLine = mark.line == 0
    if mark.column == 0, !isFirstLine, offset == source.endOfLastLine { return markOfEnd() }
    return Mark(
      line: source.start.line + Int(mark.line),
      column: (isFirstLine ? source.start.column : 1) + Int(mark.column),
      offset: offset)
  }

  private mutating func offset(of index: Int) -> Int {
    if source.isASCII { return min(source.range.lowerBound + index, source.range.upperBound) }
    return cursor.move(to: index)
  }

  /// The place of the end, where libyaml begins a new line even when the text does not.
  private mutating func markOfEnd() -> Mark {
    if let endMark { return endMark }
    let mark = source.mark(at: source.range.upperBound)
    endMark = mark
    return mark
  }

  private mutating func failure() -> YAMLError {
    guard parser.pointee.error != YAML_MEMORY_ERROR, let problem = parser.pointee.problem else {
      return .outOfMemory(source.name)
    }
    let context = parser.pointee.context
    let problemMark = mark(parser.pointee.problem_mark)
    let contextMark = context == nil ? problemMark : mark(parser.pointee.context_mark)
    return SyntaxProblem(
      problem: String(cString: problem), mark: problemMark,
      context: context.map { String(cString: $0) } ?? "", contextMark: contextMark,
      openings: openings
    ).error(in: source)
  }
}

extension Node.Style {
  fileprivate init(_ style: yaml_scalar_style_t) {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: self = .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: self = .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: self = .literal
    case YAML_FOLDED_SCALAR_STYLE: self = .folded
    default: self = .plain
    }
  }
}

extension YAMLError {
  fileprivate static func outOfMemory(_ name: String) -> YAMLError {
    YAMLError(file: name, message: "there is no memory left to read the file")
  }
}
