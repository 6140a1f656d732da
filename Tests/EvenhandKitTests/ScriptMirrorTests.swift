import EvenhandKit
import TestSupport
import Testing

/// The shipped scripts read all parties alike: the corpus holds no text in which they find anything,
/// so their own tests are exchanged here.
@Suite struct ScriptMirrorTests {
  private static let texts = Rulebook.shipped.indicators.filter { $0.kind == "script" }
    .flatMap { indicator in indicator.tests.map { (indicator.id, MarkedText($0).text) } }

  @Test func areThere() { #expect(Set(Self.texts.map(\.0)).count == 2) }

  @Test(arguments: texts)
  func mirror(id: String, text: String) throws {
    let sets = CorpusTests.sets
    let one = try Pipeline(.shipped, ruleSets: sets).report(Array(text.utf8), path: "a.txt")
    let other = try Pipeline(Rulebook.shipped.exchangingParties(), ruleSets: sets)
      .report(Array(text.utf8), path: "a.txt")
    #expect(one.article.conflict != nil)
    #expect(one.problems.isEmpty && other.problems.isEmpty)
    expectMirror(one, other)
  }

  /// With the names exchanged in the text the same number of passages is found, about the other.
  @Test(arguments: texts)
  func swapped(id: String, text: String) throws {
    let pipeline = try Pipeline(.shipped, ruleSets: ["co-mediator"])
    let place = try #require(Rulebook.shipped.indicators.firstIndex { $0.id == id })
    func parties(_ text: [UInt8]) throws -> [Int?] {
      try pipeline.report(text, path: "a.txt").scores[0].paragraphs.flatMap(\.findings)
        .filter { $0.finding.indicator == place }.map(\.finding.target?.party)
    }
    let one = try parties(Array(text.utf8))
    let other = try parties(pipeline.swapped(Array(text.utf8), path: "a.txt"))
    #expect(other == one.map { $0.map { 1 - $0 } })
    #expect(one.allSatisfy { $0 != nil })
  }
}
