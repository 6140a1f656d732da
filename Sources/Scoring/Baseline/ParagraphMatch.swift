import Prose

/// What became of a paragraph, or of some.
public struct ParagraphMatch: Hashable, Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    case unchanged, moved, edited, split, merged, new, gone
  }

  public var kind: Kind

  /// The places among the old paragraphs; several where they were merged.
  public var old: [Int]

  /// The places among the new paragraphs; several where one was split.
  public var new: [Int]

  /// Whether its words are the same as before.
  public var keepsText: Bool { kind == .unchanged || kind == .moved }
}

/// Finds the paragraphs of an article's old text in its new one: by fingerprint, what is left by the
/// words they share.
public struct ParagraphMatching {
  /// From which similarity on a paragraph counts as an edited one.
  static let leastSimilarity = 0.5

  /// Which share of a piece's words must stand in the whole for a split or a merger.
  static let leastContainment = 0.8

  /// How many pairs of paragraphs are compared by their words; what is beyond is new or gone.
  static let maximumPairs = 250_000

  private let old: [ParagraphText]
  private let new: [ParagraphText]
  private var matches: [ParagraphMatch] = []
  private var freeOld: [Int] = []
  private var freeNew: [Int] = []

  /// What became of the old paragraphs, in the order of the new text; what is gone stands last.
  public static func match(_ old: [ParagraphText], _ new: [ParagraphText]) -> [ParagraphMatch] {
    var matching = ParagraphMatching(old, new)
    matching.matchFingerprints()
    if matching.freeOld.count * matching.freeNew.count <= maximumPairs {
      matching.matchPieces()
      matching.matchEdits()
    }
    matching.matches += matching.freeNew.map { ParagraphMatch(kind: .new, old: [], new: [$0]) }
    matching.matches += matching.freeOld.map { ParagraphMatch(kind: .gone, old: [$0], new: []) }
    return matching.matches.sorted {
      ($0.new.first ?? .max, $0.old.first ?? .max) < ($1.new.first ?? .max, $1.old.first ?? .max)
    }
  }

  private init(_ old: [ParagraphText], _ new: [ParagraphText]) {
    self.old = old
    self.new = new
  }

  /// Pairs equal fingerprints, the n-th with the n-th; those that stand in a longest rising row have
  /// stayed, the others have moved.
  private mutating func matchFingerprints() {
    var places: [UInt64: [Int]] = [:]
    for place in old.indices.reversed() {
      places[old[place].fingerprint, default: []].append(place)
    }
    var pairs: [(old: Int, new: Int)] = []
    for place in new.indices {
      if let match = places[new[place].fingerprint]?.popLast() {
        pairs.append((match, place))
      } else {
        freeNew.append(place)
      }
    }
    freeOld = places.values.joined().sorted()
    let stayed = Self.risingRow(pairs.map(\.old))
    for (number, pair) in pairs.enumerated() {
      matches.append(
        ParagraphMatch(
          kind: stayed.contains(number) ? .unchanged : .moved, old: [pair.old], new: [pair.new]))
    }
  }

  /// The places of a longest row of numbers that rise (Schensted 1961).
  private static func risingRow(_ numbers: [Int]) -> Set<Int> {
    var ends: [Int] = []
    var before = [Int](repeating: -1, count: numbers.count)
    for (place, number) in numbers.enumerated() {
      var (low, high) = (0, ends.count)
      while low < high {
        let middle = (low + high) / 2
        if numbers[ends[middle]] < number { low = middle + 1 } else { high = middle }
      }
      if low > 0 { before[place] = ends[low - 1] }
      if low == ends.count { ends.append(place) } else { ends[low] = place }
    }
    var row: Set<Int> = []
    var place = ends.last ?? -1
    while place >= 0 {
      row.insert(place)
      place = before[place]
    }
    return row
  }

  /// Finds paragraphs that were split, and such that were merged.
  private mutating func matchPieces() {
    for whole in freeOld {
      guard let pieces = Self.pieces(of: old[whole], among: freeNew, in: new) else { continue }
      matches.append(ParagraphMatch(kind: .split, old: [whole], new: pieces))
      freeOld.removeAll { $0 == whole }
      freeNew.removeAll(where: pieces.contains)
    }
    for whole in freeNew {
      guard let pieces = Self.pieces(of: new[whole], among: freeOld, in: old) else { continue }
      matches.append(ParagraphMatch(kind: .merged, old: pieces, new: [whole]))
      freeNew.removeAll { $0 == whole }
      freeOld.removeAll(where: pieces.contains)
    }
  }

  /// A run of paragraphs that follow each other and together are most of a whole one.
  private static func pieces(
    of whole: ParagraphText, among free: [Int], in texts: [ParagraphText]
  ) -> [Int]? {
    var run: [Int] = []
    var longest: [Int] = []
    for place in free {
      let trace = texts[place].trace
      let isPiece =
        !trace.words.isEmpty
        && Double(trace.shared(with: whole.trace)) >= leastContainment * Double(trace.words.count)
      if !isPiece {
        run = []
      } else if run.last == place - 1 {
        run.append(place)
      } else {
        run = [place]
      }
      if run.count > longest.count { longest = run }
    }
    guard longest.count > 1 else { return nil }
    let all = TextTrace(longest.flatMap { texts[$0].trace.words })
    return all.similarity(to: whole.trace) >= leastContainment ? longest : nil
  }

  /// Pairs what is left by similarity, the most alike first, then the nearest.
  private mutating func matchEdits() {
    var pairs: [(similarity: Double, old: Int, new: Int)] = []
    for place in freeOld {
      for other in freeNew {
        let similarity = old[place].trace.similarity(to: new[other].trace)
        if similarity >= Self.leastSimilarity { pairs.append((similarity, place, other)) }
      }
    }
    pairs.sort {
      if $0.similarity != $1.similarity { return $0.similarity > $1.similarity }
      return (abs($0.old - $0.new), $0.old, $0.new) < (abs($1.old - $1.new), $1.old, $1.new)
    }
    for pair in pairs where freeOld.contains(pair.old) && freeNew.contains(pair.new) {
      matches.append(ParagraphMatch(kind: .edited, old: [pair.old], new: [pair.new]))
      freeOld.removeAll { $0 == pair.old }
      freeNew.removeAll { $0 == pair.new }
    }
  }
}
