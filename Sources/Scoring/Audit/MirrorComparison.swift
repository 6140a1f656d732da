import Prose
public import Rules

/// An article beside the version of it in which two parties are exchanged.
public struct MirrorComparison: Sendable {
  private let one: AuditedVersion
  private let other: AuditedVersion
  private let parties: (Int, Int)
  private let cause: Asymmetry.Cause

  /// - Parameters:
  ///   - one: The article as it stands.
  ///   - other: Its mirror, scored under the same rule sets; one that is read for either of the parties
  ///     is read for the other one here.
  ///   - parties: The places of the parties that were exchanged.
  public init(
    _ one: AuditedVersion, _ other: AuditedVersion, exchanging parties: (Int, Int),
    cause: Asymmetry.Cause
  ) {
    self.one = one
    self.other = other
    self.parties = parties
    self.cause = cause
  }

  /// Where a name is no mirror of the one at its place; nil where all names are, so that whatever
  /// differs comes from rules.
  public var gap: (name: String, instead: String)? {
    let (names, mirrored) = (one.article.mentions, other.article.mentions)
    for (name, mirror) in zip(names, mirrored) {
      if mirror.party != name.party.map(exchanged)
        || one.article.paragraph(ofToken: name.tokens.lowerBound)
          != other.article.paragraph(ofToken: mirror.tokens.lowerBound)
      {
        return (text(name, one), text(mirror, other))
      }
    }
    if names.count == mirrored.count { return nil }
    return names.count > mirrored.count
      ? (text(names[mirrored.count], one), "") : ("", text(mirrored[names.count], other))
  }

  private func text(_ name: Mention, _ version: AuditedVersion) -> String {
    version.article.article.text(of: version.article.range(of: name.tokens))
  }

  private func exchanged(_ party: Int) -> Int {
    party == parties.0 ? parties.1 : party == parties.1 ? parties.0 : party
  }

  private var ids: [String] {
    [parties.0, parties.1].compactMap { one.article.conflict?.parties[$0].id }
  }

  // MARK: Scores

  /// How far the scores differ, by rule set.
  public var differences: [MirrorDifference] {
    zip(one.scores, other.scores).map { left, right in
      var difference = MirrorDifference(ruleSet: left.ruleSet.id)
      difference.article = Self.distance(left.neutrality, right.neutrality)
      difference.lean = distance(left.lean, right.lean)
      for (paragraph, mirror) in zip(left.paragraphs, right.paragraphs) {
        difference.paragraph = max(
          difference.paragraph, Self.distance(paragraph.neutrality, mirror.neutrality))
        difference.lean = max(difference.lean, distance(paragraph.lean, mirror.lean))
      }
      return difference
    }
  }

  /// The distance of two neutralities; 100, the largest there is, where only one of them is one.
  private static func distance(_ one: Double?, _ other: Double?) -> Double {
    guard let one, let other else { return one == nil && other == nil ? 0 : 100 }
    return abs(one - other)
  }

  private func distance(_ one: Lean, _ other: Lean) -> Double {
    let (left, right) = (one.values, other.values)
    guard left.count == right.count else { return left.isEmpty || right.isEmpty ? 0 : 1 }
    return left.indices.map { abs(left[$0] - right[exchanged($0)]) }.max() ?? 0
  }

  // MARK: Passages

  /// Each indicator of each paragraph that charges something else in the mirror.
  public func asymmetries(_ indicators: [Indicator]) -> [Asymmetry] {
    var found: [Asymmetry] = []
    let balance = indicators.firstIndex { $0.kind == BalanceRule.kind }
    for place in one.article.layers.indices {
      let (left, right) = (
        one.findings(ofParagraph: place), other.findings(ofParagraph: place)
      )
      for indicator in Set(left.keys).union(right.keys).sorted() {
        if let difference = difference(left[indicator] ?? [], right[indicator] ?? [], place) {
          found.append(
            passage(
              difference, indicators[indicator].id, paragraph: place,
              words: words(left[indicator] ?? [], right[indicator] ?? [])))
        }
      }
      if let balance, let difference = balanceDifference(place) {
        found.append(
          passage(
            difference, indicators[balance].id, paragraph: place,
            words: voice(place, balance) ?? ""))
      }
    }
    if let balance, let difference = balanceDifference(nil) {
      found.append(passage(difference, indicators[balance].id, paragraph: nil, words: ""))
    }
    return found
  }

  private struct Change {
    var effect: Asymmetry.Effect
    var set: Int
    var before: Double
    var after: Double

    var size: Double { abs(before - after) }
  }

  /// The largest change over all rule sets of what an indicator costs, else of how it pulls.
  private func difference(_ left: [Finding], _ right: [Finding], _ place: Int) -> Change? {
    var costs: [Change] = []
    var pulls: [Change] = []
    for set in one.scores.indices {
      let (before, after) = (
        one.charge(left, inParagraph: place, under: set),
        other.charge(right, inParagraph: place, under: set)
      )
      costs.append(
        Change(effect: .cost, set: set, before: before.points, after: after.points))
      for party in before.pulls.indices {
        pulls.append(
          Change(
            effect: .lean, set: set, before: before.pulls[party],
            after: after.pulls[exchanged(party)]))
      }
    }
    return Self.largest(costs) ?? Self.largest(pulls)
  }

  private static func largest(_ changes: [Change]) -> Change? {
    let largest = changes.enumerated().max { ($0.1.size, -$0.0) < ($1.1.size, -$1.0) }?.element
    return largest.flatMap { $0.size > Asymmetry.least ? $0 : nil }
  }

  /// The change of S, of a paragraph or of the article.
  private func balanceDifference(_ place: Int?) -> Change? {
    Self.largest(
      one.scores.indices.map { set in
        let (left, right) = (one.scores[set], other.scores[set])
        return Change(
          effect: .cost, set: set,
          before: place.map { left.paragraphs[$0].balance } ?? left.balance?.penalty ?? 0,
          after: place.map { right.paragraphs[$0].balance } ?? right.balance?.penalty ?? 0)
      })
  }

  private func voice(_ place: Int, _ balance: Int) -> String? {
    for version in [one, other] {
      for score in version.scores {
        let findings = score.paragraphs[place].findings
        if let charged = findings.first(where: { $0.finding.indicator == balance }) {
          return version.text(of: charged.finding)
        }
      }
    }
    return nil
  }

  /// The words that one version has and the other one has not, else the first ones found.
  private func words(_ left: [Finding], _ right: [Finding]) -> String {
    let (own, mirrored) = (left.map(one.text), right.map(other.text))
    if own.count >= mirrored.count {
      return own.first { !mirrored.contains($0) } ?? own.first ?? ""
    }
    return mirrored.first { !own.contains($0) } ?? mirrored.first ?? ""
  }

  private func passage(
    _ change: Change, _ indicator: String, paragraph: Int?, words: String
  ) -> Asymmetry {
    let article = one.article.article
    let place = paragraph.map { article.paragraphs[$0] }
    return Asymmetry(
      indicator: indicator, cause: cause, effect: change.effect,
      ruleSet: one.scores[change.set].ruleSet.id, parties: ids, path: article.path,
      paragraph: place?.index, line: place?.line ?? 1, words: words, before: change.before,
      after: change.after)
  }
}

/// How far the scores of articles and their mirrors lie apart at most, under one rule set.
public struct MirrorDifference: Hashable, Sendable {
  public var ruleSet: String

  /// The largest difference of an article's neutrality, in points.
  public var article = 0.0

  /// The same of a paragraph's.
  public var paragraph = 0.0

  /// The largest distance of a lean from the mirror's, turned around; −1 to 1 has a length of 2.
  public var lean = 0.0

  public init(ruleSet: String) { self.ruleSet = ruleSet }

  /// Whether every lean turns around.
  public var leansTurn: Bool { lean <= Asymmetry.least }

  /// Takes what is larger in another one.
  public mutating func formMaximum(with other: MirrorDifference) {
    article = max(article, other.article)
    paragraph = max(paragraph, other.paragraph)
    lean = max(lean, other.lean)
  }
}
