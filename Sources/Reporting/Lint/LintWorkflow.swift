import YAML

/// Messages as workflow commands of GitHub Actions.
public enum LintWorkflow: LintFormat {
  public static let name = "github"

  public static func text(of messages: [LintMessage], files: Int) -> String {
    messages.map { message in
      var properties = "file=\(message.error.file.escapedForProperty)"
      if let mark = message.error.mark { properties += ",line=\(mark.line),col=\(mark.column)" }
      return "::\(message.level.rawValue) \(properties),title=\(message.rule.rawValue)"
        + "::\(message.sentence.escapedForMessage)\n"
    }.joined()
  }
}
