import Reporting
import Testing
import YAML

@Suite struct JSONSchemaTests {
  @Test(arguments: [
    (Shape.number(0...1), #""type": "number", "minimum": 0, "maximum": 1"#),
    (.integer(1...20), #""type": "integer", "minimum": 1, "maximum": 20"#),
    (.integer(0 ... .max), #""type": "integer", "minimum": 0"#),
    (.integer(.min ... .max), #""type": "integer""#),
    (.boolean, #""type": "boolean""#),
    (.null, #""type": "null""#),
    (.choice(["a", "b"]), #""enum": ["a", "b"]"#),
    (.text, #""type": ["string", "number", "boolean"], "minLength": 1"#),
    (.text(.possiblyEmpty), #""type": ["string", "number", "boolean"]"#),
    (.list(.any, least: 2), #""type": "array", "items": {}, "minItems": 2"#),
    (
      .pair(of: .null),
      #""type": "array", "items": {"type": "null"}, "minItems": 2, "maxItems": 2"#
    ),
    (
      .tuple([.null, .any]),
      #""type": "array", "items": [{"type": "null"}, {}], "minItems": 2, "maxItems": 2"#
    ),
    (.map(.boolean), #""type": "object", "additionalProperties": {"type": "boolean"}"#),
    (.optional(.boolean), #""anyOf": [{"type": "boolean"}, {"type": "null"}]"#),
    (
      .record(Record("a thing", [.required("id", .boolean, "Its name."), "more"])),
      #""type": "object", "properties": {"id": {"description": "Its name.", "type": "boolean"}, "#
        + #""more": {}}, "required": ["id"], "additionalProperties": false"#
    ),
  ])
  func saysWhatAShapeTakes(shape: Shape, members: String) {
    let schema = JSONSchema(shape, title: "t", isYAML: true).text
    #expect(
      schema.onOneLine
        == #"{"$schema": "http://json-schema.org/draft-07/schema#", "title": "t", \#(members)}"#)
  }

  @Test func asksForTextsInJSON() {
    let schema = JSONSchema(.text, title: "t", isYAML: false).text
    #expect(schema.contains(#""type": "string""#))
  }
}

extension String {
  /// The same JSON without its line breaks and indentation.
  fileprivate var onOneLine: String {
    let lines = split(separator: "\n").map { $0.drop { $0 == " " } }
    return lines.reduce(into: "") { text, line in
      let isAfterOpening = text.last.map { "{[".contains($0) } ?? true
      let isClosing = line.first.map { "}]".contains($0) } ?? false
      text += (isAfterOpening || isClosing ? "" : " ") + line
    }
  }
}
