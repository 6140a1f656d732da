public import Rules

/// How far pairs of indicators find the same: |A ∩ B| / |A ∪ B| over the words of their findings, and
/// over the paragraphs these stand in.
public struct Redundancy: Sendable {
  /// From which share of common words or paragraphs on two indicators are told of.
  public static let threshold = 0.5

  /// In how many paragraphs either must have found something, since two that met once prove nothing.
  public static let leastParagraphs = 3

  /// Two indicators that find much the same.
  public struct Pair: Hashable, Sendable {
    /// Their places, the smaller first.
    public var one: Int
    public var other: Int

    /// The share of words, and of paragraphs, that both found of those that either found, 0 to 1.
    public var words: Double
    public var paragraphs: Double
  }

  private let count: Int

  /// How many words and paragraphs each pair has in common, by `one * count + other`; an indicator
  /// has all of its own in common with itself.
  private var words: [Int]
  private var paragraphs: [Int]

  public init(indicators: Int) {
    count = indicators
    words = Array(repeating: 0, count: indicators * indicators)
    paragraphs = words
  }

  /// Adds what was found in an article.
  public mutating func add(_ findings: [Finding]) {
    var byToken: [Int: Set<Int>] = [:]
    var byParagraph: [Int: Set<Int>] = [:]
    for finding in findings {
      byParagraph[finding.paragraph, default: []].insert(finding.indicator)
      for token in finding.tokens { byToken[token, default: []].insert(finding.indicator) }
    }
    for found in byToken.values { Self.count(found, in: &words, count) }
    for found in byParagraph.values { Self.count(found, in: &paragraphs, count) }
  }

  private static func count(_ found: Set<Int>, in table: inout [Int], _ width: Int) {
    for one in found { for other in found { table[one * width + other] += 1 } }
  }

  /// Adds what was found elsewhere.
  public mutating func add(_ other: Redundancy) {
    for place in words.indices {
      words[place] += other.words[place]
      paragraphs[place] += other.paragraphs[place]
    }
  }

  /// How far two indicators find the same.
  public func pair(_ one: Int, _ other: Int) -> Pair {
    func share(_ table: [Int]) -> Double {
      let both = table[one * count + other]
      let either = table[one * count + one] + table[other * count + other] - both
      return either > 0 ? Double(both) / Double(either) : 0
    }
    return Pair(one: one, other: other, words: share(words), paragraphs: share(paragraphs))
  }

  /// The pairs at or above the threshold, those with most words in common first.
  public var pairs: [Pair] {
    candidates.filter { max($0.words, $0.paragraphs) >= Self.threshold }
  }

  /// The pair with most words in common; nil where no two met often enough.
  public var closest: Pair? { candidates.first { $0.words > 0 || $0.paragraphs > 0 } }

  /// The pairs of which either was found in paragraphs enough, those with most in common first.
  private var candidates: [Pair] {
    let known = (0..<count).filter { paragraphs[$0 * count + $0] >= Self.leastParagraphs }
    return known.flatMap { one in known.filter { $0 > one }.map { pair(one, $0) } }.sorted {
      (-$0.words, -$0.paragraphs, $0.one, $0.other)
        < (-$1.words, -$1.paragraphs, $1.one, $1.other)
    }
  }
}
