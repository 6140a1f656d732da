import Prose
import TestSupport
import Testing

@testable import Reporting

@Suite struct ReportPathTests {
  @Test(arguments: [
    ("a/b.md", "a/b.md", "a/b.md"),
    ("./a.md", "a.md", "a.md"),
    (".//./a.md", "a.md", "a.md"),
    ("../a.md", "../a.md", "../a.md"),
    (".a/b.md", ".a/b.md", ".a/b.md"),
    ("a b/100%,ş:1.md", "a b/100%,ş:1.md", "a%20b/100%25%2C%C5%9F%3A1.md"),
    ("/a b.md", "/a b.md", "file:///a%20b.md"),
    ("a\n.md", "a\n.md", "a%0A.md"),
    ("-", "-", "-"),
  ])
  func isCleanAndAReference(path: String, clean: String, uri: String) {
    var article = Article("x")
    article.path = path
    let report = Report(
      article: AnnotatedArticle(article: article), indicators: [], scores: [])
    #expect(report.path.clean == clean)
    #expect(report.path.uri == uri)
  }
}
