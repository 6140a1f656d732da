import Testing

@testable import EvenhandKit

@Suite struct ProgressLineTests {
  @Test func saysNothingInTheFirstSecond() {
    var line = ProgressLine(of: 3)
    #expect(line.advance(at: .zero) == nil)
    #expect(line.advance(at: .milliseconds(999)) == nil)
    #expect(line.clear() == nil)
    #expect(line.advance(at: .seconds(1)) == "\r\u{1B}[K3 of 3 articles")
  }

  @Test func changesTenTimesASecondAtMost() {
    var line = ProgressLine(of: nil)
    let shown = (1...4000).filter { line.advance(at: .milliseconds($0)) != nil }
    #expect(shown.count == 31)
    #expect(shown.prefix(2) == [1000, 1100])
  }

  @Test func countsWithoutATotalWhereNobodyKnowsIt() {
    var line = ProgressLine(of: nil)
    #expect(line.advance(at: .seconds(2)) == "\r\u{1B}[K1 article")
  }

  @Test func isTakenAwayOnce() {
    var line = ProgressLine(of: 9)
    _ = line.advance(at: .seconds(2))
    #expect(line.clear() == "\r\u{1B}[K")
    #expect(line.clear() == nil)
    #expect(line.advance(at: .milliseconds(2050)) == nil)
    #expect(line.advance(at: .milliseconds(2100)) == "\r\u{1B}[K3 of 9 articles")
  }
}
