import Prose
import Rules
import Scoring

// How the parts of an audit are said, in text and in Markdown alike.

extension PackAudit {
  /// The verdict in one sentence.
  var verdict: String {
    let read = counted(articles, "article")
    if articles == 0 { return "not tried: no article was read with it" }
    let count = Set(asymmetries.map(\.indicator)).count
    guard count > 0 else {
      return "even-handed: in \(read) no indicator changes with the parties"
    }
    return "one-sided: in \(read) \(counted(count, "indicator")) "
      + "\(count == 1 ? "reads" : "read") the parties differently, by up to \(plain(asymmetry)) points"
  }

  /// How far scores move, over all pairs and rule sets.
  var differences: String {
    var most = MirrorDifference(ruleSet: "")
    for pair in pairs { for difference in pair.differences { most.formMaximum(with: difference) } }
    if most.isNothing {
      return "the parties exchanged, every score stays and every lean turns around"
    }
    return
      "the parties exchanged, an article moves by up to \(tenths(most.article)), a paragraph by "
      + "up to \(tenths(most.paragraph)); "
      + (most.leansTurn
        ? "every lean turns around" : "leans miss their mirror by up to \(tenths(most.lean))")
  }

  /// The notes that are told without being asked for: those that touch scores.
  var mainNotes: [PackNote] { notes.filter { $0.kind.isMain } }

  /// How many findings there are about each party, where there is any.
  var findingsInWords: String? {
    guard findings.contains(where: { $0 > 0 }) else { return nil }
    let parts = zip(parties, findings).map { "\($0.name) \($1)" }
    return "findings of the pack: \(parts.joined(separator: ", "))"
  }

  /// The name of a party.
  func name(of id: String) -> String { parties.first { $0.id == id }?.name ?? id }
}

extension PackNote.Kind {
  fileprivate var isMain: Bool {
    switch self {
    case .contestedName, .findings, .share: true
    case .list, .noCounterpart: false
    }
  }
}

extension MirrorDifference {
  /// Whether nothing moves but by rounding.
  var isNothing: Bool {
    article <= Asymmetry.least && paragraph <= Asymmetry.least && leansTurn
  }
}

extension Asymmetry.Cause {
  /// What shows the difference.
  var inWords: String {
    switch self {
    case .parties: "the parties exchanged in the pack"
    case .names: "the names exchanged in the text"
    case .word: "a word that stands for one side and is no name in the pack"
    case .contestedName: "a contested name that only one side has"
    case .finding: "findings of the pack that are all about one party"
    }
  }
}

extension Asymmetry {
  /// `a.md:7`
  var place: String { "\(path):\(line)" }

  /// `paragraph 3`
  var paragraphInWords: String {
    paragraph.map { $0 == 0 ? "headline" : "paragraph \($0)" } ?? "the whole article"
  }

  /// The words, in curly quotes.
  var quoted: String { words.isEmpty ? "" : "“\(words.shortened(to: 60))” " }

  /// `costs 4.8, with them 0, under wire`
  var change: String {
    let (verb, other) =
      switch (effect, cause) {
      case (.lean, .finding): ("pulls by", "without the findings")
      case (.lean, _): ("pulls by", "for the other side")
      case (.cost, .finding): ("costs", "without the findings")
      case (.cost, .word): ("costs", "for a name of the other side")
      case (.cost, .contestedName): ("costs", "the other side has none to pay for")
      case (.cost, _): ("costs", "exchanged")
      }
    if cause == .contestedName { return "\(verb) \(plain(before)); \(other) (\(ruleSet))" }
    return "\(verb) \(plain(before)), \(other) \(plain(after)) (\(ruleSet))"
  }
}

extension AuditQuestion {
  /// `‘tin soldiers’ in demonise: all 5 findings are about Oskel (varda-oskel)`
  func inWords(_ audit: RulesAudit) -> String {
    switch kind {
    case .oneSidedWords:
      let pack = audit.packs.first { $0.conflict == conflict }
      let name = party.map { pack?.name(of: $0) ?? $0 } ?? ""
      return "‘\(words)’ in \(indicator): all \(count) findings are about \(name)"
    case .nameLike:
      let found = count == 0 ? "nothing was found by it" : counted(count, "finding")
      return "‘\(words)’ in \(indicator) looks like a name and is none in any pack; \(found)"
    }
  }
}

extension Redundancy.Pair {
  func inWords(_ audit: RulesAudit) -> String {
    "\(audit.indicators[one].id) and \(audit.indicators[other].id): "
      + "\(Self.percent(words)) of their words, \(Self.percent(paragraphs)) of their paragraphs"
  }

  private static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
}
