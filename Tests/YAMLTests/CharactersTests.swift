import Testing

@Suite struct CharactersTests {
  @Test(
    arguments: [
      ([0x61, 0x3A, 0x0A, 0xFF], "2:1: error: the byte 0xFF at offset 3"),
      ([0x61, 0x3A, 0x20, 0xC3, 0xA9, 0x80], "1:5: error: the byte 0x80 at offset 5"),
      ([0x61, 0x3A, 0x20, 0xE2, 0x80], "1:4: error: the byte 0xE2 at offset 3"),
      ([0x61, 0xED, 0xA0, 0x80], "1:2: error: the byte 0xED at offset 1"),
      ([0xC0, 0x80], "1:1: error: the byte 0xC0 at offset 0"),
      ([0xF5, 0x80, 0x80, 0x80], "1:1: error: the byte 0xF5 at offset 0"),
    ] as [([UInt8], String)])
  func refusesWhatIsNoUTF8(_ bytes: [UInt8], _ beginning: String) {
    #expect(headline(mistake(in: bytes)) == beginning + " is not UTF-8: save the file as UTF-8")
  }

  @Test(
    arguments: [
      ("a: \0", "1:4: error: a NUL character is not allowed: is this a text file, saved as UTF-8?"),
      ("a: 1\r\n# \u{1B}", "2:3: error: the control character U+001B is not allowed"),
      ("a: \u{7F}", "1:4: error: the control character U+007F is not allowed"),
      ("a: \u{80}", "1:4: error: the control character U+0080 is not allowed"),
      ("a: \u{9F}", "1:4: error: the control character U+009F is not allowed"),
      ("a: \u{FFFE}", "1:4: error: the control character U+FFFE is not allowed"),
      ("a: \u{FFFF}", "1:4: error: the control character U+FFFF is not allowed"),
      (
        "a: Ա\u{2028}b: c",
        "1:5: error: U+2028 is not allowed: YAML ends a line there, an editor may not"
      ),
      (
        "a: 'x\u{2029}y'",
        "1:6: error: U+2029 is not allowed: YAML ends a line there, an editor may not"
      ),
      (
        "# \u{85}\na: b",
        "1:3: error: U+0085 is not allowed: YAML ends a line there, an editor may not"
      ),
      (
        "a: \u{FEFF}b",
        "1:4: error: a byte order mark (U+FEFF) is allowed only at the beginning of a file"
      ),
      (
        "\u{FEFF}\u{FEFF}a: b",
        "1:1: error: a byte order mark (U+FEFF) is allowed only at the beginning of a file"
      ),
    ])
  func refusesControls(_ text: String, _ message: String) {
    #expect(headline(mistake(in: text)) == message)
  }

  @Test(
    arguments: [
      "a: \u{A0}", "a: x\ty", "a: “curly” – ‘quotes’…", "a: \u{2027}\u{202A}", "a: \u{FEFE}",
      "a: \u{FFFD}", "a: \u{10FFFF}", "a: e\u{301}", "a: 👩‍👩‍👧", "\u{FEFF}a: b", "a: b\r\n",
    ])
  func readsTheRest(_ text: String) {
    #expect(mistake(in: text) == "no mistake")
  }
}
