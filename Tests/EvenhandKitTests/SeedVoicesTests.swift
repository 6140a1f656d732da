import EvenhandKit
import Foundation
import TestSupport
import Testing

/// Who is heard in the first real article, against what a reader marked in it; skipped where it
/// does not stand beside the package.
@Suite(.enabled(if: Repository.hasShared, "../shared/seed is not here"))
struct SeedVoicesTests {
  private let article: AnnotatedArticle
  private let score: ArticleScore
  private let gold: Gold

  init() throws {
    let folder = Repository.shared.appending(path: "seed")
    let report = try Pipeline(Rulebook.shipped, ruleSets: ["co-mediator"])
      .report(Repository.bytes(folder.appending(path: "article.txt")), path: "article.txt")
    article = report.article
    score = report.scores[0]
    gold = try JSONDecoder().decode(
      Gold.self, from: Data(contentsOf: folder.appending(path: "gold.json")))
  }

  @Test func findsAlmostAllAttributions() {
    let missed = gold.attributions.filter { found(for: $0).isEmpty }
    #expect(gold.attributions.count == 41)
    #expect(missed.count <= 4, "\(missed.map(\.id))")
  }

  @Test func knowsMostOfTheSpeakers() {
    let wrong = gold.attributions.filter { marked in
      !found(for: marked).contains { lastWord(ofSpeakerOf: $0) == marked.lastWord }
    }
    #expect(wrong.count <= 7, "\(wrong.map(\.id))")
  }

  @Test func weighsTheSidesAsAReaderDoes() throws {
    let voices = VoiceSummary(article)
    #expect(abs(voices.sides[0].words - 378) <= 378 * 15 / 100)
    #expect(voices.sides[1].words == 2)
    let balance = try #require(voices.balance)
    let lean = try #require(balance.lean)
    #expect(0.4...0.9 ~= lean)
    #expect(balance.isSupported)
  }

  @Test func findsTheOneDenial() throws {
    let denial = try #require(
      article.attributions.first { $0.cueClass == .deny && text(of: $0.source) == "Ankara" })
    let speaker = try #require(denial.speaker)
    #expect(article.speakers[speaker].party == 1)
    #expect(article.conflict?.parties[1].id == "azerbaijan")
  }

  @Test func putsNoResidueIntoAnyMouth() {
    for attribution in article.attributions {
      for content in article.contents[attribution.contents] {
        for piece in article.pieces(of: content) {
          #expect(!gold.residue.contains { $0.overlaps(piece) })
        }
      }
    }
  }

  @Test func isWorseInWhoIsHeardThanInItsWords() {
    #expect(score.deviations.sourcing > score.deviations.framing)
  }

  // MARK: Comparing

  /// The attributions whose cue overlaps the marked one; where none is marked, whose contents do.
  private func found(for marked: Gold.Attribution) -> [Attribution] {
    article.attributions.filter { attribution in
      guard let cue = marked.cue.span else {
        return article.contents[attribution.contents].contains { content in
          marked.content.contains { $0.span.overlaps(bytes(of: content)) }
        }
      }
      return !attribution.cue.isEmpty && cue.overlaps(bytes(of: attribution.cue))
    }
  }

  private func lastWord(ofSpeakerOf attribution: Attribution) -> String? {
    attribution.speaker.flatMap { Gold.lastWord(of: text(of: article.speakers[$0].tokens)) }
  }

  private func bytes(of tokens: Range<Int>) -> Range<Int> { article.range(of: tokens).bytes }

  private func text(of tokens: Range<Int>) -> String {
    tokens.isEmpty ? "" : article.article.text(of: article.range(of: tokens))
  }

  /// What a reader marked; offsets are bytes of UTF-8.
  private struct Gold: Decodable {
    struct Attribution: Decodable {
      var id: String
      var source: Source
      var cue: Cue
      var content: [Content]

      /// The last word of the speaker's name; nil where nobody is named.
      var lastWord: String? { source.canonical.flatMap(Gold.lastWord) }
    }

    struct Source: Decodable { var canonical: String? }
    struct Cue: Decodable { var span: Span? }
    struct Content: Decodable { var span: Span }

    struct Residue: Decodable {
      var start: Int
      var end: Int

      func overlaps(_ bytes: Range<Int>) -> Bool { (start..<end).overlaps(bytes) }
    }

    /// `[start, end]`
    struct Span: Decodable {
      var bytes: Range<Int>

      init(from decoder: any Decoder) throws {
        var ends = try decoder.unkeyedContainer()
        bytes = try ends.decode(Int.self)..<ends.decode(Int.self)
      }

      func overlaps(_ bytes: Range<Int>) -> Bool { self.bytes.overlaps(bytes) }
    }

    var attributions: [Attribution]
    var residue: [Residue]

    static func lastWord(of name: String) -> String? {
      name.split { !$0.isLetter && $0 != "-" }.last?.lowercased()
    }
  }
}
