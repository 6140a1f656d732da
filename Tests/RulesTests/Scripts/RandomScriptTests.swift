import Prose
import Rules
import TestSupport
import Testing

/// Scripts made by chance: none ends the process, and each says the same twice.
@Suite struct RandomScriptTests {
  private static let article = Article(
    headline: "Buoys moved",
    paragraphs: [
      "The Vardan ministry said that “the buoys lie in our waters”. Oskel denied it.",
      "Nobody else spoke.",
    ])

  /// 250 scripts that a grammar makes, and 250 that were cut and joined from others.
  @Test(arguments: 0..<10) func endWell(part: Int) throws {
    var generator = SeededGenerator(seed: UInt64(part))
    for number in 0..<50 {
      var writer = ScriptWriter(generator)
      var script = writer.script()
      generator = writer.generator
      if number % 2 == 1 { script = Self.mutated(script, &generator) }
      let first = Self.outcome(of: script)
      #expect(first == Self.outcome(of: script), "\(script)")
      #expect(!first.isEmpty)
    }
  }

  /// What a script finds, or why it does not, as a text.
  private static func outcome(of script: String) -> String {
    do {
      let book = try ScriptedBook.smallBook(script, "polarity: harm\ntarget: own")
      let (findings, problems) = ScriptedBook.run(book, on: article)
      return "\(findings.map { "\($0.tokens) \($0.weight)" }) \(problems)"
    } catch {
      return "\(error)"
    }
  }

  /// The script with some of its bytes gone, doubled or exchanged.
  private static func mutated(
    _ script: String, _ generator: inout SeededGenerator
  ) -> String {
    var bytes = Array(script.utf8)
    for _ in 0..<Int.random(in: 1...6, using: &generator) {
      let start = Int.random(in: 0..<bytes.count, using: &generator)
      let end = min(bytes.count, start + Int.random(in: 1...12, using: &generator))
      switch Int.random(in: 0..<3, using: &generator) {
      case 0: bytes.removeSubrange(start..<end)
      case 1: bytes.insert(contentsOf: bytes[start..<end], at: start)
      default:
        bytes[start] = Array("()[]{}=.:'\"#~<>-+*/0a\n".utf8).randomElement(using: &generator)!
      }
      if bytes.isEmpty { bytes = [0x20] }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Writes scripts by a small grammar: what they do makes no sense, and much of it fails.
private struct ScriptWriter {
  var generator: SeededGenerator
  private var depth = 0

  init(_ generator: SeededGenerator) { self.generator = generator }

  mutating func script() -> String {
    let pattern = "local q = evenhand.pattern([[\(pick(["a+", "(b|s)", "\\w+", "x*"]))]])\n"
    let entry = pick(["article", "paragraph"])
    return pattern + "v, w = {}, 'text'\nfunction \(entry)(u)\n\(block(lines: 4))"
      + "return \(expression())\nend"
  }

  private mutating func pick(_ choices: [String]) -> String {
    choices.randomElement(using: &generator)!
  }

  private mutating func block(lines: Int) -> String {
    depth += 1
    defer { depth -= 1 }
    return (0..<lines).map { _ in statement() }.joined(separator: "\n") + "\n"
  }

  private mutating func statement() -> String {
    guard depth < 4 else { return "v = \(expression())" }
    return switch Int.random(in: 0..<10, using: &generator) {
    case 0: "if \(expression()) then \(block(lines: 2)) else \(block(lines: 1)) end"
    case 1: "for i = 1, \(pick(["3", "300", "1e6", "#w", "v"])) do \(block(lines: 2)) end"
    case 2: "for k, x in pairs(\(expression())) do w = k \(block(lines: 1)) end"
    case 3: "for _, x in ipairs(u.\(field())) do v = x.\(field()) end"
    case 4: "while \(expression()) do \(block(lines: 2)) end"
    case 5: "pcall(function(u) \(block(lines: 2)) end, \(expression()))"
    case 6: "v[\(expression())] = \(expression())"
    case 7: "w = w .. tostring(\(expression()))"
    case 8: "do local v = \(expression()) \(block(lines: 1)) end"
    default: "v = \(expression())"
    }
  }

  private mutating func field() -> String {
    pick(
      [
        "tokens", "sentences", "mentions", "attributions", "text", "lower", "first", "quotations",
        "party", "paragraphs", "cue", "speaker", "none",
      ])
  }

  private mutating func expression() -> String {
    depth += 1
    defer { depth -= 1 }
    guard depth < 6 else { return pick(["1", "v", "w", "u", "nil", "'s'", "-1", "2^53", "0/0"]) }
    return switch Int.random(in: 0..<16, using: &generator) {
    case 0: "{first = \(expression()), last = \(expression())}"
    case 1: "{\(expression()), \(expression())}"
    case 2: "u.\(field())"
    case 3: "u.\(field())[\(expression())]"
    case 4:
      "(\(expression()) \(pick(["+", "..", "<", "==", "and", "or", "//", "%", "&", "~="])) \(expression()))"
    case 5: "#\(expression())"
    case 6: "q:find(\(expression()))"
    case 7: "q:passages(\(pick(["u", "u.paragraphs[1]", "v"])))"
    case 8:
      "\(pick(["string.upper", "string.reverse", "string.byte", "string.char", "utf8.len", "math.floor", "math.max", "tonumber", "tostring", "type", "select", "utf8.codepoint"]))(\(expression()), \(expression()))"
    case 9:
      "string.format(\(pick(["'%s'", "'%d %5.2f'", "'%q'", "'%p'", "w"])), \(expression()), \(expression()))"
    case 10:
      "\(pick(["table.concat", "table.sort", "table.unpack", "table.insert", "table.remove"]))(\(expression()), \(expression()))"
    case 11: "(function(...) return ... end)(\(expression()), \(expression()))"
    case 12: "string.sub(w, \(expression()), \(expression()))"
    case 13:
      "{{first = \(pick(["1", "2", "5"])), last = \(pick(["2", "5", "#u.tokens"])), weight = \(pick(["1", "2", "9"]))}}"
    default: pick(["1", "v", "w", "u", "nil", "'s'", "true", "1e308", "math.maxinteger"])
    }
  }
}
