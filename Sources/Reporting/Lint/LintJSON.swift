import YAML

/// Messages as `evenhand/lint/1`.
public enum LintJSON: LintFormat {
  public static let name = "json"

  public static func text(of messages: [LintMessage], files: Int) -> String {
    var writer = JSONWriter(TextBuffer())
    writer.object { json in
      json.member("schema", schema)
      json.member("files", files)
      json.key("messages")
      json.array { json in for message in messages { json.write(message) } }
    }
    return writer.output.text + "\n"
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ message: LintMessage) {
    object(.inline) { json in
      json.member("path", message.error.file)
      json.key("line")
      json.write(message.error.mark?.line)
      json.key("column")
      json.write(message.error.mark?.column)
      json.member("level", message.level.rawValue)
      json.member("rule", message.rule.rawValue)
      json.member("message", message.error.message)
      json.member("suggestion", message.error.suggestion)
    }
  }

  private mutating func write(_ number: Int?) {
    if let number { value(number) } else { null() }
  }
}
