import Testing

@testable import YAML

@Suite struct EventStreamTests {
  @Test func readsEventsInOrder() throws {
    #expect(
      try events(in: "a: [1, 'b']\n")
        == "stream document {block a/plain [flow 1/plain b/singleQuoted ] } /document /stream")
  }

  @Test func readsBlockStyles() throws {
    #expect(
      try events(in: "- |\n  a\n- >\n  b\n- \"c\"\n- {d: *e}\n")
        == "stream document [block a\n/literal b\n/folded c/doubleQuoted {flow d/plain alias } ] "
        + "/document /stream")
  }

  @Test func throwsAtWhatItCannotRead() throws {
    var stream = try EventStream(source("a: ]"))
    #expect(throws: YAMLError.self) {
      while true { _ = try stream.next() }
    }
  }

  @Test func givesBackWhatItHoldsWhenLeftUnread() throws {
    for _ in 0..<100 {
      var stream = try EventStream(source("a: [b, c]"))
      for _ in 0..<5 { _ = try stream.next() }
    }
  }

  private func source(_ text: String) throws -> Source {
    let bytes = Array(text.utf8)
    return try Source(bytes, range: bytes.indices, name: "f.yaml")
  }

  private func events(in text: String) throws -> String {
    var stream = try EventStream(source(text))
    var words: [String] = []
    while words.last != "/stream" { words.append(word(for: try stream.next().kind)) }
    return words.joined(separator: " ")
  }

  private func word(for kind: Event.Kind) -> String {
    switch kind {
    case .streamStart: "stream"
    case .streamEnd: "/stream"
    case .documentStart: "document"
    case .documentEnd: "/document"
    case .alias: "alias"
    case .scalar(let text, let style): "\(text)/\(style)"
    case .sequenceStart(let style): "[\(style)"
    case .sequenceEnd: "]"
    case .mappingStart(let style): "{\(style)"
    case .mappingEnd: "}"
    }
  }
}
