public import Prose
public import YAML

/// A regular expression, for what lists of words cannot say. It runs only in paragraphs that hold one
/// of the words under `requires`. Where the pattern has a group, the finding is the first one.
public struct PatternRule: Rule {
  public static let kind = "pattern"
  public static let keys: [Key] = [
    .required(
      "pattern", .text, "A regular expression as PCRE2 reads it; its first group is the finding."),
    .required(
      "requires", .list(.text, least: 1),
      "Words of which one must stand in the paragraph for it to run."),
    .unless,
  ]

  private let indicator: Indicator
  private let place: Int
  private let guards: GuardPhrases
  private let pattern: Pattern

  /// The words of which one must be there.
  private let required: RequiredWords

  private let exceptions: Exceptions

  public init(_ entry: IndicatorEntry, phrasebook: inout Phrasebook) throws(YAMLError) {
    indicator = entry.indicator
    place = entry.place
    guards = entry.guards
    let document = entry.document
    pattern = try Self.pattern(try entry.fields.required("pattern"), of: document)
    required = try RequiredWords(
      try entry.fields.required("requires"), of: entry, for: "the pattern runs", &phrasebook)
    exceptions = try Exceptions(entry, termsSince: phrasebook.count, &phrasebook)
  }

  private static func pattern(_ node: Node, of document: Document) throws(YAMLError) -> Pattern {
    let text = try document.string(node)
    guard text.utf8.count <= Pattern.maximumLength else {
      throw document.error(
        at: node,
        "a pattern has at most \(Pattern.maximumLength) bytes, not \(text.utf8.count)")
    }
    do {
      return try Pattern(text)
    } catch {
      throw document.error(
        at: node, "the pattern does not fit: \(error.message) (at byte \(error.offset) of it)")
    }
  }

  public func findings(in article: AnnotatedArticle) -> [Finding] {
    var problems: [RuleProblem] = []
    return findings(in: article, problems: &problems)
  }

  public func findings(
    in article: AnnotatedArticle, problems: inout [RuleProblem]
  ) -> [Finding] {
    if required.areMissing(in: article) { return [] }
    var findings: [Finding] = []
    for (paragraph, layer) in article.layers.enumerated()
    where !layer.isMasked && required.stand(in: layer.tokens, of: article) {
      do {
        let bounds = article.article.paragraphs[paragraph].range
        for match in try pattern.matches(in: article.article.bytes, bounds.start..<bounds.end) {
          if let finding = finding(match.group ?? match.range, paragraph, in: article) {
            findings.append(finding)
          }
        }
      } catch {
        problems.append(
          RuleProblem(indicator: place, paragraph: paragraph, message: "\(error)"))
      }
    }
    return findings
  }

  private func finding(
    _ bytes: Range<Int>, _ paragraph: Int, in article: AnnotatedArticle
  ) -> Finding? {
    guard let tokens = article.tokens(in: bytes, ofParagraph: paragraph) else { return nil }
    let match = PhraseMatch(
      tokens: Int32(tokens.lowerBound)..<Int32(tokens.upperBound), item: 0)
    guard !exceptions.silence(match, in: article) else { return nil }
    let factor = guards.factor(for: indicator.guards, of: tokens, in: article)
    guard factor > 0 else { return nil }
    return Finding(
      indicator: place, paragraph: paragraph, tokens: tokens, range: article.range(of: tokens),
      voice: article.voice(of: tokens), guardFactor: factor,
      polarity: factor < 1 ? .none : indicator.polarity,
      target: TargetLadder(tokens, inParagraph: paragraph, of: article)
        .target(indicator.target, in: article))
  }
}

extension AnnotatedArticle {
  /// The tokens that some bytes of a paragraph touch; nil where they touch none, or reach into what
  /// is masked.
  func tokens(in bytes: Range<Int>, ofParagraph paragraph: Int) -> Range<Int>? {
    let own = layers[paragraph].tokens
    let first = tokens[own].firstPlace { $0.range.end > bytes.lowerBound }
    let end = tokens[first..<own.upperBound].firstPlace { $0.range.start >= bytes.upperBound }
    guard first < end else { return nil }
    let masked = article.masked.firstPlace { $0.range.end > bytes.lowerBound }
    guard masked == article.masked.count || article.masked[masked].range.start >= bytes.upperBound
    else { return nil }
    return first..<end
  }
}
