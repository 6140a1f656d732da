import Ingest
import Testing

@Suite struct ArticleReaderTests {
  @Test(arguments: [
    ("a.txt", "text"), ("a.md", "markdown"), ("a.MARKDOWN", "markdown"), ("a.b.text", "text"),
    ("a", "text"), ("a.html", "text"), ("-", "text"), ("a.md/b", "text"),
  ])
  func isChosenByTheEndingOfThePath(path: String, name: String) {
    #expect(articleReader(forPath: path, bytes: Array("Wet.".utf8)).name == name)
  }

  @Test(arguments: [
    ("---\nid: a\n---\nWet.", "markdown"), ("\u{FEFF}---\r\n", "markdown"), ("---", "markdown"),
    ("--- It rained. ---\nWet.", "text"), ("----\nWet.", "text"), ("", "text"),
  ])
  func isMarkdownWhereFrontMatterBegins(text: String, name: String) {
    #expect(articleReader(forPath: "a.txt", bytes: Array(text.utf8)).name == name)
  }

  @Test func hasANameAndEndingsOfItsOwn() {
    let endings = articleReaders.flatMap { $0.pathExtensions }
    #expect(Set(endings).count == endings.count)
    #expect(Set(articleReaders.map { $0.name }).count == articleReaders.count)
  }
}
