import CLUASANDBOX
import Prose

/// A pattern of a script, and the expression it was made from.
struct ScriptPattern: Sendable {
  var expression: String
  var pattern: Pattern
}

/// What a machine asks while a script runs: the article, the patterns, and where findings go.
///
/// Lua leaves functions by jumping; so none of these calls Lua, and what they hand over is copied
/// before the next one.
final class ScriptHost {
  private(set) var patterns: [ScriptPattern]
  private var answers: [Script.Answer] = []

  /// The machine that asks; it knows the time.
  var machine: OpaquePointer?

  /// The article that is looked at, and its bytes.
  private var view: ScriptView?

  init(_ patterns: [ScriptPattern]) { self.patterns = patterns }

  /// The host as the machine hands it back.
  var context: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

  private static func host(_ context: UnsafeMutableRawPointer) -> ScriptHost {
    Unmanaged<ScriptHost>.fromOpaque(context).takeUnretainedValue()
  }

  /// Lets the machine see an article while something runs.
  func show<Result>(
    _ article: AnnotatedArticle, while body: () throws(ScriptFailure) -> Result
  ) throws(ScriptFailure) -> Result {
    try article.article.bytes.withUnsafeBufferPointer { (bytes) throws(ScriptFailure) in
      view = ScriptView(article, bytes)
      answers.removeAll(keepingCapacity: true)
      defer { view = nil }
      return try body()
    }
  }

  /// The findings since the last time.
  func takeAnswers() -> [Script.Answer] {
    defer { answers.removeAll(keepingCapacity: true) }
    return answers
  }

  /// The functions by which a machine asks.
  static var functions: evh_lua_host {
    evh_lua_host(
      field: { context, kind, place, field, value in
        ScriptHost.host(context).view?.field(field, of: kind, at: Int(place), into: &value.pointee)
      },
      item: { context, kind, place, value in
        ScriptHost.host(context).view?.item(of: kind, at: Int(place), into: &value.pointee)
      },
      pattern: { context, expression, message in
        ScriptHost.host(context).makePattern(expression.string, message)
      },
      find: { context, pattern, text, start, match, message in
        ScriptHost.host(context).find(
          Int(pattern), in: UnsafeBufferPointer(start: text.bytes, count: text.count),
          from: start, isText: false, into: &match.pointee, message)
      },
      search: { context, pattern, kind, place, start, match, lookedAt, message in
        ScriptHost.host(context).search(
          Int(pattern), in: kind, at: Int(place), from: start, into: &match.pointee,
          &lookedAt.pointee, message)
      },
      finding: { context, finding in
        let finding = finding.pointee
        ScriptHost.host(context).answers.append(
          Script.Answer(
            first: Int(finding.first), last: Int(finding.last), weight: finding.weight,
            party: finding.party.bytes == nil ? nil : finding.party.string))
      })
  }

  // MARK: Patterns

  private func makePattern(
    _ expression: String, _ message: UnsafeMutablePointer<CChar>
  ) -> Int32 {
    if let known = patterns.firstIndex(where: { $0.expression == expression }) {
      return Int32(known)
    }
    guard patterns.count < ScriptLimits.patterns else {
      message.write("a script has at most \(ScriptLimits.patterns) patterns")
      return -1
    }
    guard expression.utf8.count <= Pattern.maximumLength else {
      message.write("a pattern has at most \(Pattern.maximumLength) bytes")
      return -1
    }
    guard !expression.hasPrefix("(*") else {
      message.write("nothing may stand before an expression, such as (*UCP)")
      return -1
    }
    do {
      let pattern = try Pattern(expression, isWatched: true)
      patterns.append(ScriptPattern(expression: expression, pattern: pattern))
      return Int32(patterns.count - 1)
    } catch {
      message.write("the pattern does not fit: \(error.message) (at byte \(error.offset) of it)")
      return -1
    }
  }

  private func find(
    _ pattern: Int, in bytes: UnsafeBufferPointer<UInt8>, from start: Int, isText: Bool,
    into match: inout evh_lua_match, _ message: UnsafeMutablePointer<CChar>
  ) -> Int32 {
    do {
      let found = try patterns[pattern].pattern.match(in: bytes, from: start, isText: isText) {
        [machine] in machine.map(evh_lua_is_late) ?? false
      }
      guard let found else { return 0 }
      match.first = found.range.lowerBound
      match.end = max(found.range.lowerBound, found.range.upperBound)
      return 1
    } catch {
      message.write(error == .text ? "the text is no UTF-8 there" : "\(error)")
      return error == .text ? -2 : -1
    }
  }

  private func search(
    _ pattern: Int, in kind: Int32, at place: Int, from start: Int,
    into match: inout evh_lua_match, _ lookedAt: inout Int,
    _ message: UnsafeMutablePointer<CChar>
  ) -> Int32 {
    guard let view, let range = view.text(of: kind, at: place) else {
      message.write("a paragraph, a sentence or a quotation is expected")
      return -2
    }
    guard start <= range.count else { return 0 }
    // Behind an empty match the machine looks on a byte further, which may be inside a character.
    var start = start
    while start < range.count, view.bytes[range.lowerBound + start] & 0xC0 == 0x80 { start += 1 }
    lookedAt = range.count - start
    let result = find(
      pattern, in: UnsafeBufferPointer(rebasing: view.bytes[range]), from: start, isText: true,
      into: &match, message)
    let bytes = range.lowerBound + match.first..<range.lowerBound + match.end
    if result == 1, !bytes.isEmpty, let tokens = view.tokens(in: bytes) {
      match.first_token = Int64(tokens.lowerBound + 1)
      match.last_token = Int64(tokens.upperBound)
    }
    return result
  }
}

extension evh_lua_text {
  fileprivate var string: String {
    String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  }
}

extension UnsafeMutablePointer<CChar> {
  /// Writes a text with a zero behind it, cut to the room there is.
  fileprivate func write(_ text: String) {
    var count = 0
    for byte in text.utf8.prefix(Int(EVH_LUA_ROOM) - 1) {
      self[count] = CChar(bitPattern: byte)
      count += 1
    }
    self[count] = 0
  }
}
