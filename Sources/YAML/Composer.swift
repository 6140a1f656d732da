/// Builds the nodes of a document from its events.
///
/// The nodes of open collections wait on one stack, so that each collection is allocated once, at
/// its length.
struct Composer: ~Copyable {
  private let source: Source
  private var events: EventStream
  private var waiting: [Node] = []
  private var count = 0

  init(_ source: Source) throws(YAMLError) {
    self.source = source
    self.events = try EventStream(source)
  }

  /// Reads the one document of the text; to be called once.
  ///
  /// - Throws: The first mistake, or the first thing that `Document` leaves out of YAML.
  mutating func document() throws(YAMLError) -> Node {
    _ = try events.next()
    let opening = try events.next()
    guard case .documentStart = opening.kind else { throw source.emptyText() }
    try source.refuseDirective(opening)
    let root = try node(from: events.next(), depth: 0)
    guard !root.isAbsent else { throw source.emptyText() }
    _ = try events.next()
    let closing = try events.next()
    guard case .streamEnd = closing.kind else { throw source.secondDocument(closing) }
    return root
  }

  private mutating func node(from event: Event, depth: Int) throws(YAMLError) -> Node {
    try source.refuseProperties(event)
    count += 1
    guard count <= YAMLLimits.nodes else { throw source.tooManyNodes(event) }
    switch event.kind {
    case .scalar(let text, let style):
      return try scalar(text, style, event)
    case .sequenceStart(let style):
      return try sequence(from: event, style, depth: depth + 1)
    case .mappingStart(let style):
      return try mapping(from: event, style, depth: depth + 1)
    default:
      throw source.unexpected(event)
    }
  }

  private func scalar(
    _ text: String, _ style: Node.Style, _ event: Event
  ) throws(YAMLError) -> Node {
    if style == .doubleQuoted, text.utf8.contains(0) { throw source.escapedNUL(event) }
    return Node(.scalar(text), style: style, start: event.start, end: event.end)
  }

  private mutating func sequence(
    from opening: Event, _ style: Node.Style, depth: Int
  ) throws(YAMLError) -> Node {
    guard depth <= YAMLLimits.depth else { throw source.tooDeep(opening) }
    let base = waiting.count
    var event = try events.next()
    while !event.endsCollection {
      waiting.append(try node(from: event, depth: depth))
      event = try events.next()
    }
    let end = end(of: opening, closedBy: event, lastChild: waiting[base...].last)
    let items = Array(waiting[base...])
    waiting.removeSubrange(base...)
    return Node(.sequence(items), style: style, start: opening.start, end: end)
  }

  private mutating func mapping(
    from opening: Event, _ style: Node.Style, depth: Int
  ) throws(YAMLError) -> Node {
    guard depth <= YAMLLimits.depth else { throw source.tooDeep(opening) }
    let base = waiting.count
    var event = try events.next()
    while !event.endsCollection {
      try source.refuseKey(event)
      waiting.append(try node(from: event, depth: depth))
      waiting.append(try node(from: events.next(), depth: depth))
      event = try events.next()
    }
    let end = end(of: opening, closedBy: event, lastChild: waiting[base...].last)
    let entries = stride(from: base, to: waiting.count, by: 2).map { index in
      Node.Entry(key: waiting[index], value: waiting[index + 1])
    }
    waiting.removeSubrange(base...)
    try source.refuseRepetition(in: entries)
    return Node(.mapping(entries), style: style, start: opening.start, end: end)
  }

  /// The end of a collection: behind its bracket, or else behind its last child, since libyaml ends
  /// a block collection only where the next thing begins.
  private func end(of opening: Event, closedBy closing: Event, lastChild: Node?) -> Mark {
    closing.start < closing.end ? closing.end : lastChild?.end ?? opening.end
  }
}
