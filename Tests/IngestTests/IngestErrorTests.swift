import Ingest
import Testing

@Suite struct IngestErrorTests {
  @Test func saysWhatIsWrongAndWhatToDo() {
    #expect(IngestError.empty(path: "a.txt").description == "a.txt: error: there is no text in it")
    #expect(
      IngestError.tooLarge(path: "a.txt", bytes: 70 << 20, limit: 64 << 20).description
        == "a.txt: error: longer than 64 MiB, the most an article may have; "
        + "split it, one article a file")
    #expect(
      IngestError.unclosedFrontMatter(path: "a.md").description
        == "a.md:1:1: error: the front matter that begins here has no closing line ‘---’")
    #expect(
      IngestError.binary(path: "a.txt", offset: 3).description
        == "a.txt: error: not a text file: byte 3 is NUL; save the article as UTF-8 text")
    #expect(IngestError.line(path: "a", number: 3, "no").description == "a:3: error: no")
  }

  @Test(arguments: [(UInt8(0xE9), "0xE9"), (0x80, "0x80"), (0x0F, "0x0F")])
  func namesTheInvalidByte(byte: UInt8, name: String) {
    let error = IngestError.invalidUTF8(path: "a", offset: 31, line: 2, column: 7, byte: byte)
    #expect(
      error.description == "a:2:7: error: not valid UTF-8 at byte 31 (\(name)); "
        + "convert it, for example with iconv -f windows-1252 -t utf-8")
  }
}
