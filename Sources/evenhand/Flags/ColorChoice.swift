import EvenhandKit

/// When standard output is coloured.
enum ColorChoice: String, CaseIterable, Sendable {
  case auto, always, never

  /// Whether to colour: `auto` asks the environment, then whether a terminal listens.
  var isOn: Bool {
    switch self {
    case .always: return true
    case .never: return false
    case .auto:
      if Files.environment("NO_COLOR") != nil { return false }
      if let force = Files.environment("CLICOLOR_FORCE"), force != "0" { return true }
      return Files.environment("TERM") != "dumb" && Files.isTerminal(1)
    }
  }
}
