import Testing
import YAML

@Suite struct NodeTests {
  @Test(
    arguments: [
      ("«plain words»", Node.Style.plain), ("«'single'»", .singleQuoted),
      ("«\"double\"»", .doubleQuoted), ("«|\n  lines\n  kept\n»", .literal),
      ("«>\n  lines\n  joined\n»", .folded), ("«- a\n- b»\n", .block), ("«a: b»\n", .block),
      ("«[a, b]»", .flow), ("«{a: b}»", .flow),
    ])
  func coversItsText(_ marked: String, _ style: Node.Style) throws {
    let parts = marked.split(separator: "«", omittingEmptySubsequences: false)
    let text = parts.joined().split(separator: "»", omittingEmptySubsequences: false)
    let root = try document(text.joined()).root
    #expect(root.style == style)
    #expect(root.start.offset == 0)
    #expect(root.end.offset == text[0].utf8.count)
  }

  @Test(
    arguments: [
      ("'it''s'", "it's"), ("\"tab\\t\\u0041\"", "tab\tA"), ("plain\n words", "plain words"),
      ("|\n  two\n  lines\n", "two\nlines\n"), (">-\n  two\n  lines\n", "two lines"),
      ("Արցախ 🇦🇲", "Արցախ 🇦🇲"), ("no", "no"), ("'~'", "~"), ("\"\"", ""),
    ])
  func scalarIsText(_ text: String, _ value: String) throws {
    let root = try document(text).root
    #expect(root.content == .scalar(value))
    #expect(root.text == value)
  }

  @Test func collectionHasNoText() throws {
    #expect(try document("[a]").root.text == nil)
    #expect(try document("a: b").root.text == nil)
  }

  @Test func entriesKeepFileOrder() throws {
    guard case .mapping(let entries) = try document("b: 1\na: 2\nc: 3\n").root.content else {
      throw NotFound(name: "a mapping")
    }
    #expect(entries.map(\.name) == ["b", "a", "c"])
    #expect(entries.map(\.value.text) == ["1", "2", "3"])
  }

  @Test func onlyAPlainNothingIsAbsent() throws {
    let root = try document("a:\nb: ''\nc: >\nd: x\ne: null\nf: ~\ng: 'null'\n").root
    for name in ["a", "e", "f"] { #expect(try root.value(name).isAbsent) }
    for name in ["b", "c", "d", "g"] { #expect(try !root.value(name).isAbsent) }
  }
}
