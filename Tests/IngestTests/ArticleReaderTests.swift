import Foundation
import Ingest
import TestSupport
import Testing

@Suite struct ArticleReaderTests {
  @Test(arguments: [
    ("a.txt", "text"), ("a.text", "text"), ("a.md", "markdown"), ("a.MD", "markdown"),
    ("dir.md/a", "text"), ("a.markdown", "markdown"), ("dir/a.b.md", "markdown"), ("-", "text"),
    ("a.html", "text"), ("md", "text"), (".md", "markdown"), ("", "text"), ("a.", "text"),
  ])
  func endingsChoose(path: String, name: String) {
    #expect(articleReader(forPath: path, bytes: Array("Text.".utf8)).name == name)
  }

  @Test(arguments: [
    ("---\nid: x\n---\nText.", "markdown"), ("\u{FEFF}---\r\nid: x\r\n---\r\n", "markdown"),
    ("---  \nText.", "markdown"), ("---", "markdown"), ("----\nText.", "text"),
    ("--- id\n", "text"), (" ---\n", "text"), ("\n---\n", "text"), ("", "text"),
  ])
  func frontMatterChooses(text: String, name: String) {
    #expect(articleReader(forPath: "a.txt", bytes: Array(text.utf8)).name == name)
  }

  @Test func namesAndEndingsAreDistinct() {
    let names = articleReaders.map { $0.name }
    let endings = articleReaders.flatMap { $0.pathExtensions }
    #expect(Set(names).count == names.count)
    #expect(Set(endings).count == endings.count)
    #expect(endings.allSatisfy { $0 == $0.lowercased() && !$0.hasPrefix(".") })
  }

  /// A reader is one file in `Readers` and one line in the list, a cleaner likewise; JSON Lines are
  /// many articles a file and stand beside the list.
  @Test func foldersAndListsAgree() throws {
    let readers = articleReaders.map { "\($0).swift" } + ["JSONLinesReader.swift"]
    #expect(try files(in: "Readers", endingIn: "Reader.swift") == readers.sorted())
    let cleaners = cleaners.map { "\($0).swift" }
    #expect(try files(in: "Cleaning", endingIn: "Cleaner.swift") == cleaners.sorted())
  }

  private func files(in folder: String, endingIn ending: String) throws -> [String] {
    let folder = Repository.root.appending(path: "Sources/Ingest/\(folder)")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path())
      .filter { $0.hasSuffix(ending) && $0 != ending }.sorted()
  }
}
