import Rules

/// What a finding would charge under a rule set, before it is settled with others.
struct Candidate {
  /// Its place among the paragraph's findings.
  var place: Int

  var tokens: Range<Int>
  var indicator: Int
  var group: Group
  var severity: Double
  var headline: Double
  var charge: Double

  /// What repetition leaves of the charge; 0 where an overlapping finding counts instead.
  var repetition = 1.0

  /// Findings settle with those of their own component; credits settle among themselves.
  enum Group: Int { case framing, sourcing, credit }

  /// Whether both are findings of one indicator that cost alike: what an indicator credits is no
  /// repetition of what it penalises elsewhere.
  func repeats(_ other: Candidate) -> Bool {
    indicator == other.indicator && group == other.group
  }
}

/// Decides which of overlapping findings count, and what repetition leaves of each.
///
/// Of an indicator's findings in a paragraph the dearest counts in full, the second half, later
/// ones a quarter. Of findings that overlap those are kept that together cost most, so that a
/// finding more can never make a text cheaper; of equal choices the one with the dearest finding,
/// then the longest, the leftmost, the first indicator by id. Beyond `maximumContested` overlapping
/// findings in one group they are kept greedily in that same order.
enum Settlement {
  /// The most overlapping findings among which every choice is weighed.
  static let maximumContested = 10

  /// Settles the findings of a paragraph, given in text order.
  static func settle(_ candidates: inout [Candidate]) {
    if candidates.count < 2 { return }
    for group in groupsThatOverlap(candidates) {
      let members = candidates.indices.filter { candidates[$0].group == group }
        .sorted { precedes(candidates[$0], candidates[$1]) }
      for place in Contest(members, of: candidates).losers { candidates[place].repetition = 0 }
    }
    rank(&candidates)
  }

  /// The factor of the finding that is the `rank`-th dearest of its indicator, from 0.
  static func repetition(_ rank: Int) -> Double { rank == 0 ? 1 : rank == 1 ? 0.5 : 0.25 }

  /// Whether one finding comes before another where only one can: the dearest, then the longest,
  /// the leftmost, the first by id.
  static func precedes(_ left: Candidate, _ right: Candidate) -> Bool {
    if left.charge != right.charge { return left.charge > right.charge }
    if left.tokens.count != right.tokens.count { return left.tokens.count > right.tokens.count }
    return (left.tokens.lowerBound, left.indicator) < (right.tokens.lowerBound, right.indicator)
  }

  private static func groupsThatOverlap(_ candidates: [Candidate]) -> [Candidate.Group] {
    var groups: [Candidate.Group] = []
    var ends = (framing: 0, sourcing: 0, credit: 0)
    for candidate in candidates {
      let end: Int
      switch candidate.group {
      case .framing:
        (end, ends.framing) = (ends.framing, max(ends.framing, candidate.tokens.upperBound))
      case .sourcing:
        (end, ends.sourcing) = (ends.sourcing, max(ends.sourcing, candidate.tokens.upperBound))
      case .credit:
        (end, ends.credit) = (ends.credit, max(ends.credit, candidate.tokens.upperBound))
      }
      if candidate.tokens.lowerBound < end, !groups.contains(candidate.group) {
        groups.append(candidate.group)
      }
    }
    return groups
  }

  /// Ranks the kept findings of each indicator by what they cost.
  private static func rank(_ candidates: inout [Candidate]) {
    if candidates.count > 32 {
      var ranks = Ranks()
      for place in candidates.indices.sorted(by: { precedes(candidates[$0], candidates[$1]) })
      where candidates[place].repetition > 0 {
        candidates[place].repetition = repetition(ranks.next(of: candidates[place]))
      }
      return
    }
    for place in candidates.indices where candidates[place].repetition > 0 {
      var rank = 0
      for other in candidates.indices
      where candidates[other].repeats(candidates[place]) && candidates[other].repetition > 0
        && precedes(candidates[other], candidates[place])
      {
        rank += 1
      }
      candidates[place].repetition = repetition(rank)
    }
  }
}

/// Counts the findings that repeat each other, of which there are few kinds.
struct Ranks {
  private var counts: [(first: Candidate, count: Int)] = []

  /// How many findings that this one repeats came before it.
  mutating func next(of candidate: Candidate) -> Int {
    guard let place = counts.firstIndex(where: { $0.first.repeats(candidate) }) else {
      counts.append((candidate, 1))
      return 0
    }
    defer { counts[place].count += 1 }
    return counts[place].count
  }
}
