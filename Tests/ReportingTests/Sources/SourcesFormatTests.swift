import Annotate
import Foundation
import Prose
import Reporting
import Rules
import Scoring
import TestSupport
import Testing

/// Who speaks in two articles, in every format of `sources`.
@Suite struct SourcesFormatTests {
  @Test(arguments: [
    ("sources.txt", "text", ReportOptions()),
    ("sources-verbose.txt", "text", ReportOptions(isVerbose: true)),
    ("sources-color.txt", "text", ReportOptions(color: true)),
    ("sources.json", "json", ReportOptions()), ("sources.jsonl", "jsonl", ReportOptions()),
    ("sources.csv", "csv", ReportOptions()),
  ])
  func matchesGolden(file: String, format: String, options: ReportOptions) throws {
    try expectGolden(output(format, options), file)
  }

  @Test func namesAreDistinct() {
    #expect(Set(sourceFormats.map { $0.name }).count == sourceFormats.count)
  }

  // MARK: JSON

  @Test func writesWholeJSON() throws {
    let report = try object(output("json"))
    #expect(report["schema"] as? String == "evenhand/sources/1")
    let articles = try #require(report["articles"] as? [[String: Any]])
    #expect(articles.map { $0["id"] as? String } == ["talks", "plain"])
    let speakers = try #require(articles[0]["speakers"] as? [[String: Any]])
    #expect(speakers.contains { $0["speaker"] as? String == "Ana Moro" })
    let voices = try #require(articles[0]["voices"] as? [String: Any])
    let sides = try #require(voices["sides"] as? [String: Any])
    #expect(Set(sides.keys) == ["varda", "oskel"])
    #expect((articles[0]["charges"] as? [Any])?.count == 1)
    #expect((articles[1]["attributions"] as? [Any])?.count == 0)
  }

  @Test func writesALineOfJSONForEachArticle() throws {
    let lines = try output("jsonl").split(separator: "\n")
    let counts = try lines.map { try Line($0).attributions.count }
    #expect(counts == Self.reports().map(\.article.attributions.count))
  }

  /// Offsets are bytes of the article, and stretches are split around what is masked in them.
  @Test func splitsStretchesAroundWhatIsMasked() throws {
    var article = Article("Varda said that the XXXX road was open.")
    article.masked = [MaskedSpan(TextRange(20..<24), .markup)]
    var output = TextBuffer()
    SourcesJSONLines(ReportOptions()).write(Self.report(article), number: 0, to: &output)
    let attribution = try #require(try Line(Substring(output.text)).attributions.first)
    #expect(attribution.source == [[0, 5]])
    #expect(attribution.cue == [[6, 10]])
    #expect(attribution.content == [[11, 19], [25, 38]])
  }

  /// A line of JSON Lines, as far as tests look at it.
  private struct Line: Decodable {
    struct Attribution: Decodable {
      var source: [[Int]]
      var cue: [[Int]]
      var content: [[Int]]
    }

    var attributions: [Attribution]

    init(_ text: Substring) throws {
      self = try JSONDecoder().decode(Line.self, from: Data(text.utf8))
    }
  }

  // MARK: CSV

  @Test(arguments: [
    ("a.txt", "a.txt"), ("a,b.txt", "\"a,b.txt\""), ("a \"b\".txt", "\"a \"\"b\"\".txt\""),
    ("a\nb.txt", "\"a\nb.txt\""), ("a b.txt", "a b.txt"),
  ])
  func quotesCellsOfCSVThatNeedIt(path: String, cell: String) {
    var article = Article("Varda said Oskel was so.")
    article.path = path
    var output = TextBuffer()
    SourcesCSV(ReportOptions()).write(Self.report(article), number: 0, to: &output)
    #expect(output.text == cell + ",test,Varda,varda,official,false,1,0,0,1,0,3,0,1\n")
  }

  @Test func writesARowForEachSpeaker() throws {
    let lines = try output("csv").split(separator: "\n")
    let cells = lines.map { $0.split(separator: ",", omittingEmptySubsequences: false).count }
    #expect(Set(cells) == [14])
    #expect(lines[0].hasPrefix("path,id,speaker,party,role,"))
    let rows = Self.reports().map { VoiceSummary($0.article).rows.count }
    #expect(lines.count - 1 == rows.reduce(0, +))
  }

  // MARK: Text

  @Test(arguments: [
    ("It rained.", "no conflict pack, so nobody has a side"), ("Varda and Oskel met.", "not heard"),
    ("Varda said that Oskel was near.", "are too few to speak of a balance"),
    ("Varda accused Oskel of theft.", "  against Oskel, ¶1: Varda: “accused Oskel of theft”"),
    ("Varda accused Oskel of theft. Oskel denied it.", "each is answered"),
    ("Critics say Varda and Oskel met.", "Nobody in particular\n  “Critics say”"),
  ])
  func tells(text: String, words: String) {
    var output = TextBuffer()
    SourcesTable(ReportOptions()).write(Self.report(Article(text)), number: 0, to: &output)
    #expect(output.text.contains(words), "\(output.text)")
  }

  // MARK: Articles

  private static func reports() -> [Report] {
    var talks = Article(
      id: "talks", headline: "Varda and Oskel talk, “at last”",
      paragraphs: [
        "“We will go on, and nobody will stop us,” Premier Ana Moro said. “We are all sure.”",
        "Varda accused Oskel of moving the buoys, and officials claimed that the lake was closed.",
        "Tom Ford, a farmer from Oskel, said “the lake is calm”. Critics say that it is not.",
        "They will meet again, according to Lena Ford. The League did not respond to questions.",
        "By Jane Doe",
      ])
    talks.masked = [MaskedSpan(talks.paragraphs[5].range, .byline)]
    return [report(talks), report(Article(id: "plain", "It rained on the lake all day."))]
  }

  private static func report(_ article: Article) -> Report {
    Report(article: Rulebook.voices.annotate(article), indicators: [], scores: [])
  }

  private func output(_ name: String, _ options: ReportOptions = ReportOptions()) throws -> String {
    var format = try #require(sourceFormats.first { $0.name == name }).init(options)
    var output = TextBuffer()
    format.open(&output)
    for (number, report) in Self.reports().enumerated() {
      format.write(report, number: number, to: &output)
    }
    format.close(&output)
    return output.text
  }

  private func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }
}
