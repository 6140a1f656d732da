import Prose
import Rules
import Scoring

extension ConflictPack {
  /// The places in `contestedNames` of things that one party alone has a name of its own for.
  var oneSidedNames: Set<Int> {
    Set(
      conflict.contestedNames.indices.filter { thing in
        conflict.contestedNames[thing].names.count { !$0.isEmpty } == 1
      })
  }

  /// How many findings there are about each party.
  var findingCounts: [Int] {
    conflict.parties.indices.map { party in determinations.count { $0.party == party } }
  }

  /// The party that all findings are about; nil without findings, and where they are about several.
  var onlyPartyFound: Int? {
    let parties = Set(determinations.map(\.party))
    return parties.count == 1 ? parties.first : nil
  }

  /// What the pack gives one party and not the other.
  var notes: [PackNote] {
    var notes: [PackNote] = []
    for thing in oneSidedNames.sorted() {
      let names = conflict.contestedNames[thing].names
      guard let party = names.firstIndex(where: { !$0.isEmpty }) else { continue }
      notes.append(
        PackNote(
          .contestedName,
          "‘\(names[party][0])’ is the name of \(conflict.parties[party].name) for a thing that no "
            + "other party has a name of its own for"))
    }
    if let party = onlyPartyFound {
      notes.append(
        PackNote(
          .findings,
          determinations.count == 1
            ? "the only finding is about \(conflict.parties[party].name)"
            : "all \(determinations.count) findings are about \(conflict.parties[party].name)"))
    }
    for one in conflict.parties.indices {
      for other in conflict.parties.indices.dropFirst(one + 1) {
        notes += shareNotes(one, other) + listNotes(one, other)
      }
    }
    return notes
  }

  private func listNotes(_ one: Int, _ other: Int) -> [PackNote] {
    Alias.List.allCases.compactMap { list in
      let (left, right) = (count(list, of: one), count(list, of: other))
      guard left != right, let title = list.title else { return nil }
      let names = [one, other].map { conflict.parties[$0].name }
      return PackNote(.list, "\(title): \(names[0]) has \(left), \(names[1]) has \(right)")
    }
  }

  private func count(_ list: Alias.List, of party: Int) -> Int {
    conflict.aliases.count { $0.list == list && conflict.actors[$0.actor].party == party }
  }

  /// Allies answer each other in the order of the pack, as they do where names are exchanged.
  private func shareNotes(_ one: Int, _ other: Int) -> [PackNote] {
    zip(allies(of: one), allies(of: other)).filter { $0.share != $1.share }.map { left, right in
      PackNote(
        .share,
        "what befalls \(left.name) befalls \(conflict.parties[one].name) by \(Self.percent(left.share)), "
          + "and what befalls \(right.name) \(conflict.parties[other].name) by "
          + Self.percent(right.share))
    }
  }

  private func allies(of party: Int) -> [Actor] {
    conflict.actors.filter { $0.role == .ally && $0.party == party }
  }

  private static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
}

extension Alias.List {
  /// What a list of a pack holds; nil for that of nobody's side.
  fileprivate var title: String? {
    switch self {
    case .names: "names"
    case .demonyms: "demonyms"
    case .men: "officials who are men"
    case .women: "officials who are women"
    case .institutions: "institutions"
    case .advocates: "advocates"
    case .advocatePatterns: "patterns of advocates"
    case .allies: "names of allies"
    case .allyDemonyms: "demonyms of allies"
    case .others: nil
    }
  }
}
