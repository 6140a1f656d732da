import Foundation
import Ingest
import Prose
import TestSupport
import Testing

@Suite struct SeedTests {
  /// The parts of `gold.json` that a reader answers for.
  struct Gold: Decodable {
    struct Paragraph: Decodable {
      var index: Int
      var start: Int
      var end: Int
      var kind: String
    }

    struct Residue: Decodable {
      var start: Int
      var end: Int
      var kind: String
    }

    var paragraphs: [Paragraph]
    var residue: [Residue]
  }

  @Test(.enabled(if: Repository.hasShared, "the seed article is not beside the package"))
  func isReadAsAnnotated() throws {
    let seed = Repository.shared.appending(path: "seed")
    let gold = try JSONDecoder().decode(
      Gold.self, from: Data(contentsOf: seed.appending(path: "gold.json")))
    let bytes = try Repository.bytes(seed.appending(path: "article.txt"))
    let article = try PlainTextReader().read(bytes, id: "article", path: "article.txt")

    let masked = article.masked.map { "\($0.reason.rawValue) \($0.range.start) \($0.range.end)" }
    #expect(masked == gold.residue.map { "\($0.kind) \($0.start) \($0.end)" })

    #expect(article.paragraphs.map(\.index) == gold.paragraphs.map(\.index))
    #expect(article.paragraphs.map(\.range.start) == gold.paragraphs.map(\.start))
    let headlines = article.paragraphs.map { $0.kind == .headline }
    #expect(headlines == gold.paragraphs.map { $0.kind == "headline" })
  }
}
