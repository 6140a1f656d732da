public import Prose
private import Rules
public import Scoring

/// Decides which changes of scores fail a check, and keeps account of what is passed over.
public struct BaselineGate: Sendable {
  /// Something that fails.
  public enum Failure: Hashable, Sendable {
    /// The article fell by more than it may.
    case article
    /// The paragraph of that place in `ArticleDrift.paragraphs` did.
    case paragraph(Int)
    /// That paragraph is new and low.
    case lowParagraph(Int)
  }

  /// How far an article or a paragraph may fall, in points, where nothing else is said.
  public static let defaultDrop = 2.0

  /// How far an article or a paragraph may fall, in points.
  public var maximumDrop: Double

  /// What is passed over.
  public let ignored: [Ignore]

  private let today: CalendarDate
  private var used: Set<Int> = []

  public init(maximumDrop: Double?, ignored: [Ignore], today: CalendarDate) {
    self.maximumDrop = maximumDrop ?? Self.defaultDrop
    self.ignored = ignored
    self.today = today
  }

  /// What fails of an article.
  ///
  /// A paragraph whose words are as they were fails only where rules or the engine changed: what
  /// happens around it counts in the article's score. An article is passed over by an entry that names
  /// nothing but it, and where everything that would fail in it is passed over.
  ///
  /// - Parameter low: Below which neutrality a new paragraph fails, 0 to 100.
  public mutating func failures(of drift: ArticleDrift, low: Double) -> [Failure] {
    var failures: [Failure] = []
    var isExcused = false
    for (place, paragraph) in drift.paragraphs.enumerated() {
      let forgiven = forgiven(paragraph, of: drift)
      if paragraph.match.kind == .new {
        guard let to = paragraph.to, to < low else { continue }
        if to + forgiven.points < low {
          failures.append(.lowParagraph(place))
        } else {
          used.formUnion(forgiven.entries)
          isExcused = true
        }
        continue
      }
      let around = paragraph.parts[.around] ?? 0
      let fall = -(paragraph.value - around)
      guard paragraph.match.kind != .gone, fall > maximumDrop else { continue }
      if fall - forgiven.points > maximumDrop {
        failures.append(.paragraph(place))
      } else {
        used.formUnion(forgiven.entries)
        isExcused = true
      }
    }
    if -drift.value > maximumDrop {
      let whole = entries(covering: drift.id, []).filter { ignored[$0].indicator == nil }
      if !whole.isEmpty {
        used.formUnion(whole)
      } else if !isExcused || !failures.isEmpty {
        failures.insert(.article, at: 0)
      }
    }
    return failures
  }

  /// The points of a change that entries pass over, and those entries.
  private func forgiven(
    _ paragraph: ParagraphDrift, of drift: ArticleDrift
  ) -> (points: Double, entries: [Int]) {
    let entries = entries(covering: drift.id, paragraph.fingerprints)
    if entries.contains(where: { ignored[$0].indicator == nil }) { return (.infinity, entries) }
    var points = 0.0
    var helpful: [Int] = []
    for entry in entries {
      let lost = paragraph.changes.filter {
        $0.indicator == ignored[entry].indicator && $0.points < 0
      }
      if lost.isEmpty { continue }
      helpful.append(entry)
      points -= lost.reduce(0) { $0 + $1.points }
    }
    return (points, helpful)
  }

  private func entries(covering id: String, _ fingerprints: [String]) -> [Int] {
    ignored.indices.filter {
      ignored[$0].covers(article: id, fingerprints: fingerprints) && !isExpired(ignored[$0])
    }
  }

  /// Whether the last day of an entry is over.
  public func isExpired(_ entry: Ignore) -> Bool { entry.until.map { $0 < today } ?? false }

  /// The entries that passed over nothing.
  ///
  /// - Parameter isWhole: Whether all articles were read; else only entries that name an article
  ///   that was read are told.
  public func unused(isWhole: Bool, read ids: Set<String>) -> [Ignore] {
    ignored.enumerated().filter { place, entry in
      !used.contains(place) && !isExpired(entry)
        && (isWhole || entry.article.map(ids.contains) ?? false)
    }.map(\.element)
  }

  /// The entries whose last day is over.
  public var expired: [Ignore] { ignored.filter(isExpired) }
}
