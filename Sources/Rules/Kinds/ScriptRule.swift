public import Prose
public import YAML

/// A program in Lua, for what words and patterns cannot say: it sees the article's layers and returns
/// findings. `docs/scripts.md` says what it may and may not do.
public struct ScriptRule: Rule {
  public static let kind = "script"
  public static let keys: [Key] = [
    .optional("script", .text, "The program, in Lua."),
    .optional("file", .text, "A file of Lua with the program, below the folder of this file."),
    .optional(
      "requires", .list(.text, least: 1), "Words of which one must stand there for it to be asked."),
    .unless,
  ]

  private let indicator: Indicator
  private let place: Int
  private let guards: GuardPhrases
  let text: ScriptText
  private let script: Script

  /// The words of which one must be there; nil for a script that is always asked.
  private let required: RequiredWords?

  private let exceptions: Exceptions

  public init(_ entry: IndicatorEntry, phrasebook: inout Phrasebook) throws(YAMLError) {
    indicator = entry.indicator
    place = entry.place
    guards = entry.guards
    text = try ScriptText(entry)
    script = try text.script()
    required =
      if let words = entry.fields["requires"] {
        try RequiredWords(words, of: entry, for: "the script is asked", &phrasebook)
      } else { nil }
    exceptions = try Exceptions(entry, termsSince: phrasebook.count, &phrasebook)
  }

  public func findings(in article: AnnotatedArticle) -> [Finding] {
    var problems: [RuleProblem] = []
    return findings(in: article, problems: &problems)
  }

  public func findings(
    in article: AnnotatedArticle, problems: inout [RuleProblem]
  ) -> [Finding] {
    if let required, required.areMissing(in: article) { return [] }
    let paragraphs = article.layers.indices.filter { paragraph in
      !article.layers[paragraph].isMasked
        && required?.stand(in: article.layers[paragraph].tokens, of: article) ?? true
    }
    guard !paragraphs.isEmpty else { return [] }
    do throws(ScriptFailure) {
      var findings: [Finding] = []
      for (answer, paragraph) in try script.answers(about: article, paragraphs: paragraphs) {
        if let finding = try finding(answer, paragraph, in: article) { findings.append(finding) }
      }
      return findings.sorted { $0.range < $1.range }
    } catch {
      problems.append(
        RuleProblem(indicator: place, paragraph: nil, message: text.description(of: error)))
      return []
    }
  }

  // MARK: Findings

  private func finding(
    _ answer: Script.Answer, _ asked: Int?, in article: AnnotatedArticle
  ) throws(ScriptFailure) -> Finding? {
    let (tokens, paragraph) = try passage(of: answer, asked, in: article)
    guard TermList.weights ~= answer.weight else {
      throw failure(
        "a weight is a number from \(TermList.weights.lowerBound) to "
          + "\(TermList.weights.upperBound), not \(answer.weight)")
    }
    let named = try target(of: answer, in: article)
    let match = PhraseMatch(
      tokens: Int32(tokens.lowerBound)..<Int32(tokens.upperBound), item: 0)
    guard !exceptions.silence(match, in: article) else { return nil }
    let factor = guards.factor(for: indicator.guards, of: tokens, in: article)
    guard factor > 0 else { return nil }
    let target =
      indicator.target == .own
      ? named
      : TargetLadder(tokens, inParagraph: paragraph, of: article)
        .target(indicator.target, in: article)
    let hasPolarity = factor == 1 && (target != nil || indicator.target != .own)
    return Finding(
      indicator: place, paragraph: paragraph, tokens: tokens, range: article.range(of: tokens),
      voice: article.voice(of: tokens), weight: answer.weight, guardFactor: factor,
      polarity: hasPolarity ? indicator.polarity : .none, target: target)
  }

  /// The tokens of a finding and the paragraph they lie in.
  private func passage(
    of answer: Script.Answer, _ asked: Int?, in article: AnnotatedArticle
  ) throws(ScriptFailure) -> (tokens: Range<Int>, paragraph: Int) {
    guard 1...article.tokens.count ~= answer.first, answer.first <= answer.last,
      answer.last <= article.tokens.count
    else {
      throw failure(
        "a finding from token \(answer.first) to token \(answer.last) is none: the article has "
          + "tokens 1 to \(article.tokens.count)")
    }
    let tokens = answer.first - 1..<answer.last
    let paragraph = article.paragraph(ofToken: tokens.lowerBound)
    guard tokens.upperBound <= article.layers[paragraph].tokens.upperBound else {
      throw failure(
        "a finding from token \(answer.first) to token \(answer.last) reaches over more than one "
          + "paragraph")
    }
    guard asked == nil || asked == paragraph else {
      throw failure(
        "a finding from token \(answer.first) to token \(answer.last) is not in the paragraph that "
          + "was asked about")
    }
    return (tokens, paragraph)
  }

  /// The party that a finding brings along.
  private func target(
    of answer: Script.Answer, in article: AnnotatedArticle
  ) throws(ScriptFailure) -> Target? {
    guard let id = answer.party else { return nil }
    guard indicator.target == .own else {
      throw failure("a finding names the party ‘\(id)’, so the indicator needs ‘target: own’")
    }
    guard let party = article.conflict?.parties.firstIndex(where: { $0.id == id }) else {
      throw failure("the article’s conflict has no party ‘\(id)’")
    }
    return article.target(party)
  }

  /// A failure in what the script returned, told of the line on which its function begins.
  private func failure(_ message: String) -> ScriptFailure {
    ScriptFailure(message, line: script.line)
  }
}
