import Testing
import YAML

@Suite struct DocumentErrorsTests {
  @Test(
    arguments: [
      ("x: plain words # c", "x: plain words # c", "   ^~~~~~~~~~~"),
      ("x: 'it''s'", "x: 'it''s'", "   ^~~~~~~"),
      ("x: [a, b] # c", "x: [a, b] # c", "   ^~~~~~"),
      ("x: [a,\n  b]", "x: [a,", "   ^~~"),
      ("x: \"a\n  b\" # c", "x: \"a", "   ^~"),
      ("x: |\n  a\n", "x: |", "   ^"),
      ("x:", "x:", "  ^"),
    ])
  func underlineIsAsLongAsTheValue(_ text: String, _ line: String, _ underline: String) throws {
    let document = try document(text)
    let error = document.error(at: try document.root.value("x"), "wrong")
    let lines = error.description.split(separator: "\n").map(String.init)
    #expect(lines.dropFirst() == ["1 | \(line)", "  | \(underline)"])
  }

  @Test(
    arguments: [
      ("x:\n  key: a # c\n", "2 |   key: a # c\n  |   ^~~"),
      ("x:\n  - key: a # c\n", "2 |   - key: a # c\n  |   ^"),
    ])
  func blockCollectionIsUnderlinedAtItsBeginning(_ text: String, _ drawing: String) throws {
    let document = try document(text)
    let error = document.error(at: try document.root.value("x"), "wrong")
    #expect(error.description == "f.yaml:2:3: error: wrong\n" + drawing)
  }

  @Test func suggestionIsGivenOrFound() throws {
    let document = try document("wier")
    let node = document.root
    let given = document.error(at: node, "unknown set ‘wier’", suggestion: "wire")
    let found = document.error(
      at: node, "unknown set ‘wier’", nearest: "wier", among: ["accountability", "wire"])
    let none = document.error(at: node, "unknown set ‘wier’", nearest: "wier", among: ["advocacy"])
    #expect(given == found)
    #expect(given.suggestion == "wire")
    #expect(none.suggestion == nil)
  }

  @Test func aSecondPlaceIsDrawnBelow() throws {
    let document = try document("a: nk\nb: nk\n")
    let error = document.error(
      at: try document.root.value("b"), "the id ‘nk’ is taken",
      related: try document.root.value("a"), "it is given here first")
    #expect(
      error.description == """
        f.yaml:2:4: error: the id ‘nk’ is taken
        2 | b: nk
          |    ^~
        f.yaml:1:4: note: it is given here first
        1 | a: nk
          |    ^~
        """)
  }
}
