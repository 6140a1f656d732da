import EvenhandKit

/// Which rules a command reads.
struct RulesChoice: Sendable {
  /// Folders with more rule files, besides those of the configuration; the last one wins.
  var folders: [String] = []

  /// The configuration file that is asked for; `none` for none, nil for the nearest.
  var configurationPath: String?

  /// The configuration that holds.
  func configuration() throws(EvenhandError) -> Configuration {
    switch configurationPath {
    case nil: try .nearest()
    case "none": Configuration()
    case let path?: try .read(path)
    }
  }

  /// The shipped rules, those of the configuration and those of the folders asked for.
  func library() throws(EvenhandError) -> RuleLibrary {
    try configuration().library(adding: folders)
  }
}

/// The settings of a command that reads rules.
protocol RulesSettings: Sendable {
  var rulesChoice: RulesChoice { get set }
}

extension RulesSettings {
  /// The flag for more folders, and the one for the configuration, which names some.
  static var rulesFlags: [Flag<Self>] {
    [
      Flag(
        "--rules-path", .named("FOLDER"),
        help:
          "read more rule files; later folders replace earlier files of the same name (repeatable)"
      ) { $0.rulesChoice.folders.append($1) },
      configurationFlag,
    ]
  }

  static var configurationFlag: Flag<Self> {
    Flag(
      "--config", short: "-c", .named("FILE"),
      help: "the configuration to use, or none (default the nearest evenhand.yml upward)"
    ) { $0.rulesChoice.configurationPath = $1 }
  }
}
