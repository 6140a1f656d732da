import Prose

/// How many terms about each party stand up to each paragraph.
struct PartyCounts {
  private let parties: Int

  /// For each paragraph and one more, the counts of the paragraphs before it.
  private var before: [Int]

  init(of article: AnnotatedArticle) {
    parties = article.conflict?.parties.count ?? 0
    before = Array(repeating: 0, count: (article.layers.count + 1) * parties)
  }

  mutating func add(_ named: [Int], at paragraph: Int) {
    for party in named { before[(paragraph + 1) * parties + party] += 1 }
  }

  /// Sums the counts up; call it once, after the last term.
  mutating func close() {
    for place in before.indices.dropFirst(parties) { before[place] += before[place - parties] }
  }

  /// The terms about a party within a reach of a paragraph.
  func count(of party: Int, around paragraph: Int, _ reach: Int) -> Int {
    let last = before.count / parties - 1
    let first = max(0, paragraph - reach) * parties
    let end = min(last, paragraph + reach + 1) * parties
    return before[end + party] - before[first + party]
  }

  /// The same about all parties.
  func count(around paragraph: Int, _ reach: Int) -> Int {
    (0..<parties).reduce(0) { $0 + count(of: $1, around: paragraph, reach) }
  }
}
