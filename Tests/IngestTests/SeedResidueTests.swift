import Foundation
import Ingest
import Prose
import TestSupport
import Testing

/// The residue that a reader marked in the seed article.
@Suite(.enabled(if: Repository.hasShared, "the seed article is not part of the package"))
struct SeedResidueTests {
  @Test func isMaskedToTheByteAndNothingElseIs() throws {
    let folder = Repository.shared.appending(path: "seed")
    let bytes = try Repository.bytes(folder.appending(path: "article.txt"))
    let article = try PlainTextReader().read(bytes, id: "seed", path: "article.txt")
    let marked = try JSONDecoder().decode(
      Gold.self, from: Data(contentsOf: folder.appending(path: "gold.json")))
    #expect(marked.residue.count == 7)
    let masked = article.masked.map { span in
      Residue(start: span.range.start, end: span.range.end, kind: span.reason.rawValue)
    }
    #expect(masked == marked.residue)
  }

  private struct Gold: Decodable {
    var residue: [Residue]
  }

  private struct Residue: Decodable, Equatable {
    var start: Int
    var end: Int
    var kind: String
  }
}
