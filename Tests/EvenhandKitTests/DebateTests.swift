import EvenhandKit
import TestSupport
import Testing

/// What the corpus must show of the debate.
@Suite struct DebateTests {
  @Test func thereAreStories() {
    #expect(Corpus.stories(endingIn: "neutral").count == 8)
    #expect(Corpus.stories(endingIn: "parity").count == 4)
  }

  @Test(arguments: Corpus.stories(endingIn: "neutral"), ["co-mediator", "wire"])
  func theNeutralTextStandsAboveBothOthersAndTheyLeanTheirWay(story: String, set: String) throws {
    let neutral = try score("\(story)-neutral", set)
    let parties =
      try Corpus.report(try #require(Corpus.path("\(story)-neutral")), sets: [])
      .article.conflict?.parties ?? []
    let slanted = Corpus.paths.filter { $0.contains("/\(story)-pro-") }
    #expect(slanted.count == 2)
    for path in slanted {
      let own = try #require(parties.firstIndex { path.hasSuffix("-pro-\($0.id).md") })
      let score = try Corpus.report(path, sets: [set]).scores[0]
      #expect(try #require(neutral.neutrality) >= #require(score.neutrality) + 15)
      #expect(score.lean.party == own)
    }
    #expect(neutral.lean.party == nil)
  }

  @Test(arguments: Corpus.stories(endingIn: "parity"))
  func parityAndNamingChangePlaces(story: String) throws {
    func margin(_ set: String) throws -> Double {
      try #require(score("\(story)-parity", set).neutrality)
        - #require(score("\(story)-naming", set).neutrality)
    }
    #expect(try margin("co-mediator") >= 10)
    #expect(try margin("accountability") <= -10)
  }

  @Test(arguments: Corpus.paths.filter { $0.contains("/controls/") })
  func controlsAreEvenUnderAllSets(path: String) throws {
    for score in try Corpus.report(path, sets: CorpusTests.sets).scores {
      #expect(score.neutrality ?? 100 >= 95, "\(score.ruleSet.id)")
    }
  }

  private func score(_ id: String, _ set: String) throws -> ArticleScore {
    try Corpus.report(try #require(Corpus.path(id)), sets: [set]).scores[0]
  }
}
