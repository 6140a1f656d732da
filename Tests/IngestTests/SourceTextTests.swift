import Ingest
import Prose
import Testing

@Suite struct SourceTextTests {
  /// `~` stands for a byte that is no UTF-8.
  @Test(arguments: [
    ("~bc", "1:1", 0), ("ab~", "1:3", 2), ("ab\ncd~\n", "2:3", 5), ("ab\r\ncd\r\n~", "3:1", 8),
    ("ab\rcd\r~f", "3:1", 6), ("é“~", "1:3", 5), ("\u{FEFF}a~", "1:2", 4), ("a\n\n\n~", "4:1", 4),
    ("a\n~\nb", "2:1", 2),
  ])
  func placesTheFirstInvalidByte(text: String, place: String, offset: Int) {
    let bytes = text.utf8.map { $0 == UInt8(ascii: "~") ? 0xE9 : $0 }
    let found = error(of: bytes)
    #expect(found.hasPrefix("a.txt:\(place): error: not valid UTF-8 at byte \(offset) (0xE9)"))
  }

  @Test(
    arguments: [
      [0xC3], [0x80], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80],
      [0xE2, 0x80, 0x20],
    ] as [[UInt8]])
  func refusesWhatIsNoUTF8(bytes: [UInt8]) {
    #expect(error(of: Array("ab ".utf8) + bytes).hasPrefix("a.txt:1:4: error: not valid UTF-8"))
    let reader = MarkdownReader()
    #expect(error(of: Array("ab ".utf8) + bytes, with: reader).hasPrefix("a.txt:1:4: error: not"))
  }

  /// What has a NUL is no text, even if it is no UTF-8 either.
  @Test(arguments: 0..<20)
  func findsNULAnywhere(offset: Int) {
    var bytes = [UInt8](repeating: 0xFF, count: 20)
    bytes[offset] = 0
    #expect(error(of: bytes).hasPrefix("a.txt: error: not a text file: byte \(offset) is NUL"))
  }

  @Test(arguments: ["", " ", "\n", "\r\n \r\n", "\u{FEFF}", "\u{A0}\u{2007}\u{3000}\n\u{202F}\t"])
  func refusesWhiteSpace(text: String) {
    let message = "a.txt: error: there is no text in it"
    #expect(error(of: Array(text.utf8)) == message)
    #expect(error(of: Array(text.utf8), with: MarkdownReader()) == message)
  }

  @Test func readsUpToTheLimit() {
    var plain = PlainTextReader()
    plain.maximumBytes = 5
    var markdown = MarkdownReader()
    markdown.maximumBytes = 5
    for reader in [plain, markdown] as [any ArticleReader] {
      #expect(error(of: Array("Text.".utf8), with: reader) == "no error")
      #expect(
        error(of: Array("Texts.".utf8), with: reader)
          == "a.txt: error: longer than 0 MiB, the most an article may have; "
          + "split it, one article a file")
    }
    #expect(PlainTextReader().maximumBytes == Article.maximumBytes)
    #expect(MarkdownReader().maximumBytes == Article.maximumBytes)
  }

  @Test func theLimitComesBeforeEverythingElse() {
    let bytes = [UInt8](repeating: 0xFF, count: Article.maximumBytes + 1)
    #expect(error(of: bytes).contains("longer than 64 MiB"))
  }

  @Test func keepsTheBytes() throws {
    let bytes = Array("\u{FEFF} One. \r\n\r\nTwo.\r".utf8)
    let article = try PlainTextReader().read(bytes, id: "i", path: "p")
    #expect(article.bytes == bytes)
    #expect(article.id == "i")
    #expect(article.path == "p")
  }
}
