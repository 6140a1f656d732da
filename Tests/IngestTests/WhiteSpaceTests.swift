import Ingest
import Testing

@Suite struct WhiteSpaceTests {
  @Test(arguments: [
    " ", "\t", "\u{A0}", "\u{2007}", "\u{202F}", "\u{2009}", "\u{3000}", "\u{FEFF}", "\u{200A}",
    "\u{A0} \u{3000}\t",
  ])
  func trimsParagraphs(space: String) {
    let drawn = "\(space)⟨One\(space)two.⟩\(space)\n\(space)\n\(space)⟨«7 p.m.»⟩\(space)"
    #expect(plainText(drawn) == drawn)
    #expect(markdown(drawn) == drawn)
  }

  @Test func skipsTheByteOrderMark() {
    let drawn = "\u{FEFF}⟦A headline⟧\n\n⟨Text.⟩"
    #expect(plainText(drawn) == drawn)
    #expect(markdown("\u{FEFF}# ⟦A headline⟧\n\n⟨Text.⟩") == "\u{FEFF}# ⟦A headline⟧\n\n⟨Text.⟩")
  }

  @Test(arguments: ["\u{AD}", "\u{200D}", "…", "é", "”"])
  func keepsWhatIsNoSpace(mark: String) {
    #expect(plainText("⟨\(mark)One.\(mark)⟩") == "⟨\(mark)One.\(mark)⟩")
  }
}
