import Rules
public import Scoring

/// An audit of rules as an editor reads it: a verdict for each pack, then what decides scores.
public struct AuditText: AuditFormat {
  public static let name = "text"

  /// How many passages, indicators and questions are told where not all are asked for.
  static let told = 3
  static let toldQuestions = 8

  private let isVerbose: Bool

  public init(_ options: ReportOptions) { isVerbose = options.isVerbose }

  public func write(_ audit: RulesAudit, to output: inout TextBuffer) {
    write(audit.head, indent: 0, to: &output)
    let (read, idle) = (
      audit.packs.filter { $0.articles > 0 }, audit.packs.filter { $0.articles == 0 }
    )
    for pack in read { write(pack, to: &output) }
    for pack in idle where isVerbose { output.write("\n\(pack.conflict) — \(pack.verdict)\n") }
    if !isVerbose, !idle.isEmpty {
      output.write("\nNo article was read with \(idle.map(\.conflict).joined(separator: ", "))\n")
    }
    writeWeights(audit, to: &output)
    writeRedundancy(audit, to: &output)
    if let claims = audit.namesNobodyInWords {
      output.write("\n")
      write(claims, indent: 0, to: &output)
    }
    writeQuestions(audit, to: &output)
  }

  // MARK: Packs

  private func write(_ pack: PackAudit, to output: inout TextBuffer) {
    output.write("\n\(pack.conflict) — \(pack.verdict)\n")
    if let untried = pack.untriedInWords { output.write("  \(untried)\n") }
    if pack.tried > 0 { write(pack.differences, indent: 2, to: &output) }
    for group in pack.asymmetries { write(group, pack, to: &output) }
    if !pack.asymmetries.isEmpty { output.write("\n") }
    let notes = isVerbose ? pack.notes : pack.mainNotes
    for note in notes { write("note: \(note.text)", indent: 2, to: &output) }
    let gaps = pack.pairs.flatMap(\.gaps)
    if !gaps.isEmpty {
      let count = Set(gaps.map(\.path)).count
      output.write(
        "  \(counted(count, "article")) could not be mirrored name for name and "
          + "\(count == 1 ? "was" : "were") left out of that test\n")
    }
    if isVerbose {
      for gap in gaps {
        write(
          "\(gap.path): ‘\(gap.name)’ answers ‘\(gap.instead)’", indent: 4, to: &output)
      }
      if let findings = pack.findingsInWords { output.write("  \(findings)\n") }
      writePairs(pack, to: &output)
    } else if pack.notes.count > notes.count {
      let rest = pack.notes.count - notes.count
      output.write("  \(counted(rest, "note")) about names that are not alike; -v tells\n")
    }
  }

  private func write(
    _ group: AsymmetricIndicator, _ pack: PackAudit, to output: inout TextBuffer
  ) {
    output.write(
      "\n  \(group.indicator): \(plain(group.size)) points; shown by \(group.cause.inWords)\n")
    let shown = isVerbose ? group.passages.count : min(Self.told, group.passages.count)
    for passage in group.passages.prefix(shown) {
      let sides = passage.sides.map(pack.name).joined(separator: " and ")
      output.write("    \(passage.place): \(passage.paragraphInWords), \(sides)\n")
      write("\(passage.quoted)\(passage.change)", indent: 6, to: &output)
    }
    if shown < group.passages.count {
      output.write("    and \(counted(group.passages.count - shown, "passage")) more; -v tells\n")
    }
  }

  private func writePairs(_ pack: PackAudit, to output: inout TextBuffer) {
    for pair in pack.pairs {
      let names = pair.parties.map(pack.name).joined(separator: " and ")
      output.write(
        "\n  \(names) exchanged: \(counted(pair.articles, "article")) compared\n")
      guard !pair.differences.isEmpty else { continue }
      let width = (pair.differences.map(\.ruleSet.count).max() ?? 0) + 2
      let left = "    " + "largest difference of".filled(to: max(width, 23))
      output.write("\(left)article  paragraph   lean\n")
      for difference in pair.differences {
        output.write(
          "    \(difference.ruleSet.filled(to: max(width, 23)))"
            + "\(tenths(difference.article).padded(to: 7))"
            + "\(tenths(difference.paragraph).padded(to: 11))"
            + "\((difference.leansTurn ? "turns" : tenths(difference.lean)).padded(to: 7))\n")
      }
    }
  }

  // MARK: Weights

  private func writeWeights(_ audit: RulesAudit, to output: inout TextBuffer) {
    output.write("\n")
    write(
      "What decides levels: in how many scores an indicator is found, in how many of them the level "
        + "is another one without it, or with its price a fifth lower or higher, and by how many "
        + "points a score changes at most without it", indent: 0, to: &output)
    let titles = audit.indicators.map(\.id) + audit.sensitivities.map(Self.title(of:))
    let width = (titles.map(\.count).max() ?? 0) + 2
    for sensitivity in audit.sensitivities { write(sensitivity, audit, width, to: &output) }
  }

  private func write(
    _ sensitivity: Sensitivity, _ audit: RulesAudit, _ width: Int, to output: inout TextBuffer
  ) {
    let deciding = sensitivity.deciding
    let title = Self.title(of: sensitivity)
    if deciding.isEmpty { return output.write("\n  \(title): no indicator decides a level\n") }
    output.write("\n  \(title.filled(to: width))found  without  ±20 %  points\n")
    let shown = isVerbose ? deciding : Array(deciding.prefix(Self.told))
    for place in shown {
      let weight = sensitivity.weights[place]
      output.write(
        "  \(audit.indicators[place].id.filled(to: width))"
          + "\(String(weight.articles).padded(to: 5))\(String(weight.decided).padded(to: 9))"
          + "\(String(weight.swayed).padded(to: 7))\(tenths(weight.removal).padded(to: 8))\n")
    }
    if shown.count < deciding.count {
      output.write(
        "  and \(counted(deciding.count - shown.count, "indicator")) more; -v tells\n")
    }
  }

  private static func title(of sensitivity: Sensitivity) -> String {
    "\(sensitivity.ruleSet), \(counted(sensitivity.count, "score"))"
  }

  private func writeRedundancy(_ audit: RulesAudit, to output: inout TextBuffer) {
    let pairs = audit.redundancy.pairs
    if pairs.isEmpty {
      output.write("\nNo two indicators find the same")
      if let closest = audit.redundancy.closest {
        output.write("; the closest are\n  \(closest.inWords(audit))")
      }
      output.write("\n")
    } else {
      output.write("\nIndicators that find the same\n")
    }
    for pair in pairs { output.write("  \(pair.inWords(audit))\n") }
  }

  private func writeQuestions(_ audit: RulesAudit, to output: inout TextBuffer) {
    guard !audit.questions.isEmpty else { return }
    output.write("\nFor the author of the rules to look at; none of it fails the audit\n")
    let shown = isVerbose ? audit.questions.count : Self.toldQuestions
    for question in audit.questions.prefix(shown) {
      write(question.inWords(audit), indent: 2, to: &output)
    }
    if audit.questions.count > shown {
      output.write("  and \(audit.questions.count - shown) more; -v tells\n")
    }
  }

  private func write(_ text: String, indent: Int, to output: inout TextBuffer) {
    let space = String(repeating: " ", count: indent)
    for (number, line) in wrapped(text, to: 98 - indent).enumerated() {
      output.write(space + (number > 0 ? "  " : "") + line + "\n")
    }
  }
}

extension RulesAudit {
  /// What was audited.
  var head: String {
    let names = ruleSets.joined(separator: ", ")
    var text = "\(counted(articles, "article")), \(counted(ruleSets.count, "rule set")) (\(names))"
    if skipped > 0 { text += "; \(skipped) without a conflict left out" }
    return text
  }
}
