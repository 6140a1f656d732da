import Rules

/// The terms of an indicator by the words they stand for, so that what one of them says already is found
/// without asking each of the others.
struct TermsBySpelling {
  private let terms: [ListedTerm]

  /// The places of the terms by each of their spellings; of those that end in `*` by their words.
  private var closed: [[String]: [Int]] = [:]
  private var open: [[String]: [Int]] = [:]

  init(_ terms: [ListedTerm]) {
    self.terms = terms
    for (place, term) in terms.enumerated() {
      if term.isOpen {
        open[term.words, default: []].append(place)
      } else {
        for spelling in term.spellings { closed[spelling, default: []].append(place) }
      }
    }
  }

  /// The first term that finds everything that this one finds, at the same weight.
  func first(saying term: ListedTerm) -> ListedTerm? {
    let words = term.words
    var places = closed[words] ?? []
    if !open.isEmpty, let last = words.last {
      for count in 0...last.count {
        places += open[words.dropLast() + [String(last.prefix(count))]] ?? []
      }
    }
    return places.sorted().first { terms[$0].says(term) }.map { terms[$0] }
  }
}

extension ListedTerm {
  /// Its own words, without those it inflects to.
  fileprivate var words: [String] { spellings.first ?? [] }

  /// Whether everything that the other one finds is found by this one too, at the same weight.
  fileprivate func says(_ other: ListedTerm) -> Bool {
    guard node != other.node, weight == other.weight, document.name == other.document.name,
      !other.isOpen || isOpen
    else { return false }
    // Of two that inflect to each other, the later one is said by the earlier.
    let isMutual = !isOpen && other.isSpelled(words)
    return isSpelled(other.words) && (!isMutual || node.start < other.node.start)
  }
}
