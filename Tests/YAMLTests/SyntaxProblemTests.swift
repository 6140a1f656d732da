import Testing

@Suite struct SyntaxProblemTests {
  @Test(
    arguments: [
      ("a: \"b\nc: d\n", "1:4"), ("a: 'b\n", "1:4"), ("é: [\"b\n", "1:5"),
      ("a: b\nc: \"d\n---\ne: f\n", "2:4"), ("- y\n- 'z", "2:3"), ("'", "1:1"),
    ])
  func anUnclosedQuoteIsShownWhereItOpens(_ text: String, _ place: String) {
    #expect(
      headline(mistake(in: text)) == "\(place): error: the quote that opens here is not closed")
  }

  @Test(
    arguments: [
      ("[", "[", "1:1"), ("a: [b,\n", "[", "1:4"), ("a: [b\n", "[", "1:4"),
      ("a: {b: c", "{", "1:4"), ("[a, {b: [c], d: e\n\n", "{", "1:5"), ("[a: b", "[", "1:1"),
      ("[{a: b}, c", "[", "1:1"),
    ])
  func anUnclosedBracketIsShownWhereItOpens(_ text: String, _ bracket: String, _ place: String) {
    #expect(headline(mistake(in: text)) == "\(place): error: ‘\(bracket)’ is not closed")
  }

  @Test(
    arguments: [
      ("a: @b\n", "1:4", "@"), ("a: `b`\n", "1:4", "`"), ("- a\n- %b\n", "2:3", "%"),
      ("[|]\n", "1:2", "|"),
    ])
  func someCharactersBeginNoValue(_ text: String, _ place: String, _ character: String) {
    #expect(
      headline(mistake(in: text))
        == "\(place): error: a value cannot begin with ‘\(character)’: put the text in quotes")
  }

  @Test(
    arguments: [
      ("\ta: b\n", "1:1"), ("a:\n\tb: c\n", "2:1"), ("a:\n  b\n\tc\n", "3:1"),
      ("a:\n  - b\n\t- c\n", "3:1"), ("a: |\n\tb\n", "2:1"), ("a:\n  b: c\n  \td: e\n", "3:3"),
    ])
  func aTabIsNoIndentation(_ text: String, _ place: String) {
    #expect(
      headline(mistake(in: text))
        == "\(place): error: a tab cannot be used for indentation: use spaces")
  }

  @Test func anEarlierLineThatExplainsIsShownToo() {
    #expect(
      mistake(in: "é: 1\nkey: [a, b\nother: c\n") == """
        f.yaml:3:6: error: ‘,’ or ‘]’ is expected here
        3 | other: c
          |      ^
        f.yaml:2:6: note: the list begins here
        2 | key: [a, b
          |      ^
        """)
  }

  @Test func theSameLineIsNotShownTwice() {
    #expect(
      mistake(in: "a: 'don't'") == """
        f.yaml:1:9: error: a key is expected here: check the indentation and the quotes
        1 | a: 'don't'
          |         ^
        """)
  }

  @Test func theEndOfAFileWithoutALineBreakIsOnItsLastLine() {
    #expect(headline(mistake(in: "a: b\nfoo")).hasPrefix("2:1: error: ‘:’ is missing"))
  }
}
