import Prose
import Testing

@Suite struct TextRangeTests {
  @Test func countsBytes() {
    let range = TextRange(3..<10)
    #expect((range.start, range.end, range.count) == (3, 10, 7))
  }

  @Test(arguments: [(0..<3, 3..<5, false), (0..<4, 3..<5, true), (3..<3, 3..<5, false)])
  func overlapsOnlyWhereAByteIsShared(one: Range<Int>, other: Range<Int>, overlaps: Bool) {
    #expect(TextRange(one).overlaps(TextRange(other)) == overlaps)
    #expect(TextRange(other).overlaps(TextRange(one)) == overlaps)
  }

  @Test func ordersByStartTheLongerFirst() {
    let ranges = [TextRange(4..<5), TextRange(0..<2), TextRange(0..<9)].sorted()
    #expect(ranges == [TextRange(0..<9), TextRange(0..<2), TextRange(4..<5)])
  }
}
