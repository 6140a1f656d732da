import Testing
import YAML

@Suite struct SourceTests {
  @Test func refusesUTF16() {
    let message = "f.yaml: error: the file is UTF-16: save it as UTF-8"
    #expect(mistake(in: [0xFF, 0xFE, 0x61, 0x00]) == message)
    #expect(mistake(in: [0xFE, 0xFF, 0x00, 0x61]) == message)
  }

  @Test func readsAsMuchAsTheLimit() {
    let text = Array("a: b\n#".utf8)
    let padding = [UInt8](repeating: 0x20, count: YAMLLimits.bytes - text.count)
    #expect(mistake(in: text + padding) == "no mistake")
    #expect(
      mistake(in: text + padding + [0x20])
        == "f.yaml: error: the file is too long: at most 4 MiB are read")
  }

  @Test func limitsThePartAndNotTheFile() throws {
    let rest = [UInt8](repeating: 0x78, count: YAMLLimits.bytes)
    let document = try Document(Array("a: b\n".utf8) + rest, range: 0..<5, name: "f.yaml")
    #expect(try document.root.value("a").text == "b")
  }

  @Test func skipsAByteOrderMark() throws {
    let root = try document("\u{FEFF}a: b").root
    #expect(root.start == Mark(line: 1, column: 1, offset: 3))
    #expect(try root.value("a").start == Mark(line: 1, column: 4, offset: 6))
  }

  @Test func looksAtNoByteOutsideThePart() throws {
    let bytes = [0xFF, 0x00, 0x0A] + Array("a: b\n".utf8) + [0xFF, 0x00]
    let document = try Document(bytes, range: 3..<8, name: "f.yaml")
    #expect(document.root.start == Mark(line: 2, column: 1, offset: 3))
  }
}
