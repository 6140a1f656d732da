/// The overlapping findings of one group, and the choice among them that costs most.
struct Contest {
  /// The places of the findings that do not count.
  private(set) var losers: [Int] = []

  private let candidates: [Candidate]
  private let members: [Int]
  private let contested: [Int]

  /// A contest among some of a paragraph's findings, given the first choice first.
  init(_ members: [Int], of candidates: [Candidate]) {
    self.members = members
    self.candidates = candidates
    contested = Self.contested(among: members, of: candidates)
    let kept = contested.count > Settlement.maximumContested ? greedyChoice() : dearestChoice()
    losers = contested.filter { !kept.contains($0) }
  }

  /// The members that overlap another, in the members' order.
  private static func contested(among members: [Int], of candidates: [Candidate]) -> [Int] {
    let byText = members.sorted {
      candidates[$0].tokens.lowerBound < candidates[$1].tokens.lowerBound
    }
    var contested: Set<Int> = []
    var reaching = byText[0]
    for place in byText.dropFirst() {
      if candidates[reaching].tokens.upperBound > candidates[place].tokens.lowerBound {
        contested.formUnion([reaching, place])
      }
      if candidates[place].tokens.upperBound > candidates[reaching].tokens.upperBound {
        reaching = place
      }
    }
    return members.filter(contested.contains)
  }

  /// Keeps each contested finding that overlaps none kept before it.
  private func greedyChoice() -> Set<Int> {
    var taken: Set<Int> = []
    var kept: Set<Int> = []
    for place in contested where taken.isDisjoint(with: candidates[place].tokens) {
      taken.formUnion(candidates[place].tokens)
      kept.insert(place)
    }
    return kept
  }

  /// Weighs every choice of contested findings that do not overlap.
  private func dearestChoice() -> Set<Int> {
    var best: (kept: Set<Int>, cost: Double) = ([], -1)
    var choice: [Int] = []
    weigh(0, &choice, &best)
    return best.kept
  }

  private func weigh(
    _ next: Int, _ choice: inout [Int], _ best: inout (kept: Set<Int>, cost: Double)
  ) {
    guard next < contested.count else {
      let cost = cost(of: choice)
      if cost > best.cost { best = (Set(choice), cost) }
      return
    }
    let place = contested[next]
    if !choice.contains(where: { candidates[$0].tokens.overlaps(candidates[place].tokens) }) {
      choice.append(place)
      weigh(next + 1, &choice, &best)
      choice.removeLast()
    }
    weigh(next + 1, &choice, &best)
  }

  /// What the group costs when of the contested findings only the chosen ones count.
  private func cost(of choice: [Int]) -> Double {
    var ranks = Ranks()
    var cost = 0.0
    for place in members where !contested.contains(place) || choice.contains(place) {
      let rank = ranks.next(of: candidates[place])
      cost += candidates[place].charge * Settlement.repetition(rank)
    }
    return cost
  }
}
