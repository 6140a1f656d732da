import EvenhandKit

/// The part of `check` that compares scores with a baseline.
struct BaselineCheck {
  /// The rule sets that are compared.
  let ruleSets: [String]

  /// What is to be printed, in the order of the articles.
  private(set) var lines: [String] = []

  /// What is to be said beside the results.
  private(set) var notes: [String] = []

  /// How many things fail.
  private(set) var failures = 0

  private let path: String
  private let old: Baseline
  private let reader: DriftReader

  /// The commit that is compared with, where it is no file.
  private let reference: BaselineReference?
  private let settings: RunSettings
  private let rulebook: Rulebook
  private var recorder: BaselineRecorder
  private var gate: BaselineGate
  private var read: Set<String> = []
  private var better = 0
  private var small = 0
  private var stale = 0

  init(
    _ baseline: Baseline, path: String, reference: BaselineReference? = nil,
    _ settings: RunSettings, _ rulebook: Rulebook
  ) throws(EvenhandError) {
    self.path = path
    self.reference = reference
    notes = reference?.notes ?? []
    self.settings = settings
    self.rulebook = rulebook
    old = baseline
    ruleSets = baseline.ruleSets.keys.sorted()
    recorder = try BaselineRecorder(rulebook, ruleSets: ruleSets)
    reader = DriftReader(from: baseline, to: recorder.baseline)
    gate = BaselineGate(
      maximumDrop: settings.maximumDrop, ignored: settings.configuration.ignored,
      today: Files.today)
    if baseline.engine != engineVersion {
      notes.append(
        "\(path): note: written by engine \(baseline.engine), and this one is \(engineVersion)")
    }
    for line in rulesText(reader.ruleSetChanges) {
      notes.append(line.hasPrefix(" ") ? line : "\(path): note: \(line)")
    }
    for set in settings.configuration.rules
    where baseline.ruleSets[set] == nil && reference == nil {
      notes.append("\(path): note: ‘\(set)’ is not in the baseline and is not compared")
      stale += 1
    }
    if baseline.engine != engineVersion || !reader.ruleSetChanges.isEmpty { stale += 1 }
  }

  /// Compares an article.
  mutating func add(_ report: Report) throws(EvenhandError) {
    let id = report.article.article.id
    try recorder.add(report, earlier: old.articles[id])
    read.insert(id)
    guard let now = recorder.baseline.articles[id] else { return }
    var before = BaselineArticle(conflict: nil, texts: [], scores: [:])
    if let known = old.articles[id] {
      before = known
    } else {
      stale += 1
      notes.append("\(report.article.article.path): note: new, so it is not in the baseline")
      for set in ruleSets {
        before.scores[set] = BaselineScore(digest: "", neutrality: nil, lean: 0, paragraphs: [])
      }
    }
    for drift in try drifts(id, from: before, to: now, report) where !drift.isEmpty {
      tell(drift, of: report)
    }
  }

  private func drifts(
    _ id: String, from before: BaselineArticle, to now: BaselineArticle, _ report: Report
  ) throws(EvenhandError) -> [ArticleDrift] {
    if let reference, let crossed = reference.crossed.articles[id],
      let kept = try reference.record(report)
    {
      return reader.drifts(id, from: before, to: now, crossed: crossed, kept: kept)
    }
    return reader.drifts(id, from: before, to: now)
  }

  private mutating func tell(_ drift: ArticleDrift, of report: Report) {
    stale += 1
    let text = DriftText(drift, report: report)
    let bands = report.scores.first { $0.ruleSet.id == drift.ruleSet }?.ruleSet.bands ?? Bands()
    let low = settings.configuration.newUnder[drift.ruleSet] ?? bands.mostlyEven
    let failed = gate.failures(of: drift, low: low)
    failures += failed.count
    if failed.contains(.article) { lines.append(text.article("failed: ")) }
    let limit = gate.maximumDrop
    if drift.value > limit {
      better += 1
      lines.append(text.article("better: "))
    } else if drift.value != 0, !failed.contains(.article), settings.isVerbose {
      lines.append(text.article("changed: "))
    }
    for (place, paragraph) in drift.paragraphs.enumerated() {
      if failed.contains(.paragraph(place)) || failed.contains(.lowParagraph(place)) {
        lines.append(text.paragraph(place, "failed: "))
      } else if paragraph.value > limit {
        better += 1
        lines.append(text.paragraph(place, "better: "))
      } else if settings.isVerbose || failed.contains(.article) && !paragraph.changes.isEmpty {
        lines.append(text.paragraph(place, "changed: "))
      } else {
        small += 1
      }
    }
  }

  /// Looks at what only the whole run can tell.
  ///
  /// - Parameter isWhole: Whether all articles of the configuration were read.
  mutating func finish(isWhole: Bool) {
    if isWhole {
      for id in old.articles.keys.sorted() where !read.contains(id) {
        notes.append("\(path): note: ‘\(id)’ is gone")
        stale += 1
      }
    }
    let file = settings.configuration.file ?? "evenhand.yml"
    var idle = 0
    for entry in gate.expired {
      idle += 1
      notes.append(
        "\(file):\(entry.mark): warning: this entry of ‘ignore’ held until \(entry.until?.description ?? "") "
          + "and no longer does: \(entry.reason)")
    }
    for entry in gate.unused(isWhole: isWhole, read: read) {
      idle += 1
      notes.append(
        "\(file):\(entry.mark): warning: this entry of ‘ignore’ passes over nothing: \(entry.reason)"
      )
    }
    guard settings.isStrict else { return }
    if stale > 0, reference == nil {
      lines.append(
        "\(path): failed: not up to date; run evenhand baseline write and review the difference")
      failures += 1
    }
    if idle > 0 {
      lines.append("\(file): failed: \(counted(idle, "entry", "entries")) of ‘ignore’ to take out")
      failures += 1
    }
  }

  /// `baseline: 2 failures, 1 better, 3 small changes`
  var summary: String {
    var parts: [String] = []
    if failures > 0 { parts.append("\(counted(failures, "failure"))") }
    if better > 0 { parts.append("\(better) better") }
    if small > 0 { parts.append("\(counted(small, "small change")) (-v shows)") }
    if parts.isEmpty {
      parts.append(stale > 0 && reference == nil ? "holds, and is not up to date" : "holds")
    }
    return (reference == nil ? "baseline: " : "\(path): ") + parts.joined(separator: ", ")
  }

  private func counted(_ count: Int, _ one: String, _ many: String) -> String {
    "\(count) \(count == 1 ? one : many)"
  }

  private func counted(_ count: Int, _ thing: String) -> String {
    counted(count, thing, thing + "s")
  }
}
