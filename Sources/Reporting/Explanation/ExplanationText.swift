private import Prose
private import Rules
import Scoring

/// The ledger of a paragraph: every finding with its factors, its points and why they are counted,
/// and a sum that is 100 less the score.
public struct ExplanationText: ReportFormat {
  public static let name = "text"

  /// How wide reasons are set, in characters.
  private static let width = 96

  private let options: ReportOptions
  private let palette: Palette

  public init(_ options: ReportOptions) {
    self.options = options
    palette = Palette(isOn: options.color)
  }

  public mutating func write(_ report: Report, number: Int, to output: inout TextBuffer) {
    if number > 0 { output.write("\n") }
    output.writeHead(of: report, palette)
    for score in report.scores {
      let set = score.ruleSet
      output.write("\n" + palette.strong("\(set.id) \(set.version)") + " — \(set.position)\n")
      if options.paragraph == nil { writeArticle(score, of: report, to: &output) }
      for place in report.explainedParagraphs(of: score, options) {
        writeParagraph(place, of: score, report, to: &output)
      }
    }
  }

  // MARK: The article

  private func writeArticle(_ score: ArticleScore, of report: Report, to output: inout TextBuffer) {
    guard let neutrality = score.neutrality else {
      return output.write("  no score: no paragraph could be scored\n")
    }
    output.write(
      "  N = 100 · \(plain(score.ruleSet.scale.half)) / (\(plain(score.ruleSet.scale.half)) + "
        + "\(hundredths(score.deviations.sum))) = \(tenths(neutrality)); the deviation is that of the "
        + "paragraphs, by their words\n  (headline 3 times, first paragraph 1.5 times), and of the "
        + "article's voices\n")
    var costs = Array(repeating: 0.0, count: report.indicators.count)
    score.visitPoints(in: report.article, balance: report.balance) { costs[$0] += $1 }
    let places = costs.indices.filter { costs[$0] > 0 }.sorted {
      costs[$0] == costs[$1] ? $0 < $1 : costs[$0] > costs[$1]
    }
    let points = roundedPoints(places.map { costs[$0] }, neutrality: neutrality)
    for (place, points) in zip(places, points) {
      output.write("  \(tenths(points).padded(to: 6))  \(report.indicators[place].id)\n")
    }
    output.write("  \(tenths(points.reduce(0, +)).padded(to: 6))  = 100 − \(tenths(neutrality))\n")
  }

  // MARK: A paragraph

  private func writeParagraph(
    _ place: Int, of score: ArticleScore, _ report: Report, to output: inout TextBuffer
  ) {
    let article = report.article.article
    let paragraph = score.paragraphs[place]
    let number = report.number(of: place)
    output.write(
      "\n  " + palette.strong(number == 0 ? "headline" : "¶\(number)")
        + ", line \(article.paragraphs[place].line)\n")
    let text = article.text(of: article.paragraphs[place].range)
    for line in wrapped("“\(text)”", to: Self.width - 4) { output.write("    \(line)\n") }
    guard let neutrality = paragraph.neutrality else {
      return output.write("    no score: \(paragraph.status.inWords)\n")
    }
    if paragraph.status == .speech {
      output.write("    all of it is speech, so its wording is no part of the article's score\n")
    }
    let scale = score.ruleSet.scale
    output.write(
      "    length K = \(hundredths(paragraph.lengthFactor)), for "
        + "\(plain(paragraph.countedWords(scale).rounded())) words besides what costs (at least "
        + "\(plain(scale.minimumWords)) are counted, and \(plain(scale.referenceWords)) make it 1)\n"
    )
    let points = roundedPoints(paragraph.findings.map(\.points), neutrality: neutrality)
    for (charged, points) in zip(paragraph.findings, points) {
      writeFinding(charged, points, score.ruleSet, paragraph, report, to: &output)
    }
    writeSum(paragraph, neutrality, points, scale, to: &output)
  }

  private func writeFinding(
    _ charged: ChargedFinding, _ points: Double, _ set: RuleSet, _ paragraph: ParagraphScore,
    _ report: Report, to output: inout TextBuffer
  ) {
    let finding = charged.finding
    let indicator = report.indicator(of: finding)
    let text = report.text(of: finding).shortened(to: 60)
    let price = charged.isCredit ? "credit" : "−\(tenths(points))"
    output.write(
      "\n    \(price.padded(to: 6))  “\(text)” \(indicator.id), \(indicator.component)\n")
    if finding.indicator == report.balance {
      output.write(
        "            one-sided voices around it: \(plain(set.sourcing.weight)) · "
          + "\(plain(set.scale.half)) · \(hundredths(charged.charge / set.sourcing.weight / set.scale.half)) "
          + "= \(hundredths(charged.charge)) of deviation\n")
    } else {
      output.write("            \(factors(of: charged, set))\n")
      output.write(
        "            / K = \(hundredths(charged.deviation))"
          + (charged.isCredit ? " of credit\n" : " of deviation\n"))
    }
    if let about = about(finding, report) { output.write("            \(about)\n") }
    var reasons = [indicator.rationale + " (\(indicator.source))"]
    if let reason = set.severities[finding.indicator].reason {
      reasons.append("\(set.id): \(reason)")
    }
    for reason in reasons {
      for line in wrapped(reason, to: Self.width - 12) { output.write("            \(line)\n") }
    }
  }

  /// *severity 6 · voice 0.8 (vague) · repetition 0.5 = 2.40*; a factor of 1 is left out.
  private func factors(of charged: ChargedFinding, _ set: RuleSet) -> String {
    let finding = charged.finding
    var factors = ["severity \(plain(charged.severity))"]
    if finding.isEstablished, set.severities[finding.indicator].withFinding != nil {
      factors[0] += " (covered by a finding)"
    }
    func add(_ name: String, _ factor: Double, _ note: String = "") {
      if factor != 1 || !note.isEmpty { factors.append("\(name) \(plain(factor))\(note)") }
    }
    add("weight", finding.weight)
    add("voice", set.voices[finding.voice], " (\(finding.voice))")
    add("headline", charged.headline)
    add("guard", finding.guardFactor)
    add("repetition", charged.repetition)
    let sign = charged.isCredit ? -1.0 : 1
    return factors.joined(separator: " · ") + " = \(hundredths(sign * charged.charge))"
  }

  private func about(_ finding: Finding, _ report: Report) -> String? {
    guard let target = finding.target, let conflict = report.article.conflict else { return nil }
    var line = "about \(conflict.parties[target.party].name)"
    let actor = conflict.actors[target.actor]
    if actor.role != .party { line += ", by its \(actor.role) \(actor.name)" }
    switch finding.polarity {
    case .harm: line += ": harms it"
    case .help: line += ": helps it"
    case .none: return line
    }
    line += ", certainty \(plain(target.certainty))"
    if target.share != 1 { line += ", share \(plain(target.share))" }
    return line + "; this decides the lean"
  }

  private func writeSum(
    _ paragraph: ParagraphScore, _ neutrality: Double, _ points: [Double], _ scale: Scale,
    to output: inout TextBuffer
  ) {
    let half = plain(scale.half)
    var terms = ["P"]
    output.write("\n    penalties P = \(hundredths(paragraph.penalties))")
    if paragraph.creditsBeforeCap > 0 {
      terms.append("− C")
      output.write(
        ", credits C = min(\(hundredths(paragraph.creditsBeforeCap)), \(plain(scale.creditCap)) · P) = "
          + hundredths(paragraph.credits))
    }
    if paragraph.balance > 0 {
      terms.append("+ S")
      output.write(", voices S = \(hundredths(paragraph.balance))")
    }
    output.write(
      ", deviation D = \(terms.joined(separator: " ")) = \(hundredths(paragraph.deviation))\n")
    output.write(
      "    neutrality N = 100 · \(half) / (\(half) + D) = \(tenths(neutrality))\n")
    let costs = points.filter { $0 != 0 }.map(tenths)
    let sum = tenths(points.reduce(0, +))
    output.write(
      costs.isEmpty
        ? "    nothing costs anything: 0.0 = 100 − \(tenths(neutrality))\n"
        : "    \(costs.joined(separator: " + "))\(costs.count > 1 ? " = \(sum)" : "") = 100 − "
          + "\(tenths(neutrality))\n")
  }
}

extension Report {
  /// The place of the indicator that the one-sidedness of voices is charged to.
  var balance: Int? { indicators.firstIndex { $0.kind == BalanceRule.kind } }

  /// The paragraphs to explain: the one asked for, or all in which something was found.
  func explainedParagraphs(of score: ArticleScore, _ options: ReportOptions) -> [Int] {
    article.article.paragraphs.indices.filter { place in
      options.paragraph.map { number(of: place) == $0 }
        ?? (options.isVerbose || !score.paragraphs[place].findings.isEmpty)
    }
  }
}

extension ParagraphScore.Status {
  /// Why a paragraph has no score.
  var inWords: String {
    switch self {
    case .offTopic: "it names no party of the conflict, and no indicator found anything"
    case .short: "it is short, and no indicator found anything"
    case .masked: "it is masked: residue, a byline or a time stamp"
    case .scored, .speech: "nothing to score"
    }
  }
}

/// A number with two decimals, and a minus sign where it is below 0.
private func hundredths(_ number: Double) -> String {
  let text = signedHundredths(number)
  return text.hasPrefix("+") ? String(text.dropFirst()) : text
}
