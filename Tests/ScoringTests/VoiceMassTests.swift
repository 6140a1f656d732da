import Foundation
import Prose
import Rules
import TestSupport
import Testing

@testable import Scoring

/// What one attribution weighs, and for whom.
@Suite struct VoiceMassTests {
  /// ln 2, the mass of ten words in quotation marks.
  private static let unit = log(2.0)

  @Test(arguments: [
    (Speaker.Role.official, 1.0), (.advocate, 0.8), (.ally, 0.6), (.unnamed, 0.5), (.citizen, 0.5),
  ])
  func givesASideItsShareAndTheRestToThirdVoices(role: Speaker.Role, share: Double) {
    let mass = mass(of: attribution(), by: Speaker(tokens: 0..<1, party: 1, role: role))
    #expect(mass.sides[0] == 0)
    #expect(abs(mass.sides[1] - share * Self.unit) < 1e-12)
    #expect(abs(mass.third - (1 - share) * Self.unit) < 1e-12)
  }

  @Test(arguments: [
    Speaker.Role.mediator, .institution, .expert, .other, .official,
  ])
  func givesThoseOfNoSideToThirdVoices(role: Speaker.Role) {
    let mass = mass(of: attribution(), by: Speaker(tokens: 0..<1, role: role))
    #expect(mass.sum == 0)
    #expect(abs(mass.third - Self.unit) < 1e-12)
  }

  @Test(arguments: [
    (Attribution.Kind.direct, 1.0), (.mixed, 0.9), (.indirect, 0.7), (.noResponse, 0.25),
  ])
  func weighsTheWayOfSpeaking(kind: Attribution.Kind, factor: Double) {
    #expect(abs(mass(of: attribution(kind: kind)).sum - factor * Self.unit) < 1e-12)
  }

  @Test(arguments: [(0, 1.0), (5, 1.5), (10, 2), (90, 10), (700, 71)])
  func growsWithTheLogarithmOfTheWords(words: Int, argument: Double) {
    #expect(abs(mass(of: attribution(words: words)).sum - log(argument)) < 1e-12)
  }

  /// A name is one word, however long it is.
  @Test func countsANameAsOneWord() {
    var long = attribution(words: 12)
    long.surplusNameWords = 2
    #expect(mass(of: long).sum == mass(of: attribution(words: 10)).sum)
  }

  @Test func ignoresStatesOfMindAndNobodyInParticular() {
    var vague = attribution()
    vague.isVague = true
    var nobody = attribution()
    nobody.speaker = nil
    let silent = [
      vague, nobody, attribution(cueClass: .stance), attribution(cueClass: .vague),
    ]
    for attribution in silent { #expect(mass(of: attribution).isEmpty) }
    #expect(!mass(of: attribution(cueClass: .noReply)).isEmpty)
  }

  private func attribution(
    kind: Attribution.Kind = .direct, cueClass: CueClass = .neutral, words: Int = 10
  ) -> Attribution {
    Attribution(paragraph: 0, kind: kind, cueClass: cueClass, speaker: 0, words: words)
  }

  private func mass(
    of attribution: Attribution,
    by speaker: Speaker = Speaker(tokens: 0..<1, party: 0, role: .official)
  ) -> VoiceMass {
    var mass = VoiceMass(parties: 2)
    mass.add(
      attribution, of: AnnotatedArticle(article: Article("x"), speakers: [speaker]), Sourcing())
    return mass
  }
}
