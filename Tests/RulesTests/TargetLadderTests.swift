import Annotate
import Prose
import Rules
import TestSupport
import Testing

@Suite struct TargetLadderTests {
  private struct Expected: Sendable, CustomTestStringConvertible {
    var text: String
    var target: String?
    var certainty: Double = 0

    var testDescription: String { text }
  }

  @Test(arguments: [
    Expected(text: "Varda’s aggressor", target: "Varda", certainty: 1),
    Expected(text: "Vardan aggressor", target: "Varda", certainty: 1),
    Expected(text: "Oskel met the aggressor sent by Varda", target: "Varda", certainty: 1),
    Expected(text: "Oskel accused Varda of being the aggressor", target: "Varda", certainty: 1),
    Expected(text: "They condemned Varda for the aggressor", target: "Varda", certainty: 1),
    Expected(text: "Oskel calls Varda an aggressor", target: "Varda", certainty: 0.8),
    Expected(text: "They see Varda as the aggressor", target: "Varda", certainty: 1),
    Expected(text: "Varda is the aggressor, says Oskel", target: "Varda", certainty: 1),
    Expected(text: "The aggressor came to Varda", target: "Varda", certainty: 0.8),
    Expected(text: "The aggressor came while Varda slept", target: "Varda", certainty: 0.7),
    Expected(text: "Varda slept. The aggressor came.", target: "Varda", certainty: 0.6),
    Expected(text: "Varda slept. It rained. The aggressor came.", target: nil),
    Expected(text: "Varda saw an aggressor against Oskel", target: "Varda", certainty: 0.8),
    Expected(text: "Nirra is the aggressor", target: "Nirra", certainty: 1),
    Expected(text: "Moro is the aggressor", target: "Ana Moro", certainty: 1),
    Expected(text: "The League’s aggressor met Varda", target: nil),
    Expected(text: "The aggressor came", target: nil),
    Expected(text: "Varda condemned the big aggressor", target: nil),
    Expected(text: "Varda suffered the aggressor", target: nil),
    Expected(text: "Varda condemned the aggressor near Oskel", target: "Oskel", certainty: 0.8),
  ])
  private func findsTheAgent(_ expected: Expected) throws {
    try expect(expected, role: "agent")
  }

  @Test(arguments: [
    Expected(text: "They aggressor Varda, not Oskel", target: "Varda", certainty: 1),
    Expected(text: "Varda wants an aggressor on the League", target: nil),
    Expected(text: "Varda wants an aggressor", target: "Varda", certainty: 0.8),
  ])
  private func findsTheObject(_ expected: Expected) throws {
    try expect(expected, role: "object")
  }

  @Test(arguments: [
    Expected(text: "the aggressor Varda", target: "Varda", certainty: 1),
    Expected(text: "Oskel met the aggressor government of Varda", target: "Varda", certainty: 1),
    Expected(text: "Varda met the aggressor army of Great Oskel", target: "Oskel", certainty: 1),
    Expected(text: "The aggressor raid on Varda went on", target: nil),
  ])
  private func findsWhatIsModified(_ expected: Expected) throws {
    try expect(expected, role: "modified")
  }

  @Test func takesTheFollowingOfTwoEquallyNear() throws {
    try expect(
      Expected(text: "Oskel and aggressor and Varda", target: "Varda", certainty: 0.8),
      role: "nearest")
  }

  @Test func givesAnAllysShareToItsPrincipal() throws {
    let book = try Self.book(role: "agent")
    let article = book.annotate(
      Article("Varda slept. Nirra is the aggressor."), .named("varda-oskel"))
    let target = try #require(book.findings(in: article).first?.target)
    #expect(target.party == 1)
    #expect(target.share == 0.5)
  }

  private func expect(_ expected: Expected, role: String) throws {
    let book = try Self.book(role: role)
    let article = book.annotate(Article(expected.text), .named("varda-oskel"))
    let target = try #require(book.findings(in: article).first).target
    #expect(target.flatMap { article.conflict?.actors[$0.actor].name } == expected.target)
    #expect(target?.certainty ?? 0 == expected.certainty)
  }

  private static func book(role: String) throws -> Rulebook {
    try Rulebook(
      RuleText.indicator(more: "polarity: harm\ntarget: \(role)"), RuleText.conflict)
  }
}
