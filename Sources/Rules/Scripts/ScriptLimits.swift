import CLUASANDBOX

/// What a script may use.
///
/// Fuel decides, and is the same everywhere; the clock is a second fence, for work that no fuel counts.
/// Both grow with the article, so that a long one does not fail for its length.
enum ScriptLimits {
  /// The longest script, in bytes.
  static let scriptBytes = 64 << 10

  /// The most memory, in bytes: in all, for one table or the calls that are open, and for one text.
  static let memory = 8 << 20
  static let piece = 1 << 20
  static let text = 128 << 10

  /// The most names of a table: keys that are not its list.
  static let names = 8_192

  /// The fuel for an article, and more for each of its tokens. A unit is about an instruction, or 16
  /// bytes of new memory.
  static let fuel = 500_000
  static let fuelPerToken = 200

  /// The time for an article, and more for each of its tokens, in nanoseconds of the thread.
  static let nanoseconds = 30_000_000
  static let nanosecondsPerToken = 10_000

  /// The most patterns of a script.
  static let patterns = 32

  /// The most findings in an article.
  static let findings = 10_000

  static func fuel(forTokens tokens: Int) -> Int { fuel + fuelPerToken * tokens }

  static func nanoseconds(forTokens tokens: Int) -> Int {
    nanoseconds + nanosecondsPerToken * tokens
  }
}

extension evh_lua_limits {
  static var ofScripts: evh_lua_limits {
    evh_lua_limits(
      memory: ScriptLimits.memory, piece: ScriptLimits.piece, text: ScriptLimits.text,
      names: ScriptLimits.names)
  }
}

extension evh_lua_allowance {
  init(tokens: Int) {
    self.init(
      fuel: Int64(ScriptLimits.fuel(forTokens: tokens)),
      nanoseconds: Int64(ScriptLimits.nanoseconds(forTokens: tokens)))
  }
}
