import Testing
import YAML

@Suite struct MarkTests {
  @Test func isOrderedByOffset() {
    let earlier = Mark(line: 1, column: 9, offset: 8)
    let later = Mark(line: 2, column: 1, offset: 9)
    #expect(earlier < later)
    #expect(!(later < earlier))
  }

  @Test func isWrittenAsLineAndColumn() {
    #expect("\(Mark(line: 12, column: 5, offset: 200))" == "12:5")
  }
}
