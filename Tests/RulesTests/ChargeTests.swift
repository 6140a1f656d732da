import Annotate
import Prose
import Rules
import TestSupport
import Testing

/// Charges against a party and their replies, drawn as `party: reply`.
@Suite struct ChargeTests {
  @Test(arguments: [
    ("Varda accused Oskel of theft.", ["oskel: –"]),
    ("Oskel accused Varda of theft.", ["varda: –"]),
    ("The League condemned Varda for the raid.", ["varda: –"]),
    ("Varda condemned Nirra for the raid.", ["oskel: –"]),
    ("Oskel was accused of theft.", ["oskel: –"]),
    ("Oskel has been accused by Varda of theft.", ["oskel: –"]),
    ("Oskel attacked Vardan positions.", []),
    ("Varda accused Lena Ford of theft.", []),
    ("Varda condemned the Vardan army for the raid.", []),
    ("Varda said Oskel was near.", []), ("Varda denied that Oskel was near.", []),
    (
      "Varda accused Oskel of theft. Oskel accused Varda of theft.",
      ["oskel: accused", "varda: accused"]
    ),
  ])
  func areMadeAgainstTheOtherSide(text: String, charges: [String]) {
    #expect(self.charges(text) == charges)
  }

  @Test(arguments: [
    ("Oskel denied it.", "oskel: denied"), ("Oskel said the sea was calm.", "oskel: said"),
    ("Nirra denied it.", "oskel: denied"), ("Oskeli officials denied it.", "oskel: denied"),
    ("The Oskel government did not respond.", "oskel: did not respond"),
    ("Oskel hopes that it is so.", "oskel: –"), ("The League denied it.", "oskel: –"),
    ("Vardan officials said it was so.", "oskel: –"), ("Oskel moved its buoys.", "oskel: –"),
  ])
  func areAnsweredByThePartyOrItsAlly(reply: String, charge: String) {
    #expect(charges("Varda accused Oskel of theft. \(reply)") == [charge])
  }

  @Test func areAnsweredBeforeThemInTheirParagraph() {
    #expect(
      charges("Oskel denied all of it. Varda had accused Oskel of theft.") == ["oskel: denied"])
    #expect(
      charges("Oskel denied all of it.", "Varda had accused Oskel of theft.") == ["oskel: –"])
  }

  @Test(arguments: 0...4)
  func areAnsweredInTwoParagraphs(between: Int) {
    let paragraphs =
      ["Varda accused Oskel of theft."] + Array(repeating: "It rained.", count: between)
      + ["Oskel denied it."]
    #expect(charges(of: paragraphs) == [between < Charge.reach ? "oskel: denied" : "oskel: –"])
  }

  @Test func needAConflict() {
    let article = Rulebook.voices.annotate(Article("Varda accused Oskel of theft."), .none)
    #expect(article.attributions.count == 1)
    #expect(article.charges.isEmpty)
  }

  private func charges(_ paragraphs: String...) -> [String] { charges(of: paragraphs) }

  private func charges(of paragraphs: [String]) -> [String] {
    let article = Rulebook.voices.annotate(
      Article(paragraphs: paragraphs), .named("varda-oskel"))
    return article.charges.map { charge in
      let party = article.conflict?.parties[charge.party].id ?? ""
      let reply = charge.reply.map { article.range(of: article.attributions[$0].cue) }
      return "\(party): \(reply.map(article.article.text(of:)) ?? "–")"
    }
  }
}
