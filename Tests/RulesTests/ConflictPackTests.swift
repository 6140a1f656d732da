import Annotate
import Prose
import Rules
import TestSupport
import Testing

@Suite struct ConflictPackTests {
  @Test(arguments: [
    ("Varda met Oskel", ["Varda", "Oskel"]), ("the Vardans of Oskel", ["Varda", "Oskel"]),
    ("a Vardan hound", []), ("a Vardan-backed Oskel", ["Oskel"]),
    ("the Varda-Oskel border", ["Varda", "Oskel"]), ("varda and OSKEL", ["Oskel"]),
    ("Great Oskel’s army", ["Oskel"]), ("Premier Moro of Varda", ["Ana Moro", "Varda"]),
    ("Friends of Varda met the League", ["Friends of Varda", "the League"]),
    ("Vardania", []), ("Nirra", ["Nirra"]),
  ])
  func findsWhoIsNamed(text: String, names: [String]) throws {
    let article = try Rulebook(RuleText.conflict).annotate(Article(text), .named("varda-oskel"))
    #expect(article.mentions.map { article.conflict?.actors[$0.actor].name ?? "" } == names)
  }

  @Test func isChosenWhereItsPartiesAreNamedTwice() throws {
    let book = try Rulebook(RuleText.conflict)
    #expect(book.annotate(Article("Varda alone")).conflict == nil)
    #expect(book.annotate(Article("Varda and Oskel")).conflict?.id == "varda-oskel")
    #expect(book.annotate(Article("Varda and Oskel"), .none).conflict == nil)
  }

  @Test func yieldsToThePackThatIsNamedMore() throws {
    let other = RuleText.conflict.replacing("varda-oskel", with: "b").replacing(
      "Varda", with: "Ilm"
    )
    .replacing("Oskel", with: "Tess").replacing("Nirra", with: "Urt")
    .replacing("Ana Moro", with: "Bo Li").replacing("League", with: "Union")
    let book = try Rulebook(RuleText.conflict, other)
    #expect(book.annotate(Article("Varda, Oskel, Ilm, Tess and Ilm")).conflict?.id == "b")
    #expect(book.annotate(Article("Varda, Oskel, Ilm and Tess")).conflict?.id == "b")
    #expect(book.annotate(Article("Varda, Oskel, Varda, Ilm, Tess")).conflict?.id == "varda-oskel")
  }

  @Test(arguments: [
    ("Varda is the aggressor.", nil, true), ("Oskel is the aggressor.", nil, false),
    ("Oskel is the aggressor; it shelled homes.", nil, false),
    ("Oskel is the brutal aggressor.", nil, true), ("Nirra is the brutal aggressor.", nil, true),
    ("Varda is the aggressor.", "2020-01-02", true),
    ("Varda is the aggressor.", "2020-01-01", false),
    ("The aggressor came.", nil, false), ("The aggressor shelled homes.", nil, true),
  ])
  func establishesWhatAFindingCovers(text: String, date: String?, isEstablished: Bool) throws {
    let book = try Rulebook(
      RuleText.indicator(more: "polarity: harm\ntarget: agent"), RuleText.conflict)
    var article = Article(text)
    article.matter = FrontMatter(conflict: "varda-oskel", date: date.flatMap(CalendarDate.init))
    #expect(
      book.findings(in: book.annotate(article)).map(\.isEstablished) == [isEstablished])
  }

  @Test func exchangesEverythingOfTwoParties() throws {
    let pack = try #require(try Rulebook(RuleText.conflict).packs.first)
    let exchanged = pack.exchanging(0, 1)
    #expect(exchanged.exchanging(0, 1) == pack)
    #expect(exchanged.conflict.parties == pack.conflict.parties)
    for (one, other) in zip(pack.conflict.actors, exchanged.conflict.actors) {
      #expect(one.party.map { 1 - $0 } == other.party)
    }
    #expect(exchanged.determinations.map(\.party) == [1, 0])
  }
}
