import EvenhandKit

/// The part of `check` that compares scores with a baseline.
struct BaselineCheck {
  /// What is compared with.
  enum Source {
    case file(BaselineFile)
    case commit(BaselineReference)

    /// The engine and the rule sets.
    var head: Baseline {
      switch self {
      case .file(let file): file.head
      case .commit(let reference): reference.baseline
      }
    }

    var isCommit: Bool { if case .commit = self { true } else { false } }
  }

  /// The rule sets that are compared.
  let ruleSets: [String]

  /// What is to be printed, in the order of the articles.
  private(set) var lines: [String] = []

  /// What is to be said beside the results.
  private(set) var notes: [String] = []

  /// How many things fail.
  private(set) var failures = 0

  /// Whether a part of the baseline could not be read.
  var isBroken = false

  private let path: String
  private let source: Source
  private let reader: DriftReader
  private let settings: RunSettings
  private var recorder: BaselineRecorder
  private var gate: BaselineGate
  private var read: Set<String> = []

  /// The conflict packs that were told to be others.
  private var changedPacks: Set<String> = []

  private var better = 0
  private var small = 0

  /// How much of the baseline is not as it would be written today.
  private var stale = 0

  init(
    _ source: Source, path: String, _ settings: RunSettings, _ rulebook: Rulebook
  ) throws(EvenhandError) {
    self.path = path
    self.source = source
    let baseline = source.head
    if case .commit(let reference) = source { notes = reference.notes }
    self.settings = settings
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
    where baseline.ruleSets[set] == nil && !source.isCommit {
      notes.append("\(path): note: ‘\(set)’ is not in the baseline and is not compared")
      stale += 1
    }
    if baseline.engine != engineVersion || !reader.ruleSetChanges.isEmpty { stale += 1 }
  }

  /// Compares an article.
  mutating func add(_ report: Report) throws(EvenhandError) {
    let id = report.article.article.id
    let now = try recorder.record(report)
    read.insert(id)
    for drift in try drifts(id, to: now, report) where !drift.isEmpty { tell(drift, of: report) }
  }

  private mutating func drifts(
    _ id: String, to now: BaselineArticle, _ report: Report
  ) throws(EvenhandError) -> [ArticleDrift] {
    switch source {
    case .file(let file):
      if file.holds(now, id: id) { return [] }
      if let before = try file.article(id) {
        stale += 1
        note(now.changedPack(since: before))
        return reader.drifts(id, from: before, to: now)
      }
    case .commit(let reference):
      if let before = reference.baseline.articles[id],
        let crossed = reference.crossed.articles[id]
      {
        note(now.changedPack(since: before))
        return reader.drifts(
          id, from: before, to: now, crossed: crossed, kept: try reference.record(report))
      }
    }
    return drifts(ofNew: id, to: now, report)
  }

  /// Says once of a conflict pack that it is another.
  private mutating func note(_ changedPack: String?) {
    guard let changedPack, changedPacks.insert(changedPack).inserted else { return }
    notes.append("\(path): note: \(packText(changedPack))")
  }

  /// Everything in an article that is new is new.
  private mutating func drifts(
    ofNew id: String, to now: BaselineArticle, _ report: Report
  ) -> [ArticleDrift] {
    stale += 1
    notes.append("\(report.article.article.path): note: new, so it is not in the baseline")
    var before = BaselineArticle(conflict: nil, texts: [], scores: [:])
    for set in ruleSets {
      before.scores[set] = BaselineScore(digest: "", neutrality: nil, lean: 0, paragraphs: [])
    }
    return reader.drifts(id, from: before, to: now)
  }

  private mutating func tell(_ drift: ArticleDrift, of report: Report) {
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
  /// - Throws: An error for what is damaged in the baseline of an article that was not read.
  mutating func finish(isWhole: Bool) throws(EvenhandError) {
    if isWhole {
      for id in try unread() {
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
    if stale > 0, !source.isCommit {
      lines.append(
        "\(path): failed: not up to date; run evenhand baseline write and review the difference")
      failures += 1
    }
    if idle > 0 {
      lines.append("\(file): failed: \(counted(idle, "entry", "entries")) of ‘ignore’ to take out")
      failures += 1
    }
  }

  /// The articles of the baseline that were not read.
  private func unread() throws(EvenhandError) -> [String] {
    switch source {
    case .file(let file): try file.ids(except: read)
    case .commit(let reference):
      reference.baseline.articles.keys.filter { !read.contains($0) }.sorted()
    }
  }

  /// `baseline: 2 failures, 1 better, 3 small changes`
  var summary: String {
    var parts: [String] = []
    if isBroken { parts.append("not all of it could be read") }
    if failures > 0 { parts.append("\(counted(failures, "failure"))") }
    if better > 0 { parts.append("\(better) better") }
    if small > 0 { parts.append("\(counted(small, "small change")) (-v shows)") }
    if parts.isEmpty {
      parts.append(stale > 0 && !source.isCommit ? "holds, and is not up to date" : "holds")
    }
    return (source.isCommit ? "\(path): " : "baseline: ") + parts.joined(separator: ", ")
  }
}
