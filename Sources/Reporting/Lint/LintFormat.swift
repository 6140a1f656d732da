import YAML

/// A way to write what is wrong with rule files.
public protocol LintFormat: Sendable {
  /// What `--format` calls it.
  static var name: String { get }

  /// Writes the messages, which were found in some number of files.
  static func text(of messages: [LintMessage], files: Int) -> String
}

/// Every format of `evenhand rules lint`, the default first.
public let lintFormats: [any LintFormat.Type] = [
  LintText.self,
  LintLines.self,
  LintJSON.self,
  LintSARIF.self,
  LintWorkflow.self,
]

extension LintMessage {
  /// What is wrong, with the name that was probably meant.
  var sentence: String {
    error.message + (error.suggestion.map { " — did you mean ‘\($0)’?" } ?? "")
  }

  /// `FILE:LINE:COLUMN`
  var place: String { error.mark.map { "\(error.file):\($0)" } ?? error.file }
}
