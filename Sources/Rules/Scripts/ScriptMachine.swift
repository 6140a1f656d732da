import CLUASANDBOX
import Prose

/// A script in memory of its own. For one thread at a time.
final class ScriptMachine: @unchecked Sendable {
  private let machine: OpaquePointer
  private let host: ScriptHost

  /// Reads a script and runs it once.
  ///
  /// - Parameter patterns: Those it made when it was read before.
  init(_ text: [UInt8], _ patterns: [ScriptPattern] = []) throws(ScriptFailure) {
    guard let machine = evh_lua_new(.ofScripts, ScriptHost.functions) else {
      throw ScriptFailure("there is no memory for the script")
    }
    self.machine = machine
    host = ScriptHost(patterns)
    host.machine = machine
    for kind in ScriptView.kinds {
      guard evh_lua_define(machine, kind.number, kind.name, kind.fieldNames) else {
        throw ScriptFailure("there is no memory for the script")
      }
    }
    let outcome = text.withUnsafeBufferPointer { text in
      evh_lua_load(
        machine, evh_lua_text(bytes: text.baseAddress, count: text.count),
        evh_lua_allowance(tokens: 0), host.context)
    }
    guard outcome == EVH_LUA_DONE else {
      throw ScriptFailure(outcome, of: machine, tokens: 0)
    }
  }

  deinit { evh_lua_free(machine) }

  /// The patterns that the script made.
  var patterns: [ScriptPattern] { host.patterns }

  /// The line on which the script defines what is asked; nil where it does not.
  func line(of entry: Script.Entry) -> Int? {
    let line = evh_lua_line(machine, entry.rawValue)
    return line > 0 ? Int(line) : nil
  }

  /// What the script answers about paragraphs, or about the article where a place is nil.
  func answers(
    about article: AnnotatedArticle, _ entry: Script.Entry, _ places: [Int?]
  ) throws(ScriptFailure) -> [(answer: Script.Answer, paragraph: Int?)] {
    try host.show(article) { () throws(ScriptFailure) in
      evh_lua_begin(
        machine, evh_lua_allowance(tokens: article.tokens.count), host.context)
      var answers: [(answer: Script.Answer, paragraph: Int?)] = []
      for place in places {
        let kind = place == nil ? ScriptView.Kind.article : .paragraph
        let outcome = evh_lua_call(machine, entry.rawValue, kind.rawValue, Int64(place ?? 0))
        guard outcome == EVH_LUA_DONE else {
          var failure = ScriptFailure(outcome, of: machine, tokens: article.tokens.count)
          if let place {
            failure.message += " (in paragraph \(article.article.paragraphs[place].index))"
          }
          throw failure
        }
        for answer in host.takeAnswers() { answers.append((answer, place)) }
        guard answers.count <= ScriptLimits.findings else {
          throw ScriptFailure("the script returned more than \(ScriptLimits.findings) findings")
        }
      }
      return answers
    }
  }
}
