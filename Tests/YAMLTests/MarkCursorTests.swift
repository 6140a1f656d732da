import Testing

@testable import YAML

@Suite struct MarkCursorTests {
  private static let text = "aé€🇦🇲\n"
  private static let offsets = [0, 1, 3, 6, 10, 14, 15]

  @Test func walksForward() {
    let bytes = Array(Self.text.utf8)
    var cursor = MarkCursor(bytes, in: bytes.indices)
    #expect((0...6).map { cursor.move(to: $0) } == Self.offsets)
  }

  @Test func walksBackAndForth() {
    let bytes = Array(Self.text.utf8)
    var cursor = MarkCursor(bytes, in: bytes.indices)
    #expect([6, 2, 5, 0, 3].map { cursor.move(to: $0) } == [15, 3, 14, 0, 6])
  }

  @Test func countsFromTheStartOfItsRangeAndStaysInside() {
    let bytes = Array(Self.text.utf8)
    var cursor = MarkCursor(bytes, in: 3..<14)
    #expect([0, 1, 2, 3, 99, 0].map { cursor.move(to: $0) } == [3, 6, 10, 14, 14, 3])
  }
}
