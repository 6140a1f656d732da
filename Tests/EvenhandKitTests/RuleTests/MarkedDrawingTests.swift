import EvenhandKit
import Testing

@Suite struct MarkedDrawingTests {
  private func drawing(_ marked: String, _ sign: Character = "^", width: Int = 90) -> [String] {
    let text = MarkedText(marked)
    return MarkedDrawing(
      text.text, [.init(text.ranges, sign: sign, label: "here")], width: width
    ).lines.map(\.text)
  }

  @Test func drawsSignsUnderTheWords() {
    #expect(
      drawing("He called it «unprovoked», an «act of war».") == [
        "He called it unprovoked, an act of war.",
        "             ^^^^^^^^^^     ^^^^^^^^^^ here",
      ])
  }

  @Test func drawsARowForEachSign() {
    let (one, other) = (MarkedText("a «b» c d"), MarkedText("a b «c» d"))
    let drawing = MarkedDrawing(
      one.text,
      [
        .init(one.ranges, sign: "^", label: "one"), .init(other.ranges, sign: "~", label: "other"),
      ])
    #expect(drawing.lines.map(\.text) == ["a b c d", "  ^ one", "    ~ other"])
    #expect(drawing.lines.map(\.row) == [nil, 0, 1])
  }

  @Test(arguments: [
    ("北京 «侵略» 了", ["北京 侵略 了", "     ^^^^ here"]),
    ("cafe\u{301} «e\u{301}té\u{301}»", ["cafe\u{301} e\u{301}té\u{301}", "     ^^^ here"]),
    ("a\t«b»\nc", ["a b c", "  ^ here"]), ("\u{1B}[31m«b»", ["␛[31mb", "     ^ here"]),
  ])
  func countsColumnsAsATerminalDoes(marked: String, lines: [String]) {
    #expect(drawing(marked) == lines)
  }

  @Test func wrapsBetweenWordsAndCutsWhatIsFar() {
    let lines = drawing("one two six ten «one» two six ten one two six ten one two", width: 8)
    #expect(
      lines == [
        "…", "six ten", "one two", "^^^ here", "six ten", "…",
      ])
  }

  @Test func wrapsAWordThatIsLongerThanALine() {
    #expect(drawing("abcdefgh«ij»kl", width: 5) == ["abcde", "fghij", "   ^^ here", "kl"])
    #expect(drawing("北京北«京»", width: 5) == ["北京", "北京", "  ^^ here"])
  }

  @Test func marksAPassageOverSeveralLines() {
    #expect(
      drawing("a b «c d» e", width: 5) == ["a b c", "    ^ here", "d e", "^ here"])
  }

  @Test func beginsALineWithAParagraph() {
    #expect(drawing("One.\n\n«Two».\n") == ["One.", "Two.", "^^^ here"])
  }

  @Test func drawsAllWhereNothingIsMarked() {
    #expect(drawing("a b c d e f g h", width: 3) == ["a b", "c d", "e f", "g h"])
  }
}
