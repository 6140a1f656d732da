import Testing

@testable import YAML

@Suite struct PrintingTests {
  @Test(
    arguments: [
      ("\0", "␀"), ("\u{1B}", "␛"), ("\u{7F}", "␡"), ("\u{9B}", "\u{FFFD}"), ("\t", "\t"),
      ("\u{202E}", "\u{FFFD}"), ("\u{2028}", "\u{FFFD}"), ("a", "a"), ("Ա", "Ա"), ("🇦", "🇦"),
    ] as [(Unicode.Scalar, Unicode.Scalar)])
  func controlsAreShown(_ scalar: Unicode.Scalar, _ shown: Unicode.Scalar) {
    #expect(scalar.visible == shown)
  }

  @Test(
    arguments: [
      ("a", 1), ("é", 1), ("Ա", 1), ("\t", 1), ("—", 1), ("\u{301}", 0), ("\u{200D}", 0),
      ("\u{FE0F}", 0), ("漢", 2), ("한", 2), ("😀", 2), ("🇦", 1),
    ] as [(Unicode.Scalar, Int)])
  func columnsOfATerminal(_ scalar: Unicode.Scalar, _ columns: Int) {
    #expect(scalar.columns == columns)
  }

  @Test func quotedNamesStayOnOneLineAndShort() {
    let forty = String(repeating: "é", count: 40)
    #expect(quoted("a b") == "‘a b’")
    #expect(quoted("a\nb\tc\u{1B}") == "‘a␊b c␛’")
    #expect(quoted(forty) == "‘\(forty)’")
    #expect(quoted(forty + "é") == "‘\(forty)…’")
  }

  @Test func namesInARow() {
    #expect(quoted([], joinedBy: "and") == "")
    #expect(quoted(["a"], joinedBy: "and") == "‘a’")
    #expect(quoted(["a", "b"], joinedBy: "and") == "‘a’ and ‘b’")
    #expect(quoted(["a", "b", "c"], joinedBy: "or") == "‘a’, ‘b’ or ‘c’")
  }
}
