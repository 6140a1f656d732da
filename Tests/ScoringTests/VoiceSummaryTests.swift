import Annotate
import Foundation
import Prose
import Rules
import Scoring
import TestSupport
import Testing

/// Who is heard in an article, summed up.
@Suite struct VoiceSummaryTests {
  @Test func countsTheWordsOfEachSideAndSpeaker() throws {
    let voices = voices(
      "Ana Moro said it was so. “It is good,” Moro added.",
      "Oskel denied it. Lena Ford said it was late.", "Moro said it was early.")
    #expect(voices.sides.map(\.speakers) == [1, 1])
    #expect(voices.sides.map(\.attributions) == [3, 1])
    #expect(voices.sides.map(\.words) == [9, 1])
    #expect(voices.sides.map(\.quotedWords) == [3, 0])
    #expect(voices.third.speakers == 1 && voices.third.words == 3)
    #expect(voices.rows.map(\.words) == [9, 1, 3])
    #expect(voices.rows.map(\.paragraphs) == [[1, 3], [2], [2]])
  }

  @Test func countsWhatTheVerbsSayOfTheSpeaker() {
    let voices = voices(
      "Varda revealed it was so. Varda confirmed it was so. Oskel claimed it was so. "
        + "Oskel admitted it was so. Oskel said it was so.")
    #expect(voices.sides.map(\.valence) == [2, -2])
  }

  @Test func countsChargesWithoutAReply() {
    let voices = voices("Varda accused Oskel of theft. Oskel accused Varda of theft.", "So it was.")
    #expect(voices.sides.map(\.unanswered) == [0, 0])
    #expect(self.voices("Varda accused Oskel of theft.").sides.map(\.unanswered) == [0, 1])
  }

  @Test func leavesOutStatesOfMindAndNobodyInParticular() {
    let voices = voices("Varda hopes it is so. Critics say it is good. It is reportedly so.")
    #expect(voices.rows.isEmpty)
    #expect(voices.sides.map(\.words) == [0, 0] && voices.third.words == 0)
    #expect(voices.vague == [1, 2])
    #expect(voices.anonymousShare == 1)
  }

  /// As many speakers as would say as much if all said the same.
  @Test func measuresDiversity() {
    let even = voices("Varda said it was so. Oskel said it was so. Lena Ford said it was so.")
    #expect(abs(even.effectiveSpeakers - 3) < 1e-9)
    #expect(abs(even.topShare - 1.0 / 3) < 1e-9)
    let one = voices("Varda said it was so.")
    #expect(abs(one.effectiveSpeakers - 1) < 1e-9)
    #expect(one.topShare == 1)
    let none = voices("It rained.")
    #expect(none.effectiveSpeakers == 0 && none.topShare == 0 && none.anonymousShare == 0)
  }

  @Test func knowsTheShareOfAnonymousSources() {
    let voices = voices("A source said it was so. Varda said it was so.")
    #expect(abs(voices.anonymousShare - 0.5) < 1e-9)
  }

  @Test func hasNoBalanceWithoutAConflict() {
    let article = Rulebook.voices.annotate(Article("Lena Ford said it was so."), .none)
    let voices = VoiceSummary(article)
    #expect(voices.balance == nil)
    #expect(voices.sides.isEmpty)
    #expect(voices.third.words == 3)
  }

  @Test func balancesTheSides() throws {
    let one = voices("Varda said it was so.", "Lena Ford said it was late.")
    let other = voices("Oskel said it was so.", "Lena Ford said it was late.")
    #expect(try #require(one.balance?.lean) > 0)
    #expect(one.balance?.lean == other.balance?.lean.map { -$0 })
    #expect(one.balance?.dominant == 0 && other.balance?.dominant == 1)
    #expect(one.balance?.isSupported == false)
  }

  private func voices(_ paragraphs: String...) -> VoiceSummary {
    VoiceSummary(
      Rulebook.voices.annotate(Article(paragraphs: paragraphs), .named("varda-oskel")))
  }
}
