/// The phrases found in an article, grouped by who asked for them.
public struct PhraseLayer: Sendable {
  private var starts: [Int]
  private var matches: [PhraseMatch]

  /// No phrases, of any owner.
  public init() {
    starts = []
    matches = []
  }

  /// Groups matches given in text order; within an owner that order stays.
  public init(_ found: [(owner: PhraseOwner, match: PhraseMatch)], owners: Int) {
    var starts = [Int](repeating: 0, count: owners + 1)
    for (owner, _) in found { starts[Int(owner.index) + 1] += 1 }
    for owner in 0..<owners { starts[owner + 1] += starts[owner] }
    var next = starts
    var matches = [PhraseMatch](repeating: PhraseMatch(tokens: 0..<0, item: 0), count: found.count)
    for (owner, match) in found {
      matches[next[Int(owner.index)]] = match
      next[Int(owner.index)] += 1
    }
    self.starts = starts
    self.matches = matches
  }

  /// The matches of one owner that begin within a range of tokens.
  public subscript(owner: PhraseOwner, within tokens: Range<Int>) -> ArraySlice<PhraseMatch> {
    let all = self[owner]
    let start = all.firstPlace { $0.first >= tokens.lowerBound }
    return all[start..<all[start...].firstPlace { $0.first >= tokens.upperBound }]
  }

  /// Whether an owner has any.
  public func isEmpty(_ owner: PhraseOwner) -> Bool {
    let place = Int(owner.index)
    return place + 1 >= starts.count || starts[place] == starts[place + 1]
  }

  /// The matches of one owner, in text order.
  public subscript(owner: PhraseOwner) -> ArraySlice<PhraseMatch> {
    let place = Int(owner.index)
    return place + 1 < starts.count ? matches[starts[place]..<starts[place + 1]] : []
  }
}
