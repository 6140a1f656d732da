import Testing
import YAML

@Suite struct ComposerTests {
  private static let tooDeep =
    "lists and mappings are nested more than 64 deep"

  @Test func readsAsDeepAsTheLimit() throws {
    let lists = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    let mappings = String(repeating: "{a: ", count: 64) + String(repeating: "}", count: 64)
    let dashes = String(repeating: "- ", count: 64) + "a"
    for text in [lists, mappings, dashes] { #expect(mistake(in: text) == "no mistake") }
    #expect(try document(lists).root.all.count == 64)
  }

  @Test(arguments: [("[", 65), ("{a: ", 257), ("- ", 129)])
  func refusesOneLevelMore(_ opening: String, _ column: Int) {
    let text = String(repeating: opening, count: 65)
    #expect(headline(mistake(in: text)) == "1:\(column): error: \(Self.tooDeep)")
  }

  @Test(.timeLimit(.minutes(1)), arguments: [("[", 65), ("{a: ", 257), ("- ", 129)])
  func refusesAMillionLevelsAtOnce(_ opening: String, _ column: Int) {
    let text = String(repeating: opening, count: 1_000_000)
    #expect(headline(mistake(in: text)) == "1:\(column): error: \(Self.tooDeep)")
  }

  @Test func readsAsManyNodesAsTheLimit() {
    let items = String(repeating: "a,", count: YAMLLimits.nodes - 1)
    #expect(mistake(in: "[" + items + "]") == "no mistake")
    #expect(
      headline(mistake(in: "[" + items + "\na]"))
        == "2:1: error: there are more than 1000000 values")
  }

  @Test(arguments: [
    "", "\n\r\n  \n", "# only a comment\n", "\u{FEFF}", "---\n", "--- # nothing\n...\n",
  ])
  func refusesAnEmptyFile(_ text: String) {
    #expect(mistake(in: text) == "f.yaml: error: the file is empty")
  }

  @Test func refusesAnEmptyPartAtItsPlace() {
    #expect(throws: YAMLError.self) {
      try Document(Array("---\n---\nText".utf8), range: 4..<4, name: "f.md")
    }
    do throws(YAMLError) {
      _ = try Document(Array("---\n# x\n---\nText".utf8), range: 4..<8, name: "f.md")
    } catch {
      #expect(
        error.description == """
          f.md:2:1: error: nothing is written here
          2 | # x
            | ^
          """)
    }
  }

  @Test(arguments: ["--- a: b\n", "--- [a]\n", "---\na: b\n...\n", "a: b\n...\n# end\n"])
  func readsDocumentMarkers(_ text: String) {
    let isOneLine = text == "--- a: b\n"
    #expect((mistake(in: text) == "no mistake") == !isOneLine)
  }

  @Test func readsEmptyCollections() throws {
    #expect(try document("[]").root.content == .sequence([]))
    #expect(try document("{}").root.content == .mapping([]))
  }

  @Test func keepsSiblingsApart() throws {
    let root = try document("a: [b, [c, d], {e: f}]\ng: {h: [i]}\n").root
    #expect(root.all.compactMap(\.text).joined() == "abcdefghi")
    #expect(root.all.count == 15)
    guard case .sequence(let items) = try root.value("a").content else {
      throw NotFound(name: "a list")
    }
    #expect(items.map { $0.all.count } == [1, 3, 3])
  }
}
