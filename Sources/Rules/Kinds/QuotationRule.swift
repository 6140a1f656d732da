public import Prose
public import YAML

/// Scare quotes: a word or two in quotation marks that nobody is heard to say.
///
/// Not found are headlines, where quotation marks stand for a source; what an attribution reports or
/// a cue of speech stands near; titles, whose words have capitals; and what follows a phrase of
/// `unless` (*called*, *the film*).
public struct QuotationRule: Rule {
  public static let kind = "quotation"
  public static let keys: [Key] = [
    .optional("words", .integer(wordBounds), "The most words inside the marks; 3 by default."),
    .optional(
      "near", .integer(nearBounds),
      "How many tokens off a cue of speech makes it somebody's words; 6 by default."),
    .unless,
  ]

  /// The bounds of `words` and `near`.
  static let wordBounds = 1...12
  static let nearBounds = 0...40

  private let indicator: Indicator
  private let place: Int

  /// The most words inside the marks.
  private let words: Int

  /// How many tokens off a cue of speech makes it somebody's words.
  private let near: Int

  private let exceptions: Exceptions

  public init(_ entry: IndicatorEntry, phrasebook: inout Phrasebook) throws(YAMLError) {
    indicator = entry.indicator
    place = entry.place
    words = try entry.fields.integer("words") ?? 3
    near = try entry.fields.integer("near") ?? 6
    exceptions = try Exceptions(entry, termsSince: phrasebook.count, &phrasebook)
  }

  public func findings(in article: AnnotatedArticle) -> [Finding] {
    if article.quotations.isEmpty { return [] }
    var findings: [Finding] = []
    for (paragraph, layer) in article.layers.enumerated()
    where article.article.paragraphs[paragraph].kind != .headline {
      for quotation in article.quotations[layer.quotations]
      where isScare(quotation, in: layer, of: article) {
        let tokens = quotation.tokens
        findings.append(
          Finding(
            indicator: place, paragraph: paragraph, tokens: tokens,
            range: article.range(of: tokens),
            polarity: indicator.polarity,
            target: TargetLadder(tokens, inParagraph: paragraph, of: article)
              .target(indicator.target, in: article)))
      }
    }
    return findings
  }

  private func isScare(
    _ quotation: Quotation, in layer: ParagraphLayers, of article: AnnotatedArticle
  ) -> Bool {
    let tokens = quotation.tokens
    guard quotation.isClosed, !quotation.continues, quotation.depth == 0, !tokens.isEmpty,
      tokens.allSatisfy({ article.tokens[$0].isWord || article.tokens[$0].kind == .hyphen }),
      1...words ~= tokens.count(where: { article.tokens[$0].countsAsWord })
    else { return false }
    return !isReported(tokens, in: layer, of: article) && !isTitle(tokens, of: article)
      && !exceptions.silence(
        PhraseMatch(tokens: Int32(tokens.lowerBound)..<Int32(tokens.upperBound), item: 0),
        in: article)
  }

  /// Whether somebody is heard to say it, or speaks close by.
  private func isReported(
    _ tokens: Range<Int>, in layer: ParagraphLayers, of article: AnnotatedArticle
  ) -> Bool {
    if article.attribution(reporting: tokens.lowerBound) != nil { return true }
    // Cues stand in text order, so that only those that are near need be looked at.
    let attributions = article.attributions[layer.attributions]
    let first = attributions.firstPlace { $0.cue.upperBound + near > tokens.lowerBound }
    return attributions[first...].prefix { $0.cue.lowerBound - near < tokens.upperBound }.contains {
      !$0.cue.isEmpty && $0.cueClass.isSpeech
    }
  }

  /// Whether the words have capitals as those of a title or a name do.
  private func isTitle(_ tokens: Range<Int>, of article: AnnotatedArticle) -> Bool {
    tokens.allSatisfy { place in
      let byte = article.article.bytes[article.tokens[place].range.start]
      return !(UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte)
        || !article.classes(at: place).isDisjoint(with: [.determiner, .of, .conjunction])
    }
  }
}
