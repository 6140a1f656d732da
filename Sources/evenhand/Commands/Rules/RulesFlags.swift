import EvenhandKit

/// What the actions of `rules` are told about the rules to read.
protocol RulesSettings: Sendable {
  /// Folders with more rule files, the last one winning.
  var rulesPath: [String] { get set }
}

extension RulesSettings {
  /// The shipped rules and those of the folders asked for.
  func rulebook() throws(EvenhandError) -> Rulebook {
    try RuleLibrary(adding: rulesPath).rulebook()
  }

  /// The flag for more folders.
  static var rulesPathFlag: Flag<Self> {
    Flag(
      "--rules-path", .named("FOLDER"),
      help:
        "read more rule files; later folders replace earlier files of the same name (repeatable)"
    ) { $0.rulesPath.append($1) }
  }
}
