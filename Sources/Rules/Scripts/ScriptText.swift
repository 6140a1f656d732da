import YAML

/// A script where it stands: in a block of an indicator's file, or in a file of its own.
public struct ScriptText: Sendable {
  /// The lines of the script, in UTF-8.
  let bytes: [UInt8]

  /// The file that holds it, for messages.
  public let file: String

  /// The block in an indicator's file; nil for a file of its own.
  let block: Node?

  let document: Document

  /// Reads what stands under `script` or `file`.
  init(_ entry: IndicatorEntry) throws(YAMLError) {
    document = entry.document
    let fields = entry.fields
    if let node = fields["script"] {
      if let other = fields["file"] {
        throw document.error(
          at: other, "‘script’ and ‘file’ exclude each other", related: node, "‘script’ is here")
      }
      guard node.style == .literal, let text = node.text else {
        throw document.error(
          at: node, "a script is written as a block, with a line break behind ‘script: |’")
      }
      bytes = Array(text.utf8)
      file = document.name
      block = node
      return
    }
    guard let node = fields["file"] else {
      throw document.error(at: fields.node, "‘script’ or ‘file’ is missing")
    }
    let name = try document.string(node)
    guard Self.isInside(name) else {
      throw document.error(
        at: node,
        "‘file’ names a file of Lua below the folder of this one, such as ‘scripts/\(entry.indicator.id).lua’"
      )
    }
    guard let attachment = entry.attachment else {
      throw document.error(
        at: node, "there is no file ‘\(name)’ below the folder of \(document.name)")
    }
    // A byte order mark is no Lua.
    bytes = Array(
      attachment.bytes.dropFirst(attachment.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0))
    file = attachment.path
    block = nil
  }

  /// Whether a name leads to a file of Lua in a folder or below it.
  static func isInside(_ name: String) -> Bool {
    name.hasSuffix(".lua")
      && name.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
        !$0.isEmpty && $0 != "." && $0 != ".."
      }
  }

  /// The script, read and run once.
  func script() throws(YAMLError) -> Script {
    do {
      return try Script(bytes)
    } catch {
      throw place(error)
    }
  }

  /// Where a failure happened and what, for who reads an article's problems.
  func description(of failure: ScriptFailure) -> String {
    let place = failure.line.map { ":\($0 + linesBefore)" } ?? ""
    return "\(file)\(place): \(message(of: failure))"
  }

  /// How many lines of the file stand before the script.
  var linesBefore: Int { block?.start.line ?? 0 }

  private func place(_ failure: ScriptFailure) -> YAMLError {
    let message = message(of: failure)
    guard let line = failure.line.map({ min($0, lastLine) }) else {
      return block.map { document.error(at: $0, message) }
        ?? YAMLError(file: file, message: message)
    }
    return YAMLError(
      message, line: line + linesBefore, near: failure.near,
      in: block == nil ? bytes : document.bytes, file: file)
  }

  /// The last line that is not blank: where a script ends too early, Lua names the one behind it.
  private var lastLine: Int {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return max(1, (lines.lastIndex { line in line.contains { $0 > UInt8(ascii: " ") } } ?? 0) + 1)
  }

  /// The message, with the lines that it names itself counted in the file: *to close ‘function’ at
  /// line 3*.
  private func message(of failure: ScriptFailure) -> String {
    let message = failure.isSyntax ? "this is no Lua: \(failure.message)" : failure.message
    guard failure.isSyntax, linesBefore > 0 else { return message }
    let words = message.split(separator: " ", omittingEmptySubsequences: false)
    return words.indices.map { place in
      let digits = words[place].prefix { $0.isASCII && $0.isNumber }
      guard place > 0, words[place - 1] == "line", let line = Int(digits), line <= lastLine else {
        return String(words[place])
      }
      return "\(line + linesBefore)\(words[place].dropFirst(digits.count))"
    }.joined(separator: " ")
  }
}

extension ScriptFailure {
  /// What Lua says it stumbled over: the *x* of *unexpected symbol near 'x'*.
  fileprivate var near: String? {
    guard isSyntax, message.hasSuffix("'") else { return nil }
    let marker = " near '"
    let text = Array(message.utf8)
    let wanted = Array(marker.utf8)
    let place = text.indices.last { text[$0...].starts(with: wanted) }
    return place.map {
      String(decoding: text[($0 + wanted.count)..<(text.count - 1)], as: UTF8.self)
    }
  }
}
