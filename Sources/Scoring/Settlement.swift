import Rules

/// What an indicator would charge for a finding, before repetition.
struct Candidate {
  var finding: Finding
  var severity: Double
  var headline: Double
  var charge: Double
}

/// Decides which of overlapping findings count, and what repetition leaves of each.
///
/// Of an indicator's findings in a paragraph the dearest counts in full, the second half, later
/// ones a quarter. Of findings that overlap those are kept that together cost most, so that a
/// finding more can never make a text cheaper; of equal choices the one with the dearest finding,
/// then the longest, the leftmost, the first indicator by id. Beyond `maximumContested` overlapping
/// findings in one paragraph they are kept greedily in that same order.
struct Settlement {
  /// The most overlapping findings among which every choice is weighed.
  static let maximumContested = 10

  private let candidates: [Candidate]
  private let contested: [Int]
  private var isKept: [Bool]

  init(_ unsorted: [Candidate]) {
    let candidates = unsorted.sorted(by: Self.precedes)
    let contested = Self.contested(among: candidates)
    self.candidates = candidates
    self.contested = contested
    isKept = [Bool](repeating: true, count: candidates.count)
    guard !contested.isEmpty else { return }
    isKept = contested.count > Self.maximumContested ? greedyChoice() : dearestChoice()
  }

  /// The findings that count with their repetition, in text order.
  func kept() -> [(candidate: Candidate, repetition: Double)] {
    var seen: [Int: Int] = [:]
    var kept: [(candidate: Candidate, repetition: Double)] = []
    for (place, candidate) in candidates.enumerated() where isKept[place] {
      let rank = seen[candidate.finding.indicator, default: 0]
      seen[candidate.finding.indicator] = rank + 1
      kept.append((candidate, Self.repetition(rank)))
    }
    return kept.sorted {
      ($0.candidate.finding.range, $0.candidate.finding.indicator)
        < ($1.candidate.finding.range, $1.candidate.finding.indicator)
    }
  }

  /// The factor of the finding that is the `rank`-th dearest of its indicator, from 0.
  static func repetition(_ rank: Int) -> Double { rank == 0 ? 1 : rank == 1 ? 0.5 : 0.25 }

  private static func precedes(_ left: Candidate, _ right: Candidate) -> Bool {
    if left.charge != right.charge { return left.charge > right.charge }
    let (one, other) = (left.finding, right.finding)
    if one.tokens.count != other.tokens.count { return one.tokens.count > other.tokens.count }
    return (one.tokens.lowerBound, one.indicator) < (other.tokens.lowerBound, other.indicator)
  }

  /// The places of candidates that overlap another, in order.
  private static func contested(among candidates: [Candidate]) -> [Int] {
    let byText = candidates.indices.sorted {
      candidates[$0].finding.tokens.lowerBound < candidates[$1].finding.tokens.lowerBound
    }
    var contested: Set<Int> = []
    var reaching = byText.first
    for place in byText.dropFirst() {
      guard let before = reaching else { break }
      if candidates[before].finding.tokens.upperBound > candidates[place].finding.tokens.lowerBound
      {
        contested.formUnion([before, place])
      }
      if candidates[place].finding.tokens.upperBound > candidates[before].finding.tokens.upperBound
      {
        reaching = place
      }
    }
    return contested.sorted()
  }

  /// Keeps each contested finding that overlaps none kept before it.
  private func greedyChoice() -> [Bool] {
    var kept = isKept
    var taken: Set<Int> = []
    for place in contested {
      let tokens = candidates[place].finding.tokens
      kept[place] = taken.isDisjoint(with: tokens)
      if kept[place] { taken.formUnion(tokens) }
    }
    return kept
  }

  /// Weighs every choice of contested findings that do not overlap.
  private func dearestChoice() -> [Bool] {
    var choice = isKept
    for place in contested { choice[place] = false }
    var best = choice
    var most = -1.0
    weigh(0, &choice, &best, &most)
    return best
  }

  private func weigh(
    _ next: Int, _ choice: inout [Bool], _ best: inout [Bool], _ most: inout Double
  ) {
    guard next < contested.count else {
      let cost = cost(of: choice)
      if cost > most { (best, most) = (choice, cost) }
      return
    }
    let place = contested[next]
    if isFree(place, of: choice) {
      choice[place] = true
      weigh(next + 1, &choice, &best, &most)
      choice[place] = false
    }
    weigh(next + 1, &choice, &best, &most)
  }

  private func isFree(_ place: Int, of kept: [Bool]) -> Bool {
    !contested.contains {
      kept[$0] && candidates[$0].finding.tokens.overlaps(candidates[place].finding.tokens)
    }
  }

  private func cost(of choice: [Bool]) -> Double {
    var seen: [(indicator: Int, count: Int)] = []
    var cost = 0.0
    for (place, candidate) in candidates.enumerated() where choice[place] {
      let indicator = candidate.finding.indicator
      let entry = seen.firstIndex { $0.indicator == indicator }
      cost += candidate.charge * Self.repetition(entry.map { seen[$0].count } ?? 0)
      if let entry { seen[entry].count += 1 } else { seen.append((indicator, 1)) }
    }
    return cost
  }
}
