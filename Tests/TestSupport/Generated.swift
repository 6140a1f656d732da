public import Prose
public import Rules

/// An article of meaningless words and findings scattered over it, for the laws of scoring.
public struct Generated: Sendable, CustomStringConvertible {
  /// The number of generated indicators: the first three penalised, the last two credited.
  public static let indicatorCount = 5

  /// The indicators of generated findings; the second is of the component sourcing.
  public static let indicators = (0..<indicatorCount).map {
    Indicator(id: "i\($0)", component: $0 == 1 ? .sourcing : .framing)
  }

  /// A rule set for them.
  public static let ruleSet = RuleSet(
    id: "generated",
    severities: [
      Severity(6), Severity(3.5), Severity(8, withFinding: 2), Severity(-2),
      Severity(-1, withFinding: 4),
    ])

  /// A conflict of two parties, each with one actor.
  public static let conflict = Conflict(
    id: "ab", title: "A and B", parties: [Party(id: "a", name: "A"), Party(id: "b", name: "B")],
    actors: [
      Actor(name: "A", role: .party, party: 0), Actor(name: "B", role: .party, party: 1),
      Actor(name: "C", role: .ally, party: 1, share: 0.6),
    ], owner: PhraseOwner.none)

  /// The lengths of its paragraphs, in words.
  public let sizes: [Int]

  public let article: AnnotatedArticle
  public var findings: [Finding]

  public let seed: UInt64

  public var description: String { "seed \(seed), \(findings.count) findings" }

  public init(seed: UInt64) {
    self.seed = seed
    var generator = SeededGenerator(seed: seed)
    let sizes = (0..<Int.random(in: 1...5, using: &generator)).map { _ in
      Int.random(in: 1...90, using: &generator)
    }
    self.sizes = sizes
    article = Self.article(ofWords: sizes)
    findings = []
    for (place, layer) in article.layers.enumerated() {
      for _ in 0..<Int.random(in: 0...7, using: &generator) {
        findings.append(Self.finding(in: layer.tokens, paragraph: place, article, &generator))
      }
    }
    findings.sort { ($0.range, $0.indicator) < ($1.range, $1.indicator) }
  }

  /// An article whose paragraphs have so many words and name the first party at their beginning.
  ///
  /// - Parameters:
  ///   - namesParty: Whether they do so.
  ///   - quoted: The place of a paragraph that stands in quotation marks.
  ///   - hasHeadline: Whether the first is the headline.
  ///   - padding: The words of a paragraph more, which names nobody.
  public static func article(
    ofWords sizes: [Int], namesParty: Bool = true, quoted: Int? = nil, hasHeadline: Bool = false,
    padding: Int? = nil
  ) -> AnnotatedArticle {
    let texts = (sizes + (padding.map { [$0] } ?? [])).map {
      Array(repeating: "w", count: $0).joined(separator: " ")
    }
    let plain =
      hasHeadline
      ? Article(headline: texts[0], paragraphs: Array(texts.dropFirst()))
      : Article(paragraphs: texts)
    var tokens: [Token] = []
    var mentions: [Mention] = []
    var layers: [ParagraphLayers] = []
    for (place, paragraph) in plain.paragraphs.enumerated() {
      let first = tokens.count
      for start in stride(from: paragraph.range.start, to: paragraph.range.end, by: 2) {
        tokens.append(Token(.word, TextRange(start..<start + 1)))
      }
      let mention = mentions.count
      if namesParty, place < sizes.count {
        mentions.append(Mention(tokens: first..<first + 1, actor: 0, party: 0))
      }
      let words = tokens.count - first
      layers.append(
        ParagraphLayers(
          tokens: first..<tokens.count, mentions: mention..<mentions.count, words: words,
          quotedWords: place == quoted ? words : 0))
    }
    return AnnotatedArticle(
      article: plain, tokens: tokens, layers: layers, conflict: conflict, mentions: mentions)
  }

  /// A random finding in a paragraph; some overlap others.
  public static func finding(
    in tokens: Range<Int>, paragraph: Int, _ article: AnnotatedArticle,
    _ generator: inout SeededGenerator
  ) -> Finding {
    let start = Int.random(in: tokens, using: &generator)
    let end = min(tokens.upperBound, start + Int.random(in: 1...4, using: &generator))
    let actor = Int.random(in: 0...3, using: &generator)
    return Finding(
      indicator: Int.random(in: 0..<indicatorCount, using: &generator), paragraph: paragraph,
      tokens: start..<end, range: article.range(of: start..<end),
      voice: Voice.allCases.randomElement(using: &generator)!,
      weight: Double.random(in: 0.1...3, using: &generator),
      guardFactor: [1, 1, 0.5].randomElement(using: &generator)!,
      polarity: Polarity.allCases.randomElement(using: &generator)!,
      target: actor == 3
        ? nil
        : Target(
          actor: actor, party: min(actor, 1), share: actor == 2 ? 0.6 : 1,
          certainty: [1, 0.8, 0.7, 0.6].randomElement(using: &generator)!),
      isEstablished: Bool.random(using: &generator))
  }

  /// The same findings with the two parties exchanged.
  public var exchanged: [Finding] {
    findings.map { finding in
      var finding = finding
      if let party = finding.target?.party { finding.target?.party = 1 - party }
      return finding
    }
  }
}
