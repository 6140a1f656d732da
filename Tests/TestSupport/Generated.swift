public import Prose
public import Rules

/// An article of meaningless words and findings scattered over it, for the laws of scoring.
public struct Generated: Sendable, CustomStringConvertible {
  /// The number of generated indicators: the first three penalised, the last two credited.
  public static let indicatorCount = 5

  /// The indicators of generated findings, of which the second is of the component sourcing, and
  /// behind them the balance of the voices.
  public static let indicators =
    (0..<indicatorCount).map {
      Indicator(id: "i\($0)", component: $0 == 1 ? .sourcing : .framing)
    } + [Indicator(id: "balance", kind: "balance", component: .sourcing)]

  /// A rule set for them.
  public static let ruleSet = RuleSet(
    id: "generated",
    severities: [
      Severity(6), Severity(3.5), Severity(8, withFinding: 2), Severity(-2),
      Severity(-1, withFinding: 4), Severity(),
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

  /// The same article with every speaker on the other side.
  public let exchangedArticle: AnnotatedArticle

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
    let voices = Self.voices(in: sizes, &generator)
    article = Self.article(ofWords: sizes, voices: voices)
    exchangedArticle = Self.article(ofWords: sizes, voices: voices.exchanged)
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
  ///   - voices: Who speaks in which paragraph.
  public static func article(
    ofWords sizes: [Int], namesParty: Bool = true, quoted: Int? = nil, hasHeadline: Bool = false,
    padding: Int? = nil, voices: Voices = Voices()
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
    var attributions: [Attribution] = []
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
      let speaking = voices.attributions(in: place, tokens: first..<tokens.count)
      let attribution = attributions.count
      attributions += speaking
      layers.append(
        ParagraphLayers(
          tokens: first..<tokens.count, mentions: mention..<mentions.count,
          attributions: attribution..<attributions.count, words: words,
          quotedWords: place == quoted ? words : 0))
    }
    return AnnotatedArticle(
      article: plain, tokens: tokens, layers: layers, conflict: conflict, mentions: mentions,
      attributions: attributions, speakers: voices.speakers)
  }

  /// Who speaks in a generated article.
  public struct Voices: Sendable {
    /// A speech: its paragraph, its speaker, its words and how it is given.
    public struct Speech: Sendable {
      public var paragraph: Int
      public var speaker: Int
      public var words: Int
      public var kind: Attribution.Kind
      public var cueClass: CueClass

      public init(
        paragraph: Int, speaker: Int, words: Int, kind: Attribution.Kind = .direct,
        cueClass: CueClass = .neutral
      ) {
        self.paragraph = paragraph
        self.speaker = speaker
        self.words = words
        self.kind = kind
        self.cueClass = cueClass
      }
    }

    public var speakers: [Speaker]
    public var speeches: [Speech]

    public init(_ speakers: [Speaker] = [], _ speeches: [Speech] = []) {
      self.speakers = speakers
      self.speeches = speeches
    }

    /// The same with the two parties exchanged.
    var exchanged: Voices {
      var voices = self
      for place in speakers.indices {
        voices.speakers[place].party = speakers[place].party.map { 1 - $0 }
      }
      return voices
    }

    func attributions(in paragraph: Int, tokens: Range<Int>) -> [Attribution] {
      speeches.filter { $0.paragraph == paragraph }.map { speech in
        Attribution(
          paragraph: paragraph, source: tokens.lowerBound..<tokens.lowerBound + 1,
          kind: speech.kind, cueClass: speech.cueClass, speaker: speech.speaker,
          words: speech.words)
      }
    }
  }

  private static func voices(in sizes: [Int], _ generator: inout SeededGenerator) -> Voices {
    let speakers = (0..<Int.random(in: 1...6, using: &generator)).map { _ in
      Speaker(
        tokens: 0..<1, party: [0, 1, nil].randomElement(using: &generator)!,
        role: Speaker.Role.allCases.randomElement(using: &generator)!)
    }
    let speeches = sizes.indices.flatMap { paragraph in
      (0..<Int.random(in: 0...2, using: &generator)).map { _ in
        Voices.Speech(
          paragraph: paragraph, speaker: Int.random(in: speakers.indices, using: &generator),
          words: Int.random(in: 1...60, using: &generator),
          kind: Attribution.Kind.allCases.randomElement(using: &generator)!,
          cueClass: CueClass.allCases.randomElement(using: &generator)!)
      }
    }
    return Voices(speakers, speeches)
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
