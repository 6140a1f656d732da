import Prose
import TestSupport
import Testing

@testable import EvenhandKit

@Suite struct TextEditTests {
  /// Paragraphs and masked spans move along with what is written before and inside them.
  @Test func movesWhatStandsBehind() {
    var article = Article("Varda met Oskel.", "By Jane Doe of Varda.")
    article.masked = [MaskedSpan(TextRange(18..<29), .byline)]
    let edits = [
      TextEdit(range: TextRange(0..<5), text: "Great Oskel"),
      TextEdit(range: TextRange(10..<15), text: "V"),
      TextEdit(range: TextRange(33..<38), text: "Oskel"),
    ]
    let edited = article.replacing(edits)
    #expect(
      edited.paragraphs.map { edited.text(of: $0.range) }
        == ["Great Oskel met V.", "By Jane Doe of Oskel."])
    #expect(edited.masked.map { edited.text(of: $0.range) } == ["By Jane Doe"])
    #expect(edited.paragraphs.map(\.line) == article.paragraphs.map(\.line))
  }

  /// What is masked inside a name goes with it.
  @Test func dropsWhatIsMaskedInsideAnEdit() {
    var article = Article("Great *Oskel* met.")
    article.masked = [
      MaskedSpan(TextRange(6..<7), .markup), MaskedSpan(TextRange(12..<13), .markup),
    ]
    let edited = article.replacing([TextEdit(range: TextRange(0..<12), text: "Varda")])
    #expect(edited.paragraphs.map { edited.text(of: $0.range) } == ["Varda* met."])
    #expect(edited.masked.map(\.range) == [TextRange(5..<6)])
  }

  @Test func leavesAnArticleWithoutEdits() {
    let article = Article("Varda met Oskel.")
    #expect(article.replacing([]).bytes == article.bytes)
  }
}
