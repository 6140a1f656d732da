import Testing

@Suite struct RephrasingTests {
  @Test(
    arguments: [
      ("a: 1\nfoo\nb: 2\n", "2:1: error: ‘:’ is missing after this key"),
      (
        "summary: Blame: it\n",
        "1:15: error: ‘:’ is not allowed here: put text that holds a colon in quotes, "
          + "or check the indentation"
      ),
      (
        "é: b\n  c: d\n",
        "2:4: error: ‘:’ is not allowed here: put text that holds a colon in quotes, "
          + "or check the indentation"
      ),
      (
        "a: - b\n",
        "1:4: error: a list item (‘-’) is not allowed here: begin it on a new line, "
          + "or put the text in quotes"
      ),
      ("a: ? b\n", "1:4: error: ‘?’ is not allowed here: put the text in quotes"),
      (
        "a:\n  b: 1\n c: 2\n",
        "3:2: error: a key is expected here: check the indentation and the quotes"
      ),
      (
        "a:\n  - b\n  c: d\n",
        "3:3: error: a list item (‘-’) is expected here: check the indentation and the quotes"
      ),
      ("[a b: c, d: e f: g]\n", "1:16: error: ‘,’ or ‘]’ is expected here"),
      ("{a: b]\n", "1:6: error: ‘,’ or ‘}’ is expected here"),
      ("[a, , b]\n", "1:5: error: a value is expected here"),
      ("{: a}\n", "1:2: error: a value is expected here"),
      ("a: ]\n", "1:4: error: a value is expected here"),
      (
        "\"abc\" def\n",
        "1:7: error: nothing can follow the end of the value: check the indentation and the quotes"
      ),
      (
        "a: \"\\d+\"\n",
        "1:5: error: ‘\\’ does not begin a known escape here: write ‘\\\\’, or use single quotes"
      ),
      (
        "a: \"\\u12\"\n",
        "1:7: error: the escape needs more digits: \\x takes 2, \\u takes 4 and \\U takes 8"
      ),
      ("a: \"\\uD800\"\n", "1:7: error: the escape names no Unicode character"),
      ("a: |0\n b\n", "1:5: error: the indentation after ‘|’ or ‘>’ must be 1 to 9"),
      ("a: <b>\nc: >d\n", "2:5: error: the text after ‘|’ or ‘>’ must begin on the next line"),
    ])
  func saysWhatToDo(_ text: String, _ message: String) {
    #expect(headline(mistake(in: text)) == message)
  }
}
