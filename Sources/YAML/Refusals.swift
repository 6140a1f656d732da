/// What Evenhand's files leave out of YAML, because it surprises those who write and review them.
extension Source {
  /// Refuses anchors, aliases and tags, each of which begins with a mark of its own.
  func refuseProperties(_ event: Event) throws(YAMLError) {
    guard let message = String.property(byte(at: event.start)) else { return }
    throw error(message, at: event.start, to: bytes.endOfWord(from: event.start.offset))
  }

  /// Refuses a document that begins with directives.
  func refuseDirective(_ opening: Event) throws(YAMLError) {
    guard byte(at: opening.start) == UInt8(ascii: "%") else { return }
    throw error(.directive, at: opening.start, to: bytes.endOfWord(from: opening.start.offset))
  }

  /// Refuses a key that is a collection, is empty, or stands for another mapping.
  func refuseKey(_ key: Event) throws(YAMLError) {
    switch key.kind {
    case .sequenceStart, .mappingStart:
      throw error(.collectionAsKey, at: key.start, to: key.end.offset)
    case .scalar("", _):
      throw error(.emptyKey, at: key.start, to: key.end.offset)
    case .scalar("<<", .plain):
      throw error(.mergeKey, at: key.start, to: key.end.offset)
    default:
      return
    }
  }

  /// Refuses a mapping in which a key stands twice.
  func refuseRepetition(in entries: [Node.Entry]) throws(YAMLError) {
    guard let (first, again) = entries.firstRepetition() else { return }
    throw error(
      .repeatedKey(again.text ?? ""), at: again.start, to: again.end.offset,
      related: note(.firstKey, at: first.start, to: first.end.offset))
  }

  func secondDocument(_ event: Event) -> YAMLError {
    error(.secondDocument, at: event.start, to: event.end.offset)
  }

  func tooDeep(_ event: Event) -> YAMLError { error(.tooDeep, at: event.start) }

  func tooManyNodes(_ event: Event) -> YAMLError { error(.tooManyNodes, at: event.start) }

  func escapedNUL(_ event: Event) -> YAMLError {
    error(.escapedNUL, at: event.start, to: event.end.offset)
  }

  func unexpected(_ event: Event) -> YAMLError { error(.unexpected, at: event.start) }

  func emptyText() -> YAMLError {
    let isWholeFile = range == bytes.startOfText..<bytes.count
    return isWholeFile
      ? YAMLError(file: name, message: .emptyFile) : error(.emptyPart, at: start)
  }

  private func byte(at mark: Mark) -> UInt8? {
    mark.offset < range.upperBound ? bytes[mark.offset] : nil
  }
}

extension [Node.Entry] {
  /// The first key that stands twice: where it stood first, and where it stands again.
  func firstRepetition() -> (first: Node, again: Node)? {
    count <= 16 ? firstRepetitionAmongFew() : firstRepetitionAmongMany()
  }

  private func firstRepetitionAmongFew() -> (first: Node, again: Node)? {
    for index in indices {
      for earlier in 0..<index where self[earlier].key.content == self[index].key.content {
        return (self[earlier].key, self[index].key)
      }
    }
    return nil
  }

  private func firstRepetitionAmongMany() -> (first: Node, again: Node)? {
    var places = [String: Int](minimumCapacity: count)
    for index in indices {
      if let earlier = places.updateValue(index, forKey: self[index].name) {
        return (self[earlier].key, self[index].key)
      }
    }
    return nil
  }
}

extension String {
  static let anchor =
    "anchors and aliases are not supported: write the value out, or put the text in quotes"
  static let tag = "tags (‘!’) are not supported: put the text in quotes"
  static let directive = "directives (‘%’) are not supported: put the text in quotes"

  fileprivate static func property(_ byte: UInt8?) -> String? {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "*"): .anchor
    case UInt8(ascii: "!"): .tag
    default: nil
    }
  }

  fileprivate static let collectionAsKey =
    "a key must be a text: put it in quotes if it begins with a bracket"
  fileprivate static let emptyKey = "a key is missing before ‘:’"
  fileprivate static let mergeKey = "merge keys (‘<<’) are not supported: write the keys out"
  fileprivate static let firstKey = "it stands here first"
  fileprivate static let secondDocument = "a second document begins here: a file holds only one"
  static let tooDeep =
    "lists and mappings are nested more than \(YAMLLimits.depth) deep"
  fileprivate static let tooManyNodes = "there are more than \(YAMLLimits.nodes) values"
  fileprivate static let escapedNUL = "the escape ‘\\0’ is not allowed: no text holds a NUL"
  fileprivate static let unexpected = "a value is expected here"
  fileprivate static let emptyFile = "the file is empty"
  fileprivate static let emptyPart = "nothing is written here"

  static func repeatedKey(_ key: String) -> String {
    "the key \(quoted(key)) stands twice in this mapping"
  }
}
