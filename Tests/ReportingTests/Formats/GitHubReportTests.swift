import Prose
import Scoring
import TestSupport
import Testing

@testable import Reporting

@Suite struct GitHubReportTests {
  @Test func escapesPathsAndTitles() throws {
    let lines = try written(path: "./a,b:100%\n.txt").split(separator: "\n")
    #expect(lines.count > 3)
    for line in lines {
      #expect(line.contains(" file=a%2Cb%3A100%25%0A.txt,line="))
      #expect(line.contains(#/,title=strict/[a-z-]+::/#))
    }
  }

  @Test func writesNothingButTheCountWhereNoneIsWanted() throws {
    let output = try written(path: "a.txt", limit: 0)
    #expect(output.wholeMatch(of: #/evenhand: left out .* \(--max-annotations 0\)\n/#) != nil)
  }

  private func written(path: String, limit: Int = 10) throws -> String {
    var report = try SampleReports.reports(["strict"])[0]
    var article = report.article.article
    article.path = path
    report.article = AnnotatedArticle(
      article: article, lexicon: report.article.lexicon, tokens: report.article.tokens,
      sentences: report.article.sentences, quotations: report.article.quotations,
      layers: report.article.layers, conflict: report.article.conflict)
    var options = ReportOptions()
    options.maxAnnotations = limit
    return ReportingTests.written([report], GitHubReport.self, options)
  }
}
