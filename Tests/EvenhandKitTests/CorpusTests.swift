import EvenhandKit
import Foundation
import TestSupport
import Testing

/// What holds for every article of the corpus.
@Suite struct CorpusTests {
  private static let paths: [String] = {
    let folder = Repository.root.appending(path: "corpus").path()
    return (try? ArticlePaths([folder]).paths) ?? []
  }()

  private static let sets = Rulebook.shipped.ruleSets.map(\.id)

  @Test func isThere() { #expect(Self.paths.count >= 3) }

  @Test(arguments: paths)
  func mirrors(path: String) throws {
    let bytes = try Files.contents(of: path)
    let one = try Pipeline(Rulebook.shipped, ruleSets: Self.sets).report(bytes, path: path)
    let other = try Pipeline(Rulebook.shipped.exchangingParties(), ruleSets: Self.sets)
      .report(bytes, path: path)
    expectMirror(one, other)
  }

  /// The order in which rule files are read changes no byte of a report.
  @Test(arguments: paths)
  func theOrderOfFilesChangesNothing(path: String) throws {
    let bytes = try Files.contents(of: path)
    var generator = SeededGenerator(seed: 11)
    let shuffled = try Rulebook(Rulebook.shippedFiles().shuffled(using: &generator))
    func json(_ book: Rulebook) throws -> String {
      var output = TextBuffer()
      JSONReport(ReportOptions()).write(
        try Pipeline(book, ruleSets: Self.sets).report(bytes, path: "x.md"), number: 0, to: &output)
      return output.text
    }
    #expect(try json(shuffled) == json(.shipped))
  }

  @Test(arguments: ["co-mediator", "wire"])
  func theNeutralTextStandsAboveBothOthersAndTheyLeanTheirWay(set: String) throws {
    func score(_ name: String) throws -> ArticleScore {
      let path = try #require(Self.paths.first { $0.hasSuffix("/\(name).md") })
      return try Pipeline(Rulebook.shipped, ruleSets: [set])
        .report(Files.contents(of: path), path: path).scores[0]
    }
    let neutral = try score("nk-wire-01-neutral")
    let one = try score("nk-wire-01-pro-armenia")
    let other = try score("nk-wire-01-pro-azerbaijan")
    for slanted in [one, other] {
      #expect(try #require(neutral.neutrality) >= #require(slanted.neutrality) + 15)
    }
    #expect(neutral.lean.party == nil)
    #expect(one.lean.party == 0)
    #expect(other.lean.party == 1)
  }
}

/// Two reports that differ by the exchange of the parties: the same neutralities and bands, leans
/// turned around, bit for bit.
func expectMirror(_ one: Report, _ other: Report) {
  for (left, right) in zip(one.scores, other.scores) {
    #expect(left.neutrality == right.neutrality && left.band == right.band)
    #expect(left.lean.value == -right.lean.value)
    for (paragraph, mirrored) in zip(left.paragraphs, right.paragraphs) {
      #expect(paragraph.neutrality == mirrored.neutrality && paragraph.band == mirrored.band)
      #expect(paragraph.lengthFactor == mirrored.lengthFactor)
      #expect(paragraph.lean.value == -mirrored.lean.value)
    }
  }
}
