import CLUASANDBOX

/// Why a script ended without an answer.
struct ScriptFailure: Error, Hashable {
  /// What happened, in a clause.
  var message: String

  /// The line of the script, counted from 1; nil where it is not known.
  var line: Int?

  /// Whether the text is no Lua.
  var isSyntax = false

  init(_ message: String, line: Int? = nil) {
    self.message = message
    self.line = line
  }
}

extension ScriptFailure {
  /// How a machine's last run ended.
  init(_ outcome: evh_lua_outcome, of machine: OpaquePointer, tokens: Int) {
    let line = Int(evh_lua_message_line(machine))
    let told = String(cString: evh_lua_message(machine))
    message =
      switch outcome {
      case EVH_LUA_OUT_OF_FUEL:
        "the script took more than \(ScriptLimits.fuel(forTokens: tokens)) units of fuel"
      case EVH_LUA_OUT_OF_TIME:
        "the script took more than "
          + "\(ScriptLimits.nanoseconds(forTokens: tokens) / 1_000_000) ms"
      case EVH_LUA_OUT_OF_MEMORY:
        "the script took more than \(ScriptLimits.memory >> 20) MiB of memory"
      case EVH_LUA_PIECE_TOO_LARGE:
        "a table or a row of values grew beyond \(ScriptLimits.piece >> 10) KiB"
      case EVH_LUA_TOO_MANY_NAMES:
        "a table got more than \(ScriptLimits.names) names"
      case EVH_LUA_TEXT_TOO_LONG:
        "a text grew beyond \(ScriptLimits.text >> 10) KiB"
      case EVH_LUA_TOO_DEEP:
        "the script’s functions call each other too deep"
      default: told
      }
    self.line = line > 0 ? line : nil
    isSyntax = outcome == EVH_LUA_SYNTAX
  }
}
