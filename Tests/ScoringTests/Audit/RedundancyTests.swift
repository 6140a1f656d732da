import Prose
import Rules
import Testing

@testable import Scoring

@Suite struct RedundancyTests {
  /// Three paragraphs: the first indicator finds words 0 and 1, the second word 1, the third word 5.
  private static let redundancy: Redundancy = {
    var redundancy = Redundancy(indicators: 4)
    for _ in 0..<3 {
      redundancy.add([finding(0, 0..<2), finding(1, 1..<2), finding(2, 5..<6)])
    }
    return redundancy
  }()

  @Test(arguments: [(0, 1, 0.5, 1), (0, 2, 0, 1), (1, 2, 0, 1), (0, 3, 0, 0)])
  func sharesWordsAndParagraphs(one: Int, other: Int, words: Double, paragraphs: Double) {
    let pair = Self.redundancy.pair(one, other)
    #expect(pair.words == words && pair.paragraphs == paragraphs)
  }

  @Test func tellsOfPairsFromTheThresholdOn() {
    #expect(Self.redundancy.pairs.map { [$0.one, $0.other] } == [[0, 1], [0, 2], [1, 2]])
    var apart = Redundancy(indicators: 2)
    for paragraph in 0..<3 { apart.add([Self.finding(0, 0..<1, paragraph)]) }
    for paragraph in 0..<3 { apart.add([Self.finding(1, 0..<1, paragraph)]) }
    #expect(apart.pairs.isEmpty)
  }

  /// Two indicators that met in fewer paragraphs than it takes prove nothing.
  @Test(arguments: [Redundancy.leastParagraphs - 1, Redundancy.leastParagraphs])
  func needsSomeParagraphs(count: Int) {
    var redundancy = Redundancy(indicators: 2)
    for paragraph in 0..<count {
      redundancy.add([Self.finding(0, 0..<1, paragraph), Self.finding(1, 0..<1, paragraph)])
    }
    #expect(redundancy.pairs.count == (count < Redundancy.leastParagraphs ? 0 : 1))
  }

  @Test func addsUp() {
    var twice = Self.redundancy
    twice.add(Self.redundancy)
    #expect(twice.pair(0, 1) == Self.redundancy.pair(0, 1))
  }

  private static func finding(
    _ indicator: Int, _ tokens: Range<Int>, _ paragraph: Int = 0
  ) -> Finding {
    Finding(indicator: indicator, paragraph: paragraph, tokens: tokens, range: TextRange(tokens))
  }
}
