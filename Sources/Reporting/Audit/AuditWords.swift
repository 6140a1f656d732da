import Prose
import Rules
import Scoring

// How the parts of an audit are said, in text and in Markdown alike.

extension PackAudit {
  /// The verdict in one sentence.
  var verdict: String {
    if articles == 0 { return "not tried: no article was read with it" }
    let count = Set(asymmetries.map(\.indicator)).count
    if count > 0 {
      return "one-sided: in \(counted(tried, "article")) \(counted(count, "indicator")) "
        + "\(count == 1 ? "reads" : "read") the parties differently, by up to "
        + "\(plain(asymmetry)) points"
    }
    if tried == 0 { return "not tried: in \(counted(articles, "article")) no party is named" }
    return "even-handed: in \(counted(tried, "article")) no indicator changes with the parties"
  }

  /// How many articles name no party, where there are any besides those that do.
  var untriedInWords: String? {
    let untried = articles - tried
    if untried == 0 || tried == 0 { return nil }
    return "\(counted(untried, "article")) more \(untried == 1 ? "names" : "name") no party and "
      + "\(untried == 1 ? "was" : "were") not counted"
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

  /// The ids of the parties it is about, each once.
  var sides: [String] {
    parties.count == 2 && parties[0] == parties[1] ? [parties[0]] : parties
  }

  /// The words, in curly quotes.
  var quoted: String { words.isEmpty ? "" : "“\(words.shortened(to: 60))” " }

  /// `costs 4.8, with the parties exchanged 0 (wire)`
  var change: String {
    let (own, other) = (plain(before), plain(after))
    let text =
      switch (effect, cause) {
      case (.cost, .finding): "costs \(own), without the findings \(other)"
      case (.cost, .word): "costs \(own), with another word in its place \(other)"
      case (.cost, .contestedName): "costs \(own); the other side has no name that could"
      case (.cost, _): "costs \(own), with the parties exchanged \(other)"
      case (.lean, .finding): "pulls the lean by \(own), without the findings by \(other)"
      case (.lean, .word): "pulls the lean by \(own), with another word in its place by \(other)"
      case (.lean, _): "pulls the lean by \(own), with the parties exchanged by \(other)"
      }
    return "\(text) (\(ruleSet))"
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

extension RulesAudit {
  /// `Taken for no names, as the rules ask: ‘Orwellian’ in loaded-word`
  var namesNobodyInWords: String? {
    if namesNobody.isEmpty { return nil }
    let claims = namesNobody.map { "‘\($0.words)’ in \($0.indicator)" }
    return "Taken for no names, as the rules ask: \(claims.joined(separator: ", "))"
  }
}

extension Redundancy.Pair {
  /// `demonise and blame-label: 61 % of their words, 42 % of their paragraphs`
  func inWords(_ audit: RulesAudit) -> String {
    "\(audit.indicators[one].id) and \(audit.indicators[other].id): "
      + "\(Self.percent(words)) of their words, \(Self.percent(paragraphs)) of their paragraphs"
  }

  private static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
}
