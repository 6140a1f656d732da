import Testing

@testable import Rules

@Suite struct LuaCommentsTests {
  @Test(arguments: [
    ("x = 1 -- one", "x = 1       "), ("--", "  "), ("--\nx", "  \nx"),
    ("-- a\n-- b\nx", "    \n    \nx"),
    ("x --[[ a\nb ]] y", "x       \n     y"),
    ("x --[==[ ]] ]==] y", "x\(String(repeating: " ", count: 16))y"),
    ("--[=x\ny", "     \ny"), ("--[[ x", "      "),
    // In a text two hyphens begin nothing.
    (#"x = "-- a" -- b"#, #"x = "-- a"     "#), (#"x = '"--"' -- b"#, #"x = '"--"'     "#),
    (#"x = "\"--" -- b"#, #"x = "\"--"     "#), ("x = [[--\n--]] -- b", "x = [[--\n--]]     "),
    ("x = [=[ ]] -- ]=] -- b", "x = [=[ ]] -- ]=]     "), ("a[b[1]] = 2 -- c", "a[b[1]] = 2     "),
    ("x = \"a\n-- b", "x = \"a\n    "), ("x = '\\", "x = '\\"), ("[", "["), ("[=", "[="), ("", ""),
  ])
  func giveWayToSpaces(script: String, code: String) {
    let blanked = LuaComments.blanked(in: Array(script.utf8))
    #expect(String(decoding: blanked, as: UTF8.self) == code)
  }

  @Test(arguments: ["x -- é", "--[[ –\n– ]]"])
  func keepEveryPlace(script: String) {
    #expect(LuaComments.blanked(in: Array(script.utf8)).count == script.utf8.count)
  }
}
