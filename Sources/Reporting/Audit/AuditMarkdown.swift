import Rules
public import Scoring

/// An audit of rules as a page.
public struct AuditMarkdown: AuditFormat {
  public static let name = "markdown"

  private let isVerbose: Bool

  public init(_ options: ReportOptions) { isVerbose = options.isVerbose }

  public func write(_ audit: RulesAudit, to output: inout TextBuffer) {
    output.write("# Audit of the rules\n\n\(audit.head).\n")
    for pack in audit.packs { write(pack, to: &output) }
    output.write("\n## What decides levels\n")
    for sensitivity in audit.sensitivities { write(sensitivity, audit, to: &output) }
    let pairs = audit.redundancy.pairs
    output.write("\n## Indicators that find the same\n\n")
    if pairs.isEmpty { output.write("None.\n") }
    for pair in pairs { output.write("- \(pair.inWords(audit))\n") }
    if let claims = audit.namesNobodyInWords { output.write("\n\(claims).\n") }
    guard !audit.questions.isEmpty else { return }
    output.write("\n## For the author of the rules\n\n")
    for question in audit.questions { output.write("- \(question.inWords(audit))\n") }
  }

  private func write(_ pack: PackAudit, to output: inout TextBuffer) {
    output.write("\n## \(pack.conflict)\n\n**\(pack.verdict.firstUppercased).**")
    guard pack.articles > 0 else { return output.write("\n") }
    if let untried = pack.untriedInWords { output.write(" \(untried).") }
    output.write(pack.tried > 0 ? " \(pack.differences.firstUppercased).\n" : "\n")
    if !pack.asymmetries.isEmpty {
      output.write("\n| indicator | points | shown by | passage | |\n|---|---:|---|---|---|\n")
    }
    for group in pack.asymmetries {
      for passage in isVerbose ? group.passages[...] : group.passages.prefix(AuditText.told) {
        let cells = [
          group.indicator, plain(passage.size), group.cause.inWords,
          "\(passage.quoted)(\(passage.place), \(passage.paragraphInWords))", passage.change,
        ]
        output.write("| \(cells.map(\.inCell).joined(separator: " | ")) |\n")
      }
    }
    let notes = isVerbose ? pack.notes : pack.mainNotes
    if !notes.isEmpty { output.write("\n") }
    for note in notes { output.write("- \(note.text)\n") }
  }

  private func write(
    _ sensitivity: Sensitivity, _ audit: RulesAudit, to output: inout TextBuffer
  ) {
    let deciding = sensitivity.deciding
    let title = "**\(sensitivity.ruleSet)**, \(counted(sensitivity.count, "score"))"
    if deciding.isEmpty { return output.write("\n\(title): no indicator decides a level.\n") }
    output.write(
      "\n\(title):\n\n| indicator | found | level changes without it | at ±20 % | most points |\n"
        + "|---|---:|---:|---:|---:|\n")
    for place in isVerbose ? deciding[...] : deciding.prefix(AuditText.told) {
      let weight = sensitivity.weights[place]
      output.write(
        "| \(audit.indicators[place].id) | \(weight.articles) | \(weight.decided) | "
          + "\(weight.swayed) | \(tenths(weight.removal)) |\n")
    }
  }
}

extension String {
  fileprivate var firstUppercased: String { prefix(1).uppercased() + dropFirst() }

  /// The text without what ends a cell of a table.
  fileprivate var inCell: String { String(map { $0 == "|" ? "¦" : $0 == "\n" ? " " : $0 }) }
}
