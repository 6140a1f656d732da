import Rules
import TestSupport
import Testing
import YAML

@Suite struct ScriptReadingTests {
  private static func read(_ keys: String, _ files: [String: String] = [:]) throws -> Rulebook {
    let indicator = """
      indicator: scripted
      kind: script
      component: framing
      summary: A script
      rationale: None.
      source: Our style book
      \(keys)

      """
    return try Rulebook(
      [RuleFile(path: "rules/mine/x.yaml", bytes: Array(indicator.utf8))]
        + files.map { RuleFile(path: $0, bytes: Array($1.utf8)) })
  }

  private static let plain = "function article(a) return {} end"

  @Test(arguments: [
    ("", "x.yaml:1:1: error: ‘script’ or ‘file’ is missing"),
    ("script: |\n  x\nfile: x.lua", "x.yaml:9:7: error: ‘script’ and ‘file’ exclude each other"),
    ("script: x = 1", "x.yaml:7:9: error: a script is written as a block"),
    ("script: >\n  x = 1", "x.yaml:7:9: error: a script is written as a block"),
    ("file: [x.lua]", "x.yaml:7:7: error: a text is expected here"),
    (
      "file: ../x.lua", "x.yaml:7:7: error: ‘file’ names a file of Lua below the folder of this one"
    ),
    ("file: a/../x.lua", "‘file’ names a file of Lua below"),
    ("file: /x.lua", "‘file’ names a file of Lua below"),
    ("file: ./x.lua", "‘file’ names a file of Lua below"),
    ("file: x.txt", "‘file’ names a file of Lua below"),
    (
      "file: y.lua",
      "x.yaml:7:7: error: there is no file ‘y.lua’ below the folder of rules/mine/x.yaml"
    ),
    // The place is that of the file, not of the block.
    (
      "script: |\n  function article(a)\n    local x = = 1\n  end",
      "x.yaml:9:5: error: this is no Lua: unexpected symbol near '='\n9 |     local x = = 1"
    ),
    (
      "script: |\n\n  function article(a)\n    if a then\n  end",
      "x.yaml:11:3: error: this is no Lua: 'end' expected (to close 'function' at line 9) near <eof>"
    ),
    (
      "script: |\n  function article(a) return = end",
      "x.yaml:8:30: error: this is no Lua: unexpected symbol near '='"
    ),
    (
      "script: |\n  x = 1", "x.yaml:7:9: error: the script defines neither a function ‘article’ nor"
    ),
    (
      "script: |\n  function article() end\n  function paragraph() end",
      "x.yaml:9:3: error: the script defines both ‘article’ and ‘paragraph’"
    ),
    ("script: |\n  x = nil + 1", "x.yaml:8:3: error: attempt to perform arithmetic on a nil value"),
    (
      "script: |\n  x = evenhand.pattern('a(b')",
      "x.yaml:8:3: error: the pattern does not fit: missing closing parenthesis (at byte 3 of it)"
    ),
    ("script: |\n  \(plain)\nterms: [x]", "unknown key ‘terms’"),
    (
      "script: |\n  \(plain)\nrequires: []",
      "‘requires’ needs a word, so that the script is asked only"
    ),
  ])
  func refuses(keys: String, message: String) {
    let error = #expect(throws: YAMLError.self) { try Self.read(keys) }
    #expect(error?.description.contains(message) ?? false, "\(error?.description ?? "")")
  }

  @Test func tellsPlacesInAFileOfItsOwn() {
    let error = #expect(throws: YAMLError.self) {
      try Self.read(
        "file: lua/x.lua", ["rules/mine/lua/x.lua": "function article(a)\n  return )\nend\n"])
    }
    #expect(
      error?.description == """
        rules/mine/lua/x.lua:2:10: error: this is no Lua: unexpected symbol near ')'
        2 |   return )
          |          ^
        """)
  }

  /// A file of another folder of rules is not taken, even under the same path.
  @Test func takesFilesOfItsOwnFolder() throws {
    #expect(throws: Never.self) {
      try Self.read("file: x.lua", ["rules/mine/x.lua": Self.plain, "rules/other/x.lua": "no Lua"])
    }
    #expect(throws: YAMLError.self) {
      try Self.read("file: x.lua", ["rules/other/x.lua": Self.plain])
    }
  }

  @Test(arguments: [
    ("x.yaml", "x.lua"), ("main:x.yaml", "main:x.lua"),
    ("main:rules/x.yaml", "main:rules/x.lua"),
  ])
  func findsItsFileBesideIt(path: String, script: String) throws {
    let text = """
      {indicator: scripted, kind: script, component: framing, summary: A, rationale: B, source: C, file: x.lua}
      """
    #expect(throws: Never.self) {
      try Rulebook([
        RuleFile(path: path, bytes: Array(text.utf8)),
        RuleFile(path: script, bytes: Array(Self.plain.utf8)),
      ])
    }
  }

  @Test(arguments: [(65_536, true), (65_537, false)])
  func limitsTheLength(count: Int, fits: Bool) {
    let text = Self.plain + " --"
    let script = text + String(repeating: "x", count: count - text.utf8.count)
    if fits {
      #expect(throws: Never.self) { try Self.read("file: x.lua", ["rules/mine/x.lua": script]) }
    } else {
      let error = #expect(throws: YAMLError.self) {
        try Self.read("file: x.lua", ["rules/mine/x.lua": script])
      }
      #expect(error?.message == "a script has at most 64 KiB, not 65537 bytes")
    }
  }

  @Test(arguments: [(32, true), (33, false)])
  func limitsThePatterns(count: Int, fits: Bool) {
    let script =
      "for i = 1, \(count) do evenhand.pattern('a' .. i) evenhand.pattern('a' .. i) end\n\(Self.plain)"
    let read = Result { try Self.read("file: x.lua", ["rules/mine/x.lua": script]) }
    switch read {
    case .success: #expect(fits)
    case .failure(let error):
      #expect(!fits)
      #expect("\(error)".contains("a script has at most 32 patterns"))
    }
  }

  /// A rule set's sign changes with the script, wherever it stands.
  @Test func signsTheScript() throws {
    let set = """
      rule-set: mine
      version: 1.0.0
      title: A
      position: B
      source: C
      severities: {scripted: 3}
      """
    func sign(_ keys: String, _ script: String) throws -> String {
      try Self.read(
        keys, ["rules/mine/x.lua": script, "rules/mine/set.yaml": set]
      ).ruleSets[0].digest
    }
    #expect(try sign("file: x.lua", Self.plain) == sign("file: x.lua", Self.plain))
    #expect(try sign("file: x.lua", Self.plain) != sign("file: x.lua", Self.plain + " "))
    let block = "script: |\n  "
    #expect(try sign(block + Self.plain, "") != sign(block + Self.plain + " --", ""))
  }
}
