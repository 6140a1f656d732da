import Testing

@Suite struct RefusalsTests {
  private static let anchor =
    "error: anchors and aliases are not supported: write the value out, or put the text in quotes"
  private static let tag = "error: tags (‘!’) are not supported: put the text in quotes"
  private static let collectionAsKey =
    "error: a key must be a text: put it in quotes if it begins with a bracket"

  @Test(
    arguments: [
      ("a: &x b\n", "1:4"), ("a: &x\n  b: c\n", "1:4"), ("&x a: b\n", "1:1"),
      ("a: b\nc: *x\n", "2:4"), ("- *bold*\n", "1:3"), ("a: *\n", "1:4"), ("a: &\n", "1:4"),
      ("[é, &x [b]]\n", "1:5"), ("a: &x\nb: *x\n", "1:4"), ("*x : b\n", "1:1"),
      ("- ? a\n- &x b\n", "2:3"), ("a: &x !t b\n", "1:4"),
    ])
  func refusesAnchorsAndAliases(_ text: String, _ place: String) {
    #expect(headline(mistake(in: text)) == "\(place): \(Self.anchor)")
  }

  @Test(
    arguments: [
      ("a: !t b\n", "1:4"), ("a: !!str b\n", "1:4"), ("a: ! b\n", "1:4"), ("!t a: b\n", "1:1"),
      ("- b\n- !<tag:x> [c]\n", "2:3"), ("a: !<x\n", "1:4"), ("a: !é b\n", "1:4"),
      ("a: !x!y b\n", "1:4"), ("a: !t &x b\n", "1:4"), ("!!map\na: b\n", "1:1"),
    ])
  func refusesTags(_ text: String, _ place: String) {
    #expect(headline(mistake(in: text)) == "\(place): \(Self.tag)")
  }

  @Test(arguments: ["a: b&c *d !e", "a: '&x'", "a: \"*x\"", "a: |\n  !x\n", "a: x\n# &y *z !t\n"])
  func readsTheirMarksInsideText(_ text: String) {
    #expect(mistake(in: text) == "no mistake")
  }

  @Test(
    arguments: [
      "%YAML 1.1\n---\na: b\n", "%YAML 9.1\n---\na: b\n", "%TAG ! x:\n---\na: b\n", "%x: y\n",
      "%YAML 1.1\n%TAG !a! x:\n---\na: b\n", "%\n",
    ])
  func refusesDirectives(_ text: String) {
    #expect(
      headline(mistake(in: text))
        == "1:1: error: directives (‘%’) are not supported: put the text in quotes")
  }

  @Test func refusesMergeKeysWithoutQuotes() {
    #expect(
      headline(mistake(in: "a:\n  <<: {b: c}\n"))
        == "2:3: error: merge keys (‘<<’) are not supported: write the keys out")
    #expect(mistake(in: "'<<': b") == "no mistake")
  }

  @Test(
    arguments: [
      ("[a]: b\n", "1:1"), ("? [a]\n: b\n", "1:3"), ("? {a: b}\n: c\n", "1:3"),
      ("? - a\n: b\n", "1:3"), ("a: {{b}}\n", "1:5"), ("? a: b\n", "1:3"), ("{[a]: b}", "1:2"),
    ])
  func refusesCollectionsAsKeys(_ text: String, _ place: String) {
    #expect(headline(mistake(in: text)) == "\(place): \(Self.collectionAsKey)")
  }

  @Test(arguments: [
    ("\"\": a\n", "1:1"), ("a: b\n'': c\n", "2:1"), ("{'': a}", "1:2"), ("?\n", "1:2"),
  ])
  func refusesEmptyKeys(_ text: String, _ place: String) {
    #expect(headline(mistake(in: text)) == "\(place): error: a key is missing before ‘:’")
  }

  @Test func refusesAKeyThatStandsTwiceAndShowsTheFirst() {
    #expect(
      mistake(in: "a: 1\nbc: 2\nd:\n  bc: 3\n'bc': 4\n") == """
        f.yaml:5:1: error: the key ‘bc’ stands twice in this mapping
        5 | 'bc': 4
          | ^~~~
        f.yaml:2:1: note: it stands here first
        2 | bc: 2
          | ^~
        """)
  }

  @Test func findsARepeatedKeyAmongMany() {
    let keys = (1...16).map { "k\($0): x\n" }.joined()
    #expect(mistake(in: keys) == "no mistake")
    #expect(mistake(in: keys + "k17: x\nk18: x\n") == "no mistake")
    for repeated in ["k16", "k3", "k17"] {
      let text = keys + "k17: x\n" + repeated + ": x\n"
      #expect(
        headline(mistake(in: text))
          == "18:1: error: the key ‘\(repeated)’ stands twice in this mapping"
      )
    }
  }

  @Test func comparesKeysAsPeopleReadThem() {
    let composed = "caf\u{E9}: 1\n"
    let decomposed = "cafe\u{301}: 2\n"
    #expect(
      headline(mistake(in: composed + decomposed))
        == "2:1: error: the key ‘cafe\u{301}’ stands twice in this mapping")
    #expect(mistake(in: "a: 1\nA: 2\n") == "no mistake")
    #expect(mistake(in: "{a: {a: 1}, b: [{a: 1}, {a: 2}]}") == "no mistake")
  }

  @Test(arguments: [
    ("a: 1\n---\nb: 2\n", "2:1"), ("a: 1\n---\n", "2:1"), ("a\n...\n---\nb", "3:1"),
  ])
  func refusesASecondDocument(_ text: String, _ place: String) {
    #expect(
      headline(mistake(in: text))
        == "\(place): error: a second document begins here: a file holds only one")
  }

  @Test func refusesANULByEscape() {
    let message = "error: the escape ‘\\0’ is not allowed: no text holds a NUL"
    #expect(headline(mistake(in: "a: \"x\\0\"")) == "1:4: \(message)")
    #expect(headline(mistake(in: "\"\\x00\": a")) == "1:1: \(message)")
    #expect(mistake(in: "a: '\\0'") == "no mistake")
  }
}
