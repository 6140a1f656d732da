import Prose

/// What became of an article's score under a rule set since the baseline.
public struct ArticleDrift: Hashable, Sendable {
  public var id: String
  public var ruleSet: String

  /// Neutrality before and after; nil where there is none.
  public var from: Double?
  public var to: Double?

  /// The paragraphs that changed in any way, in the order of the new text.
  public var paragraphs: [ParagraphDrift]

  /// `to` − `from`; 0 where one is missing.
  public var value: Double { from.flatMap { from in to.map { $0 - from } } ?? 0 }

  /// Whether anything is not as the baseline has it.
  public var isEmpty: Bool { from == to && paragraphs.isEmpty }

  /// The causes that are at work, in the order of `Cause`.
  public var causes: [ParagraphDrift.Cause] {
    ParagraphDrift.Cause.allCases.filter { cause in
      paragraphs.contains { abs($0.parts[cause] ?? 0) >= Self.least }
    }
  }

  /// The least part in a change that is told, in points.
  public static let least = 0.05
}

/// How two states of a rule set differ.
public struct RuleSetChange: Hashable, Sendable {
  public var ruleSet: String
  public var before: RuleSetSign
  public var after: RuleSetSign

  /// The indicators that cost something else or find something else, by name.
  public var indicators: [String] {
    Set(before.indicators.keys).union(after.indicators.keys).sorted().filter { changes($0) }
  }

  /// Whether its numbers or the cues of speech changed.
  public var changesNumbers: Bool { before.numbers != after.numbers }

  func changes(_ indicator: String) -> Bool {
    before.indicators[indicator] != after.indicators[indicator]
  }

  /// Nil where nothing changed that can change a score.
  init?(_ ruleSet: String, _ before: RuleSetSign, _ after: RuleSetSign) {
    guard before.digest != after.digest else { return nil }
    self.ruleSet = ruleSet
    self.before = before
    self.after = after
  }
}

/// Compares scores with those of a baseline, article by article.
public struct DriftReader: Sendable {
  private let engineChanged: Bool

  /// The rule sets that are not what they were.
  public let ruleSetChanges: [RuleSetChange]

  /// - Parameters:
  ///   - before: The baseline.
  ///   - after: What the new scores were made with.
  public init(from before: Baseline, to after: Baseline) {
    engineChanged = before.engine != after.engine
    ruleSetChanges = after.ruleSets.keys.sorted().compactMap { name in
      guard let old = before.ruleSets[name], let new = after.ruleSets[name] else { return nil }
      return RuleSetChange(name, old, new)
    }
  }

  /// The same with the change of each paragraph split by four scores: that of the old and of the new
  /// text under the old and under the new rules. What is left of the change when each was changed alone
  /// is put down to both together.
  ///
  /// - Parameters:
  ///   - crossed: The old text under the new rules.
  ///   - kept: The new text under the old rules.
  public func drifts(
    _ id: String, from before: BaselineArticle, to after: BaselineArticle,
    crossed: BaselineArticle, kept: BaselineArticle
  ) -> [ArticleDrift] {
    drifts(id, from: before, to: after).map { drift in
      guard let rules = crossed.scores[drift.ruleSet], let text = kept.scores[drift.ruleSet]
      else { return drift }
      var drift = drift
      for place in drift.paragraphs.indices {
        let match = drift.paragraphs[place].match
        let from = drift.paragraphs[place].from ?? 100
        let all = (drift.paragraphs[place].to ?? 100) - from
        let byRules = (Side(match.old, rules, before.texts).neutrality ?? 100) - from
        let byText = (Side(match.new, text, after.texts).neutrality ?? 100) - from
        drift.paragraphs[place].parts = [
          match.keepsText ? .around : .text: byText, .rules: byRules,
          .together: all - byText - byRules,
        ]
      }
      return drift
    }
  }

  /// What became of an article under each rule set that both know.
  public func drifts(
    _ id: String, from before: BaselineArticle, to after: BaselineArticle
  ) -> [ArticleDrift] {
    if before == after { return [] }
    let matched = ParagraphMatching.match(before.texts, after.texts)
    return after.scores.keys.sorted().compactMap { name in
      guard let old = before.scores[name], let new = after.scores[name] else { return nil }
      let reading = Reading(
        before: before, after: after, old: old, new: new, engineChanged: engineChanged,
        rules: ruleSetChanges.first { $0.ruleSet == name })
      return ArticleDrift(
        id: id, ruleSet: name, from: old.neutrality, to: new.neutrality,
        paragraphs: matched.compactMap(reading.drift))
    }
  }
}

/// Reads how the paragraphs of one article changed under one rule set.
private struct Reading {
  let before: BaselineArticle
  let after: BaselineArticle
  let old: BaselineScore
  let new: BaselineScore
  let engineChanged: Bool
  let rules: RuleSetChange?

  /// Nil where nothing changed.
  func drift(_ match: ParagraphMatch) -> ParagraphDrift? {
    let one = Side(match.old, old, before.texts)
    let other = Side(match.new, new, after.texts)
    if match.kind == .unchanged, one.neutrality == other.neutrality,
      one.items.map(\.finding) == other.items.map(\.finding)
    {
      return nil
    }
    var drift = ParagraphDrift(
      match: match, from: one.neutrality, to: other.neutrality, changes: [], parts: [:])
    drift.fingerprints =
      match.new.map { after.texts[$0].sign } + match.old.map { before.texts[$0].sign }
    let changes = changes(one, other, match)
    for change in changes { drift.parts[change.cause, default: 0] += change.points }
    drift.changes = changes.filter { abs($0.points) >= ArticleDrift.least }.sorted {
      let (left, right) = (abs($0.points), abs($1.points))
      return left == right
        ? ($0.indicator, $0.text) < ($1.indicator, $1.text) : left > right
    }
    return drift
  }

  private func changes(
    _ one: Side, _ other: Side, _ match: ParagraphMatch
  ) -> [ParagraphDrift.Change] {
    let (from, to) = (one.neutrality ?? 100, other.neutrality ?? 100)
    var rest = one.items
    var changes: [ParagraphDrift.Change] = []
    for item in other.items {
      let place = rest.firstIndex { Self.same($0.finding, item.finding) }
      let earlier = place.map { rest.remove(at: $0) }
      let kind: ParagraphDrift.Change.Kind = earlier == nil ? .added : .weighed
      changes.append(
        ParagraphDrift.Change(
          kind: kind, cause: cause(of: item.finding, earlier?.finding, kind, match),
          indicator: item.finding.indicator, text: item.finding.text,
          before: earlier?.finding.voice ?? item.finding.voice, after: item.finding.voice,
          points: (to * (earlier?.points ?? 0) - from * item.points) / 100, place: item.place))
    }
    for item in rest {
      changes.append(
        ParagraphDrift.Change(
          kind: .removed, cause: cause(of: item.finding, nil, .removed, match),
          indicator: item.finding.indicator, text: item.finding.text, before: item.finding.voice,
          after: item.finding.voice, points: to * item.points / 100, place: match.new.first))
    }
    return changes
  }

  private static func same(_ one: BaselineFinding, _ other: BaselineFinding) -> Bool {
    one.indicator == other.indicator
      && (one.text == other.text || one.text.lowercased() == other.text.lowercased())
  }

  /// Why a finding is new, gone, or weighed anew.
  private func cause(
    of finding: BaselineFinding, _ earlier: BaselineFinding?, _ kind: ParagraphDrift.Change.Kind,
    _ match: ParagraphMatch
  ) -> ParagraphDrift.Cause {
    if match.kind == .new || match.kind == .gone { return .text }
    let mayBeRules = rulesChanged(for: finding.indicator)
    if match.keepsText {
      return mayBeRules ? .rules : engineChanged ? .engine : .around
    }
    guard mayBeRules || engineChanged else { return .text }
    let words = TextTrace(of: finding.text)
    let stoodBefore = match.old.contains { before.texts[$0].trace.contains(words) }
    let standsNow = match.new.contains { after.texts[$0].trace.contains(words) }
    switch kind {
    case .added: if !stoodBefore { return .text }
    case .removed: if !standsNow { return .text }
    case .weighed: if earlier?.voice != finding.voice || !mayBeRules { return .text }
    }
    return mayBeRules ? .rules : .engine
  }

  private func rulesChanged(for indicator: String) -> Bool {
    if before.conflict != after.conflict, before.conflict?.id == after.conflict?.id { return true }
    guard let rules else { return false }
    return rules.changesNumbers || rules.changes(indicator)
  }
}
