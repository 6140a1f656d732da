import Annotate
import Prose
import Rules
import Scoring
import TestSupport
import Testing

/// Rule sets that are read for a party.
@Suite struct PartyReaderTests {
  private static let book: Rulebook = {
    do {
      return try Rulebook.voiced(
        RuleText.indicator(
          "blame", terms: "[aggressor]", more: "polarity: harm\ntarget: nearest"),
        RuleText.indicator("both", terms: "[both sides]"),
        RuleText.indicator("praise", terms: "[hero]", more: "polarity: help\ntarget: nearest"),
        RuleText.balance,
        RuleText.ruleSet(
          "reader",
          severities:
            "{blame: {severity: 0, against: 6}, praise: {severity: 0, against: 4}, both: 5}",
          more: "given: party"),
        RuleText.ruleSet("plain", severities: "{blame: 6}"), RuleText.conflict)
    } catch {
      fatalError("\(error)")
    }
  }()

  private func score(_ text: String, for party: String) throws -> ArticleScore {
    let article = Self.book.annotate(Article(text), .named("varda-oskel"))
    return Scorer(try Self.book.ruleSet("reader:\(party)"), indicators: Self.book.indicators)
      .score(article, Self.book.findings(in: article))
  }

  @Test(arguments: [
    ("The aggressor Varda sat in the hall with a map of the roads.", true, false),
    ("The aggressor Oskel sat in the hall with a map of the roads.", false, true),
    ("The hero Varda sat in the hall with a map of the roads.", false, true),
    ("Varda and Oskel met, and both sides sat in the hall with maps.", true, true),
    ("Varda and Oskel met, and others sat in the hall with maps.", false, false),
  ])
  func mindsWhatIsAgainstItsParty(text: String, vardaMinds: Bool, oskelMinds: Bool) throws {
    let varda = try #require(score(text, for: "varda").neutrality)
    let oskel = try #require(score(text, for: "oskel").neutrality)
    #expect((varda < 100) == vardaMinds)
    #expect((oskel < 100) == oskelMinds)
  }

  /// The own side may be heard as much as it likes.
  @Test func mindsOnlyTheOthersVoices() throws {
    let text = "Varda said that it was so, and that the roads to the north were open again."
    let varda = try score(text, for: "varda")
    let oskel = try score(text, for: "oskel")
    #expect(varda.neutrality == 100 && varda.balance?.penalty == 0)
    #expect(varda.paragraphs[0].balance == 0)
    #expect(try #require(oskel.neutrality) < 100)
    #expect(oskel.paragraphs[0].balance > 0)
  }

  @Test func measuresTheGap() throws {
    let text = "The aggressor Varda sat in the hall with a map of the roads."
    let scores = try ["varda", "oskel"].map { try score(text, for: $0) }
    let gap = try #require(HostileReaderGap(scores))
    #expect(gap.readers.map(\.ruleSet) == ["reader:varda", "reader:oskel"])
    #expect(gap.value == gap.readers[1].neutrality - gap.readers[0].neutrality)
    #expect(!gap.isEquidistant)
    #expect(HostileReaderGap(Array(scores.prefix(1))) == nil)
    let even = "Varda and Oskel met, and both sides sat in the hall with maps."
    let same = try #require(HostileReaderGap(["varda", "oskel"].map { try score(even, for: $0) }))
    #expect(same.value == 0 && same.isEquidistant)
  }

  @Test func isNamedWithItsParty() throws {
    let set = try Self.book.ruleSet("reader:oskel")
    #expect(set.id == "reader:oskel" && set.party == "oskel")
    #expect(Self.book.positions.map(\.id) == ["plain"])
  }

  @Test(arguments: [
    ("reader", RuleSetNameError.needsParty("reader", known: ["varda", "oskel"])),
    ("reader:", .needsParty("reader", known: ["varda", "oskel"])),
    ("reader:nirra", .unknownParty("nirra", of: "reader", known: ["varda", "oskel"])),
    ("plain:varda", .takesNoParty("plain")),
    ("plane", .unknown("plane", known: ["plain", "reader"])),
  ])
  func refusesNames(name: String, error: RuleSetNameError) {
    #expect(throws: error) { try Self.book.ruleSet(name) }
  }

  @Test func refusesAPriceAgainstNobody() {
    let error = #expect(throws: (any Error).self) {
      try Rulebook(
        RuleText.indicator("blame"),
        RuleText.ruleSet(severities: "{blame: {severity: 1, against: 2}}"))
    }
    #expect("\(error!)".contains("‘against’ belongs to a rule set that is read for a party"))
  }
}
