import Prose
import TestSupport
import Testing

/// Scripts that would hang, fill memory or get out. Each is stopped by a limit that does not depend on
/// the machine, and says by which.
@Suite struct ScriptAttackTests {
  private static let fuel = "the script took more than"

  private static let attacks: [(String, String, String)] = [
    ("an endless loop", "while true do end", fuel),
    ("one that catches errors", "while true do pcall(error, 1) end", fuel),
    (
      "one that catches its own end",
      "while true do pcall(function() while true do end end) end", fuel
    ),
    ("a jump", "::again:: goto again", fuel),
    ("a hog of small tables", "local t = {} for i = 1, 1e9 do t[#t + 1] = {i} end", ""),
    ("a hog of names", "local t = {} for i = 1, 1e9 do t['key' .. i] = i end", ""),
    ("a hog of pieces", "local t = {} for i = 1, 1e9 do t = {t, t, t, t} end", fuel),
    ("a doubled text", "local s = 'x' while true do s = s .. s end", "a text grew beyond 128 KiB"),
    (
      "a hog that is caught and tries again",
      "while true do pcall(function() local s = 'x' while true do s = s .. s end end) end",
      "a text grew beyond 128 KiB"
    ),
    (
      "a hog of texts that are caught",
      """
      local kept = {}
      local s = ('x'):format() while #s < 60000 do s = s .. s end
      for i = 1, 1e9 do pcall(function() kept[i] = s .. i end) end
      """, ""
    ),
    ("recursion", "local function f() return 1 + f() end f()", "too deep"),
    (
      "recursion that is caught",
      "local function f() return 1 + f() end while true do pcall(f) end", "too deep"
    ),
    ("a tail call", "local function f() return f() end f()", fuel),
    ("nested protected calls", "local function f() pcall(f) pcall(f) end f()", fuel),
    (
      "many values",
      "local function f(n, ...) return f(n + 1, n, ...) end f(1)", ""
    ),
    (
      "many values, copied for ever",
      """
      local t = {} for i = 1, 250 do t[i] = i end
      local function f(...) return select('#', ...) end
      while true do f(table.unpack(t)) end
      """, fuel
    ),
    ("a wide format", "return string.format('%2000000d', 1)", "invalid conversion"),
    (
      "many formats",
      "local s = '%99d' while true do s = s .. s; string.format(s) end",
      "bad argument #2 to 'format'"
    ),
    (
      "an invalid order",
      "local t = {} for i = 1, 2000 do t[i] = i end while true do table.sort(t, function() return true end) end",
      fuel
    ),
    (
      "a sort of long texts",
      """
      local s = 'x' while #s < 65536 do s = s .. s end
      local t = {} for i = 1, 60 do t[i] = s .. i end
      while true do table.sort(t) end
      """, fuel
    ),
    (
      "a long insertion",
      "local t = {} for i = 1, 5000 do t[i] = i end while true do table.insert(t, 1, 0) table.remove(t, 1) end",
      fuel
    ),
    (
      "a long join",
      "local t = {} for i = 1, 5000 do t[i] = 'word' end while true do table.concat(t, ' ') end",
      fuel
    ),
    (
      "capitals",
      "local s = 'x' while #s < 65536 do s = s .. s end while true do s:upper() s:lower() s:reverse() end",
      fuel
    ),
    (
      "a number of zeros",
      """
      local s = '0' while #s < 65536 do s = s .. s end
      while true do tonumber(s) math.floor(s) math.max(s, s) end
      """, fuel
    ),
    (
      "loops over a number of zeros",
      """
      local s = '0' while #s < 65536 do s = s .. s end
      while true do for i = 1, s do end end
      """, ""
    ),
    (
      "comparisons of long texts",
      """
      local s = 'x' while #s < 65536 do s = s .. s end
      local t, u = s .. 'a', s .. 'b'
      while true do local _ = t < u, t == u end
      """, ""
    ),
    (
      "a pattern without end",
      """
      local s = 'a' while #s < 4096 do s = s .. s end
      while true do PATTERN:find(s .. '!') end
      """, "the pattern took more than 4880 steps from one place"
    ),
    ("a pattern that is run for ever", "while true do PATTERN:find('b') end", fuel),
    (
      "passages for ever", "local p = ARTICLE.paragraphs[1] while true do PATTERN:passages(p) end",
      fuel
    ),
    (
      "pairs for ever",
      "local t = {} for i = 1, 2000 do t['k' .. i] = i end while true do for _ in pairs(t) do end end",
      fuel
    ),
    (
      "tokens for ever",
      "while true do for _, t in ipairs(ARTICLE.tokens) do local _ = t.text end end", fuel
    ),
    ("texts for ever", "while true do local _ = ARTICLE.paragraphs[1].text end", fuel),
    (
      "a slice of bytes", "local s = 'x' while #s < 65536 do s = s .. s end return {s:byte(1, -1)}",
      "at most 250 values"
    ),
    ("a wide unpacking", "return {table.unpack({}, 1, 1e8)}", "at most 250 values"),
    (
      "holes that fill up",
      """
      local t = {} for i = 1, 8000 do t[i .. ''] = i end
      local n = 8000
      while true do t[n - 7999 .. ''] = nil n = n + 1 t[n .. ''] = n end
      """, ""
    ),
    (
      "comparisons of long texts of zeros",
      """
      local s = '\\0' while #s < 65536 do s = s .. s end
      local t, u = s .. 'a', s .. 'b'
      while true do if u < t then end end
      """, " ms"
    ),
    (
      "a sort of long texts of zeros",
      """
      local s = '\\0' while #s < 65536 do s = s .. s end
      local t, u = {}, {s .. 'a', s .. 'b'} for i = 1, 2000 do t[i] = u[i % 2 + 1] end
      while true do table.sort(t) end
      """, ""
    ),
    (
      "findings in emptied tables",
      """
      local f = {first = 1, last = 1}
      for i = 1, 60000 do f[i] = i end
      for i = 1, 60000 do f[i] = nil end
      local found = {} for i = 1, 10000 do found[i] = f end
      return found
      """, ""
    ),
    (
      "many names", "local t = {} for i = 1, 1e9 do t[i * 16383] = i end",
      "a table got more than 8192 names"
    ),
    (
      "numbers that crowd in a table that is laid out again and again",
      """
      local t = {}
      for i = 1, 4096 do t[i * 8191] = i end
      for i = 1, 4096 do t[-i] = i end
      for i = 1, 1e9 do t[-i] = nil t[-i - 4096] = i end
      """, ""
    ),
    (
      "pairs over numbers that crowd",
      """
      local t = {} for i = 1, 5000 do t[i * 8191] = i end
      while true do for _ in pairs(t) do end end
      """, ""
    ),
    (
      "a pattern that walks to the end from each place",
      "local s = 'a' while #s < 4096 do s = s .. s end while true do AHEAD:find(s) end", " ms"
    ),
    (
      "a pattern that walks to the end of a long text",
      "local s = 'a' while #s < 65536 do s = s .. s end AHEAD:find(s)",
      "the pattern took more than 305 steps from one place"
    ),
  ]

  @Test(arguments: attacks)
  func stops(what: String, body: String, message: String) throws {
    let script = """
      PATTERN = evenhand.pattern('(a+)+$')
      AHEAD = evenhand.pattern('(?=.*[bc])a')
      function article(a)
        ARTICLE = a
        \(body.replacing("\n", with: "\n  "))
      end
      """
    let (findings, problems) = try ScriptedBook.run(
      script, on: Article("The sides met on Monday and said nothing at all."))
    #expect(findings.isEmpty)
    #expect(problems.count == 1)
    let problem = problems.first ?? ""
    #expect(problem.hasPrefix("x.yaml"), "\(problem)")
    #expect(problem.contains(message), "\(problem)")
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
    #expect("\(error!)".contains("the script took more than 40 ms"), "\(error!)")
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
