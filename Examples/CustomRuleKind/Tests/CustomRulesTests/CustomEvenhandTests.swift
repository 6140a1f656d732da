import CustomRules
import EvenhandKit
import Foundation
import Testing

/// The kind and the format together with everything that ships.
@Suite struct CustomEvenhandTests {
  private static let package = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The shipped rules are found above the folder of builds.
  private static let folders = [package.appending(path: "rules").path()]

  private func library() throws -> (RuleLibrary, Rulebook) {
    let library = try RuleLibrary(adding: Self.folders)
    return (library, try library.rulebook(kinds: CustomEvenhand.kinds))
  }

  @Test func loadsARuleOfTheKindWithTheShippedOnes() throws {
    let book = try library().1
    #expect(book.indicators.contains { $0.id == "drumbeat" && $0.kind == "repetition" })
    #expect(book.indicators.contains { $0.id == "blame-label" })
    #expect(try book.ruleSet("desk").extends == "wire")
  }

  /// What `evenhand rules test --coverage` would say of it.
  @Test func passesItsOwnTests() throws {
    let (library, book) = try library()
    let outcomes = try RuleTests(library, book).of(["drumbeat"]).map(RuleTestRunner(book).outcome)
    #expect(outcomes.count == 3)
    for outcome in outcomes { #expect(outcome.holds, "\(outcome.foundMarked)") }
  }

  @Test func keepsTheShippedFormats() throws {
    let article = Self.package.appending(path: "article.txt").path()
    let bytes = try CustomEvenhand.report(
      [article], ruleSet: "desk", rulesPath: Self.folders, format: "csv")
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains(",desk,1,"))
  }

  @Test func doesNotKnowTheKindWithoutBeingTold() throws {
    let library = try RuleLibrary(adding: Self.folders)
    let error = #expect(throws: EvenhandError.self) { try library.rulebook() }
    #expect(error?.description.contains("unknown value ‘repetition’") ?? false)
  }
}
