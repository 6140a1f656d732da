import YAML

/// Messages with the lines they are about, and a last line that counts them.
public enum LintText: LintFormat {
  public static let name = "text"

  public static func text(of messages: [LintMessage], files: Int) -> String {
    messages.map { message in
      let lines = message.error.description.split(
        separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      let excerpt = lines.count > 1 ? "\n" + lines[1] : ""
      return "\(LintLines.line(message))\(excerpt)\n"
    }.joined() + summary(messages, files: files) + "\n"
  }

  private static func summary(_ messages: [LintMessage], files: Int) -> String {
    let errors = messages.count { $0.level == .error }
    let warnings = messages.count - errors
    let found = [(errors, "error"), (warnings, "warning")].filter { $0.0 > 0 }.map {
      counted($0, $1)
    }
    return counted(files, "rule file") + ": "
      + (found.isEmpty ? "nothing to say" : found.joined(separator: ", "))
  }
}

/// One line a message: `FILE:LINE:COLUMN: warning: what is wrong [rule]`.
public enum LintLines: LintFormat {
  public static let name = "line"

  public static func text(of messages: [LintMessage], files: Int) -> String {
    messages.map { line($0) + "\n" }.joined()
  }

  static func line(_ message: LintMessage) -> String {
    "\(message.place): \(message.level.rawValue): \(message.sentence) [\(message.rule.rawValue)]"
  }
}
