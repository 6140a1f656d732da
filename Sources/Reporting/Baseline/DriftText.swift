private import Prose
private import Rules
public import Scoring

/// Changes of scores as a person reads them.
public struct DriftText {
  /// The most findings that a cause is told with.
  static let maximumFindings = 4

  private let drift: ArticleDrift
  private let report: Report?

  /// - Parameter report: The new article, for lines and sentences; nil where only the figures are at
  ///   hand.
  public init(_ drift: ArticleDrift, report: Report? = nil) {
    self.drift = drift
    self.report = report
  }

  /// The article's own line: `a.md: failed: under wire: 71.2 → 63.0 (−8.2): text edited`
  public func article(_ verdict: String) -> String {
    let causes = drift.causes.map(\.rawValue)
    return "\(name): \(verdict)under \(drift.ruleSet): \(change(drift.from, drift.to))"
      + (causes.isEmpty ? "" : ": " + causes.joined(separator: ", "))
  }

  /// The lines of a paragraph: what happened to it, why, and the sentence that did most.
  public func paragraph(_ place: Int, _ verdict: String) -> String {
    let paragraph = drift.paragraphs[place]
    var lines = [
      "\(name)\(line(of: paragraph)): \(verdict)under \(drift.ruleSet), \(title(of: paragraph.match)): "
        + change(paragraph.from, paragraph.to)
    ]
    for cause in ParagraphDrift.Cause.allCases {
      let points = paragraph.parts[cause] ?? 0
      let changes = paragraph.changes.filter { $0.cause == cause }
      if changes.isEmpty, abs(points) < ArticleDrift.least { continue }
      lines.append("    \(cause.rawValue) \(signedTenths(points))" + told(changes))
    }
    if let sentence = sentence(of: paragraph) { lines.append("    “\(sentence)”") }
    return lines.joined(separator: "\n")
  }

  private var name: String { report?.article.article.path ?? drift.id }

  private func line(of paragraph: ParagraphDrift) -> String {
    guard let report, let place = paragraph.match.new.first else { return "" }
    return ":\(report.article.article.paragraphs[place].line):1"
  }

  /// `paragraphs 4 and 5 (split)`
  private func title(of match: ParagraphMatch) -> String {
    let places = match.new.isEmpty ? match.old : match.new
    let numbers = places.map { place in
      report.map { report in
        match.new.isEmpty ? place + 1 : report.number(of: place)
      } ?? place + 1
    }
    if numbers == [0] { return "headline (\(match.kind.rawValue))" }
    let list = numbers.map(String.init).joined(separator: " and ")
    let whose =
      match.new.isEmpty || report == nil ? "text " : "paragraph\(places.count > 1 ? "s" : "") "
    return
      "\(match.new.isEmpty && report != nil ? "old " : "")\(whose)\(list) (\(match.kind.rawValue))"
  }

  private func change(_ from: Double?, _ to: Double?) -> String {
    switch (from, to) {
    case (let from?, let to?): "\(tenths(from)) → \(tenths(to)) (\(signedTenths(to - from)))"
    case (nil, let to?): tenths(to)
    case (let from?, nil): "\(tenths(from)) → no score"
    case (nil, nil): "no score"
    }
  }

  private func told(_ changes: [ParagraphDrift.Change]) -> String {
    if changes.isEmpty { return "" }
    var parts = changes.prefix(Self.maximumFindings).map { change in
      let sign = change.kind == .added ? "+ " : change.kind == .removed ? "− " : ""
      let voice = change.voices.map { ", now \($0.after), was \($0.before)" } ?? ""
      return "\(sign)“\(change.text.shortened(to: 60))” (\(change.indicator)) "
        + "\(signedTenths(change.points))\(voice)"
    }
    if changes.count > Self.maximumFindings {
      parts.append("\(changes.count - Self.maximumFindings) more")
    }
    return ": " + parts.joined(separator: "; ")
  }

  /// The sentence of the finding that costs most of what is new.
  private func sentence(of paragraph: ParagraphDrift) -> String? {
    guard let report,
      let worst = paragraph.changes.first(where: { $0.points < 0 && $0.kind != .removed }),
      let place = worst.place,
      let score = report.scores.first(where: { $0.ruleSet.id == drift.ruleSet }),
      let charged = score.paragraphs[place].findings.first(where: {
        report.indicator(of: $0.finding).id == worst.indicator
          && report.text(of: $0.finding).shortened(to: 1000) == worst.text
      })
    else { return nil }
    let article = report.article
    let token = charged.finding.tokens.lowerBound
    let sentence = article.sentences[article.layers[place].sentences].first {
      $0.tokens.contains(token)
    }
    return sentence.map {
      article.article.text(of: article.range(of: $0.tokens)).shortened(to: 300)
    }
  }
}

/// How rule sets differ from those of a baseline, a line each.
public func rulesText(_ changes: [RuleSetChange]) -> [String] {
  changes.flatMap { change -> [String] in
    let (before, after) = (change.before, change.after)
    let versions =
      before.version == after.version ? before.version : "\(before.version) → \(after.version)"
    var lines = ["\(change.ruleSet) \(versions) is not the rule set of the baseline:"]
    if before.version != after.version { lines.append("    version \(versions)") }
    if change.changesNumbers { lines.append("    its numbers or the cues of speech") }
    for name in change.indicators {
      switch (before.indicators[name], after.indicators[name]) {
      case (let old?, let new?):
        var parts: [String] = []
        if old.severity != new.severity {
          parts.append("severity \(plain(old.severity)) → \(plain(new.severity))")
        }
        if old.digest != new.digest { parts.append("its words or settings") }
        lines.append("    \(name): \(parts.joined(separator: ", "))")
      case (nil, let new?): lines.append("    \(name): new, severity \(plain(new.severity))")
      case (_?, nil): lines.append("    \(name): no longer priced")
      case (nil, nil): continue
      }
    }
    return lines
  }
}

/// What is said of a conflict pack in another state than the baseline's.
public func packText(_ id: String) -> String {
  "the conflict pack ‘\(id)’ is not that of the baseline"
}
