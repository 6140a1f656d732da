import EvenhandKit
import Foundation
import TestSupport
import Testing

/// What the first real article must show; skipped where it does not stand beside the package.
@Suite(.enabled(if: Repository.hasShared, "../shared/seed is not here"))
struct SeedTests {
  private let report: Report

  init() throws {
    report = try Pipeline(Rulebook.shipped, ruleSets: Self.sets)
      .report(
        Repository.bytes(Repository.shared.appending(path: "seed/article.txt")), path: "article.txt"
      )
  }

  private static let sets = [
    "co-mediator", "accountability", "wire", "encyclopedia", "peace-journalism",
    "advocacy:azerbaijan",
  ]

  /// The places in `sets` of the standards; the last one is a diagnostic.
  private static let standards = [0, 1, 2, 3, 4]

  @Test func masksTheResidueAndNothingElse() throws {
    let gold = try JSONDecoder().decode(
      Gold.self, from: Data(contentsOf: Repository.shared.appending(path: "seed/gold.json")))
    #expect(
      report.article.article.masked.map(\.range.bytes) == gold.residue.map { $0.start..<$0.end })
  }

  @Test func findsTheParagraphs() {
    #expect(report.article.article.paragraphs.map(\.index) == Array(0...40))
  }

  @Test(arguments: standards)
  func paragraph13IsTheLowest(set: Int) throws {
    let lowest = try #require(report.scores[set].paragraphs.compactMap(\.neutrality).min())
    #expect(try neutrality(13, set) <= lowest + 5)
  }

  @Test func parityIsPraisedByOneAndBlamedByTheOther() throws {
    #expect(try neutrality(35, 0) >= 70)
    #expect(try neutrality(35, 1) <= 60)
    #expect(try neutrality(35, 2) >= 70)
  }

  /// Of the news standards the mediator is the strictest about naming, accountability the mildest.
  @Test(arguments: [2, 10, 18, 19])
  func namingIsBlamedByOneAndAllowedByTheOther(paragraph: Int) throws {
    let scores = try [0, 1, 2, 3].map { try neutrality(paragraph, $0) }
    #expect(scores.min() == scores[0] && scores.max() == scores[1])
    #expect(scores[1] >= scores[0] + (paragraph == 10 ? 5 : 20))
  }

  @Test(arguments: standards)
  func bothNamesAndBothClaimsAreEven(set: Int) throws {
    #expect(try neutrality(9, set) >= 90)
  }

  @Test(arguments: standards)
  func aSuppositionIsNoBlame(set: Int) {
    #expect(report.scores[set].paragraphs[14].lean.value >= 0)
  }

  @Test(arguments: 24...28)
  func anotherStoryIsOffTopic(paragraph: Int) {
    for score in report.scores { #expect(score.paragraphs[paragraph].status == .offTopic) }
  }

  @Test func leansToAzerbaijanNowhere() {
    for score in report.scores {
      #expect(score.lean.party == 0)
      for paragraph in score.paragraphs { #expect(paragraph.lean.party != 1) }
    }
  }

  @Test func mirrors() throws {
    let sets = Self.sets.dropLast() + ["advocacy:armenia"]
    let exchanged = try Pipeline(Rulebook.shipped.exchangingParties(), ruleSets: Array(sets))
      .report(report.article.article.bytes, path: "article.txt")
    expectMirror(report, exchanged)
  }

  /// The article hears one side, and the readers of either side see it differently.
  @Test func isFarFromEquidistant() throws {
    let scores = try Pipeline(
      Rulebook.shipped, ruleSets: ["advocacy:armenia", "advocacy:azerbaijan"]
    ).report(report.article.article.bytes, path: "article.txt").scores
    let gap = try #require(HostileReaderGap(scores))
    #expect(gap.value > 20 && !gap.isEquidistant)
    #expect(gap.readers[0].neutrality > gap.readers[1].neutrality)
  }

  private func neutrality(_ paragraph: Int, _ set: Int) throws -> Double {
    try #require(report.scores[set].paragraphs[paragraph].neutrality)
  }

  private struct Gold: Decodable {
    struct Span: Decodable {
      var start: Int
      var end: Int
    }
    var residue: [Span]
  }
}
