import Scoring
import YAML

/// Messages as SARIF 2.1.0, one run.
public enum LintSARIF: LintFormat {
  public static let name = "sarif"

  public static func text(of messages: [LintMessage], files: Int) -> String {
    var writer = JSONWriter(TextBuffer())
    writer.object { json in
      json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
      json.member("version", "2.1.0")
      json.key("runs")
      json.array { json in json.writeRun(messages) }
    }
    return writer.output.text + "\n"
  }
}

extension JSONWriter {
  fileprivate mutating func writeRun(_ messages: [LintMessage]) {
    object { json in
      json.member("columnKind", "unicodeCodePoints")
      json.key("tool")
      json.object { json in
        json.key("driver")
        json.object { json in
          json.member("name", "evenhand rules lint")
          json.member("version", engineVersion)
          json.key("rules")
          json.array { json in
            for rule in LintRule.allCases {
              json.object(.inline) { json in
                json.member("id", rule.rawValue)
                json.key("shortDescription")
                json.object(.inline) { json in json.member("text", rule.summary) }
              }
            }
          }
        }
      }
      json.key("results")
      json.array { json in for message in messages { json.writeResult(message) } }
    }
  }

  private mutating func writeResult(_ message: LintMessage) {
    object { json in
      json.member("ruleId", message.rule.rawValue)
      json.member("level", message.level.rawValue)
      json.key("message")
      json.object(.inline) { json in json.member("text", message.sentence) }
      json.key("locations")
      json.array(.inline) { json in
        json.object(.inline) { json in
          json.key("physicalLocation")
          json.object(.inline) { json in
            json.key("artifactLocation")
            json.object(.inline) { json in
              json.member("uri", ReportPath(message.error.file).uri)
            }
            if let mark = message.error.mark {
              json.key("region")
              json.object(.inline) { json in
                json.member("startLine", mark.line)
                json.member("startColumn", mark.column)
              }
            }
          }
        }
      }
    }
  }
}
