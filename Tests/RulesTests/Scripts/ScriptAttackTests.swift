import Foundation
import Prose
import TestSupport
import Testing

/// Scripts that would hang, fill memory or get out. Each is stopped by a limit, and it is said by which:
/// nearly always by one that does not depend on the machine, else by the clock.
@Suite struct ScriptAttackTests {
  /// A script that attacks, and what is said when it is stopped.
  struct Attack: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var script: String

    /// Nil where more than one limit can stop it.
    var says: String?
  }

  /// The scripts of `Tests/Attacks`. Each says in a comment what it tries, and, where only one limit can
  /// stop it, behind *Says* by what it is stopped. `make bench` measures them.
  private static let attacks: [Attack] =
    ((try? FileManager.default.contentsOfDirectory(
      at: Repository.root.appending(path: "Tests/Attacks"), includingPropertiesForKeys: nil)) ?? [])
    .filter { $0.pathExtension == "lua" }.sorted { $0.path() < $1.path() }
    .compactMap { file in
      guard let script = try? String(contentsOf: file, encoding: .utf8) else { return nil }
      let says = script.firstMatch(of: #/-- Says: (.*)/#).map { String($0.1) }
      return Attack(
        testDescription: file.deletingPathExtension().lastPathComponent, script: script,
        says: says)
    }

  @Test func readAllAttacks() { #expect(Self.attacks.count > 40) }

  @Test(arguments: attacks)
  func stops(attack: Attack) throws {
    let (findings, problems) = try ScriptedBook.run(
      attack.script, on: Article("The sides met on Monday and said nothing at all."))
    #expect(findings.isEmpty)
    #expect(problems.count == 1)
    let problem = problems.first ?? ""
    #expect(problem.hasPrefix("x.yaml"), "\(problem)")
    #expect(attack.says.map { problem.contains($0) } ?? true, "\(problem)")
    #expect(
      [
        "units of fuel", "grew beyond", "names", "MiB of memory", "too deep", "steps", " ms",
        "at most", "conversion", "argument",
      ].contains { problem.contains($0) }, "\(problem)")
  }

  /// What a script must not reach is not there.
  @Test(arguments: [
    "io", "os", "package", "debug", "coroutine", "require", "load", "loadfile", "loadstring",
    "dofile", "collectgarbage", "print", "warn", "getmetatable", "setmetatable", "rawget", "rawset",
    "rawequal", "rawlen", "next", "xpcall", "_G", "string.find", "string.match", "string.gmatch",
    "string.gsub", "string.rep", "string.dump", "string.pack", "string.unpack", "string.packsize",
    "table.move", "table.pack", "math.random", "math.randomseed", "('').gsub", "('').rep",
  ])
  func lacks(name: String) throws {
    #expect(try ScriptedBook.number("return \(name) == nil and 2 or 1") == 2)
  }

  /// Places in memory differ from run to run, so that a script must not see them.
  @Test(arguments: [
    ("tostring({})", "table"), ("tostring(print or pairs)", "function"),
    ("string.format('%s %s', {}, pairs)", "table function"),
    ("tostring(evenhand.pattern)", "function"), ("tostring(A)", "article"),
    ("tostring(A.tokens)", "list"),
    ("select(2, pcall(function() return {} .. '' end))", "attempt to concatenate a table value"),
    ("select(2, pcall(function() return A < A end))", "attempt to compare two article values"),
  ])
  func tellsNoAddress(expression: String, text: String) throws {
    let script = """
      function article(a)
        A = a
        error(\(expression), 0)
      end
      """
    let (_, problems) = try ScriptedBook.run(script, on: Article("Nobody came."))
    #expect(problems.first?.hasSuffix(": \(text)") ?? false, "\(problems)")
  }

  @Test func refusesCompiledCode() {
    let error = #expect(throws: (any Error).self) { try ScriptedBook.book("\\27Lua") }
    #expect("\(error!)".contains("this is no Lua"))
  }

  @Test(arguments: ["(", "{", "-", "not ", "#"])
  func refusesScriptsThatAreNestedTooDeep(opening: String) {
    let text = "x = " + String(repeating: opening, count: 5_000)
    let error = #expect(throws: (any Error).self) { try ScriptedBook.book(text) }
    #expect("\(error!)".contains("this is no Lua"), "\(error!)")
  }

  /// Also what runs while a script is loaded has an end.
  @Test func stopsAScriptThatDoesNotEndToLoad() {
    let error = #expect(throws: (any Error).self) { try ScriptedBook.book("while true do end") }
    #expect(
      "\(error!)".contains("x.yaml:9:3: error: the script took more than 500000 units of fuel"))
  }

  /// Some programs take Lua as long as the square of their length to read.
  @Test(arguments: [
    "x = " + String(repeating: "a or ", count: 13_000) + "a",
    "x = " + String(repeating: "a and ", count: 10_000) + "a",
    String(
      repeating: "x = function() local a" + String(repeating: ",a", count: 190) + " ", count: 70)
      + "b = {" + String(repeating: "c,", count: 16_000) + "} "
      + String(repeating: "end ", count: 70),
  ])
  func stopsAScriptThatTakesLongToRead(text: String) {
    let error = #expect(throws: (any Error).self) { try ScriptedBook.book(text) }
    // A machine that reads it within that time finds no function in it.
    let told = ["the script took more than 30 ms", "the script defines neither a function"]
    #expect(told.contains { "\(error!)".contains($0) }, "\(error!)")
  }

  /// A number in a message of Lua is that of a line only where Lua wrote it.
  @Test func tellsATextOfTheScriptAsItIs() {
    let number = "9223372036854775807"
    let error = #expect(throws: (any Error).self) {
      try ScriptedBook.book("x = \"on line \(number) of")
    }
    #expect("\(error!)".contains("unfinished string near '\"on line \(number) of'"), "\(error!)")
  }

  /// Which of several keys Lua comes upon first is chance.
  @Test func namesTheSameKeyEachTime() throws {
    let script = """
      function article(a)
        for _ in pairs({[{}] = 1, [pairs] = 2, [a] = 3}) do end
      end
      """
    for _ in 0..<10 {
      let (_, problems) = try ScriptedBook.run(script, on: Article("Nobody came."))
      #expect(
        problems == [
          "x.yaml:10: ‘pairs’ has no order for a key that is a table; keys are numbers, texts and "
            + "booleans"
        ])
    }
  }

  /// The limit for names is none for lists.
  @Test func walksALongList() throws {
    let body = """
      local t, n = {}, 0
      for i = 1, 17000 do t[i] = i end
      for k in pairs(t) do n = n + k end
      return n == 17000 * 17001 // 2 and 2 or 1
      """
    #expect(try ScriptedBook.number(body.replacing("\n", with: " ")) == 2)
  }

  @Test func refusesPatternsInFunctions() throws {
    let (_, problems) = try ScriptedBook.run(
      "function article(a)\n  evenhand.pattern('a')\nend", on: Article("Nobody came."))
    #expect(
      problems == [
        "x.yaml:10: patterns are made while the script is loaded, outside its functions"
      ])
  }
}
