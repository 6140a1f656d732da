public import YAML

extension ScriptText {
  /// The script as it is written.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The lines of the script without its comments: all that can have to do with what it finds.
  public var codeLines: [String] {
    LuaComments.blanked(in: bytes).split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false
    ).map { String(decoding: $0, as: UTF8.self) }
  }

  /// An error at some words of a line of the script, which is counted from 1.
  public func error(_ message: String, line: Int, near words: String) -> YAMLError {
    YAMLError(
      message, line: line + linesBefore, near: words, in: block == nil ? bytes : document.bytes,
      file: file)
  }
}

/// Finds the comments of a text in Lua, which begin with two hyphens that stand in no text of its own.
/// `Lua 5.4 Reference Manual`, 3.1.
enum LuaComments {
  /// The text with a space for each byte of a comment but line breaks.
  static func blanked(in script: [UInt8]) -> [UInt8] {
    var code = script
    var place = 0
    while place < script.count {
      switch script[place] {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        place = endOfQuoted(from: place, in: script)
      case UInt8(ascii: "["):
        place = endOfBracketed(from: place, in: script) ?? place + 1
      case UInt8(ascii: "-") where script[place...].starts(with: "--".utf8):
        let end =
          endOfBracketed(from: place + 2, in: script)
          ?? script[place...].firstIndex(of: UInt8(ascii: "\n")) ?? script.count
        for byte in place..<end where script[byte] != UInt8(ascii: "\n") {
          code[byte] = UInt8(ascii: " ")
        }
        place = end
      default: place += 1
      }
    }
    return code
  }

  /// The place behind a text in quotation marks, which ends at the latest with its line.
  private static func endOfQuoted(from start: Int, in script: [UInt8]) -> Int {
    var place = start + 1
    while place < script.count, script[place] != UInt8(ascii: "\n") {
      if script[place] == script[start] { return place + 1 }
      place += script[place] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(place, script.count)
  }

  /// The place behind what stands in long brackets, `[[…]]` or `[==[…]==]`; nil where none open.
  private static func endOfBracketed(from start: Int, in script: [UInt8]) -> Int? {
    guard start < script.count, script[start] == UInt8(ascii: "[") else { return nil }
    let level = script[(start + 1)...].prefix { $0 == UInt8(ascii: "=") }.count
    let inside = start + level + 2
    guard inside <= script.count, script[inside - 1] == UInt8(ascii: "[") else { return nil }
    let closing = "]\(String(repeating: "=", count: level))]".utf8
    for place in inside..<max(inside, script.count) where script[place...].starts(with: closing) {
      return place + closing.count
    }
    return script.count
  }
}
