import Testing

@testable import Reporting

@Suite struct JSONWriterTests {
  @Test func escapesWhatJSONForbids() {
    var json = JSONWriter(TextBuffer())
    json.value("a\"b\\c\nd\te\u{1}f\u{7F}ş—")
    #expect(json.output.text == #""a\"b\\c\nd\te\u0001f\u007fş—""#)
  }

  @Test func laysOutLinesAndInline() {
    var json = JSONWriter(TextBuffer())
    json.object { json in
      json.member("a", 1)
      json.key("b")
      json.array(.inline) { json in
        json.value(true)
        json.null()
      }
      json.key("c")
      json.array { _ in }
    }
    #expect(json.output.text == "{\n  \"a\": 1,\n  \"b\": [true, null],\n  \"c\": []\n}")
  }
}
