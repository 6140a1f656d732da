import Foundation
import TestSupport
import Testing

@Suite struct BadInputTests {
  @Test(arguments: BadInput.all)
  func isRefusedWithItsPlaceAndHelp(input: BadInput) throws {
    let files = input.files.merging(["good.txt": Samples.even]) { $1 }
    try withFolder(files) { folder in
      let run = try RunningProgram(arguments: input.arguments, in: folder)
      #expect(run.code == 2)
      #expect(run.output.isEmpty)
      #expect(run.errors == input.message + "\n")
    }
  }

  @Test(arguments: BadInput.all)
  func standsInTheDocumentation(input: BadInput) throws {
    let page = try Repository.root.text(of: "docs/errors.md")
    #expect(page.contains("\n\(input.row)\n"))
  }

  @Test func ofTheWrongEncodingIsShownToTheByte() throws {
    let bytes = Data(Array("Talks at the caf".utf8) + [0xE9, 0x2E, 0x0A])
    try check("text that is not UTF-8", file: "latin.txt", says: Self.encoding) {
      try bytes.write(to: $0)
    }
  }

  @Test func ofAHundredMegabytesInALineIsNotReadToItsEnd() throws {
    try check("a file of a hundred megabytes", file: "long.txt", says: Self.length) { path in
      try Data().write(to: path)
      let file = try FileHandle(forWritingTo: path)
      try file.truncate(atOffset: 100_000_000)
      try file.close()
    }
  }

  @Test func ofAMillionBracketsIsRefusedAtTheirDepth() throws {
    let bomb = "---\ntitle: " + String(repeating: "[", count: 1_000_000) + "\n---\nTalks.\n"
    try check("a million brackets in front matter", file: "bomb.md", says: Self.depth) {
      try Data(bomb.utf8).write(to: $0)
    }
  }

  @Test func ofAMillionBracketsIsRefusedInARuleFileToo() throws {
    let bomb = String(repeating: "[", count: 1_000_000)
    try withFolder(["mine/bomb.yaml": bomb, "good.txt": Samples.even]) { folder in
      let run = try RunningProgram("good.txt", "--rules-path", "mine", in: folder)
      #expect(run.code == 2)
      #expect(
        run.errors.hasPrefix(
          "mine/bomb.yaml:1:65: error: lists and mappings are nested more than 64 deep\n"))
    }
  }

  /// Checks a file that is no text that a person would write, and its row in the documentation.
  private func check(
    _ name: String, file: String, says message: String, making make: (URL) throws -> Void
  ) throws {
    try withFolder([:]) { folder in
      try make(folder.appending(path: file))
      let run = try RunningProgram(file, in: folder)
      #expect(run.code == 2)
      #expect(run.output.isEmpty)
      #expect(run.errors == message + "\n")
    }
    try standsInTheDocumentation(
      input: BadInput(name: name, arguments: [file], message: message))
  }

  private static let encoding =
    "latin.txt:1:17: error: not valid UTF-8 at byte 16 (0xE9); convert it, for example with "
    + "iconv -f windows-1252 -t utf-8"

  private static let length =
    "long.txt: error: longer than 64 MiB, the most an article may have; "
    + "split it, one article a file"

  private static let depth = """
    bomb.md:2:71: error: lists and mappings are nested more than 64 deep
    2 | …\(String(repeating: "[", count: 100))…
      | \(String(repeating: " ", count: 41))^
    """
}
