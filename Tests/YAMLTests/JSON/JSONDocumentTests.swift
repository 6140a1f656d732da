import Testing
import YAML

@Suite struct JSONDocumentTests {
  private func document(_ text: String, limit: Int = 1 << 20) throws(YAMLError) -> Document {
    try Document(json: Array(text.utf8), name: "a.json", limit: limit)
  }

  @Test func readsEveryKindOfValue() throws {
    let document = try document(
      #"{"a": "x\u00e9\ud83d\ude00\n", "b": [1, -2.5, true, null], "c": {}, "d": []}"#)
    let entries = try document.mapping(document.root, of: "a test")
    #expect(entries.map(\.name) == ["a", "b", "c", "d"])
    #expect(try document.string(entries[0].value) == "xé😀\n")
    let list = try document.list(entries[1].value)
    #expect(list.map(\.text) == ["1", "-2.5", "true", "null"])
    #expect(try document.number(list[1], in: -3...0) == -2.5)
    #expect(try document.mapping(entries[2].value, of: "a test").isEmpty)
    #expect(try document.list(entries[3].value).isEmpty)
  }

  @Test func keepsThePlaceOfEveryValue() throws {
    let text = "{\n  \"é\": [1,\n    {\"k\" : \"v\"}]\n}"
    let document = try document(text)
    let entry = try document.mapping(document.root, of: "a test")[0]
    let list = try document.list(entry.value)
    #expect("\(entry.key.start)" == "2:3" && "\(entry.value.start)" == "2:8")
    #expect("\(list[0].start)" == "2:9" && "\(list[1].start)" == "3:5")
    let inner = try document.mapping(list[1], of: "a test")[0]
    #expect("\(inner.value.start)" == "3:12" && "\(inner.value.end)" == "3:15")
    #expect("\(list[1].end)" == "3:16" && "\(entry.value.end)" == "3:17")
  }

  @Test(arguments: [
    ("", "a.json: error: the file is empty"),
    ("{\"a\": 1", "a.json:1:8: error: the file ends too early: missing a comma or '}' after"),
    ("{\"a\": [1, 2", "a.json:1:12: error: the file ends too early: missing a comma or ']' after"),
    ("{\"a\":\n 1,, }", "a.json:2:4: error: missing a name for object member"),
    ("{\"a\": 1, \"a\": 2}", "a.json:1:10: error: the key ‘a’ stands twice in this mapping"),
    ("{\"a\": 01}", "a.json:1:8: error: missing a comma or '}'"),
    ("{} {}", "a.json:1:4: error: the document root must not be followed by other values"),
    ("{\"a\": \"\u{1}\"}", "a.json:1:8: error: invalid escape character in string"),
    ("{\"a\": yes}", "a.json:1:7: error: invalid value"),
  ])
  func refusesWhatIsNoJSON(text: String, message: String) {
    do throws(YAMLError) {
      _ = try document(text)
      Issue.record("read")
    } catch {
      #expect(error.description.hasPrefix(message), "\(error)")
    }
  }

  @Test func refusesBytesThatAreNoText() {
    #expect(throws: YAMLError.self) {
      try Document(
        json: Array("{\"a\": \"".utf8) + [0xE9] + Array("\"}".utf8), name: "a", limit: 99)
    }
  }

  @Test func hasItsLimits() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    _ = try document(nested(YAMLLimits.depth))
    #expect(throws: YAMLError.self) { try document(nested(YAMLLimits.depth + 1)) }
    #expect(throws: YAMLError.self) { try document(String(repeating: "[", count: 1_000_000)) }
    _ = try document("[1]", limit: 3)
    #expect(throws: YAMLError.self) { try document("[1]", limit: 2) }
  }

  /// Whatever is cut short is refused with a place in the text, and never more.
  @Test func refusesEveryBeginning() throws {
    let text = #"{"schema": "x", "list": [1, {"a": "é"}, null], "b": true}"#
    for count in 1..<text.unicodeScalars.count {
      #expect(throws: YAMLError.self) {
        try document(String(text.unicodeScalars.prefix(count)))
      }
    }
  }
}
