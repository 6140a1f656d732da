public import Prose
public import YAML

/// How an article says who speaks: vaguely, anonymously, with a loaded verb, or with a charge that
/// is answered or not.
public struct AttributionRule: Rule {
  public static let kind = "attribution"
  public static let keys: [Key] = [
    .required("finds", .choice(of: Quarry.self), "Which way of saying who speaks it looks for."),
    .optional(
      "classes", .list(.choice(of: CueClass.self)), "The classes of verbs, for ‘finds: verb’."),
    .optional("about", .choice(of: Matter.self), "What a verb must report, for ‘finds: verb’."),
    .optional(
      "half-where", .list(.text), "Phrases with which, in the same sentence, a finding counts half."
    ),
    .unless,
  ]

  /// What a rule of this kind looks for.
  enum Quarry: String, CaseIterable {
    /// Words put in the mouth of nobody in particular.
    case vague
    /// A source that speaks and is not named.
    case anonymous
    /// A charge against a party that is not heard on it.
    case unanswered
    /// A reply to a charge.
    case reply
    /// A verb of one of some classes.
    case verb
  }

  /// What a verb must report to be found.
  enum Matter: String, CaseIterable {
    case anything
    /// The speaker is of a side, in a paragraph that names a party.
    case ownSide = "own-side"
    /// The speaker is of a side and speaks of another party.
    case anotherParty = "another-party"
  }

  private let indicator: Indicator
  private let place: Int
  private let quarry: Quarry
  private let matter: Matter
  private let classes: [CueClass]
  private let exceptions: Exceptions

  /// Phrases with which, in the same sentence, a finding counts half: *who asked not to be named*.
  private let excuses: PhraseOwner

  /// What of a finding is left where it is excused.
  static let excusedWeight = 0.5

  public init(_ entry: IndicatorEntry, phrasebook: inout Phrasebook) throws(YAMLError) {
    indicator = entry.indicator
    place = entry.place
    let document = entry.document
    let finds = try entry.fields.required("finds")
    quarry = try document.choice(finds, among: Quarry.allCases.map { ($0.rawValue, $0) })
    var classes: [CueClass] = []
    if let node = entry.fields["classes"] {
      guard quarry == .verb else {
        throw document.error(at: node, "‘classes’ belongs to ‘finds: verb’")
      }
      for item in try document.list(node) {
        classes.append(
          try document.choice(item, among: CueClass.allCases.map { ($0.rawValue, $0) }))
      }
    } else if quarry == .verb {
      throw document.error(at: finds, "‘finds: verb’ needs ‘classes’")
    }
    self.classes = classes
    matter = try Self.matter(entry.fields["about"], quarry, of: document)
    exceptions = try Exceptions(entry, termsSince: phrasebook.count, &phrasebook)
    excuses = try phrasebook.makeOwner(of: entry.fields["half-where"], in: document)
  }

  private static func matter(
    _ node: Node?, _ quarry: Quarry, of document: Document
  ) throws(YAMLError) -> Matter {
    guard let node else { return .anything }
    guard quarry == .verb else {
      throw document.error(at: node, "‘about’ belongs to ‘finds: verb’")
    }
    return try document.choice(node, among: Matter.allCases.map { ($0.rawValue, $0) })
  }

  public func findings(in article: AnnotatedArticle) -> [Finding] {
    switch quarry {
    case .vague: return attributions(in: article) { $0.isVague || $0.cueClass == .vague }
    case .anonymous:
      return attributions(in: article) { attribution in
        attribution.cueClass.isSpeech && !attribution.isVague
          && attribution.speaker.map { article.speakers[$0].isAnonymous } ?? false
      }
    case .verb:
      return article.attributions.indices.filter {
        classes.contains(article.attributions[$0].cueClass) && isAboutMatter($0, in: article)
          && !isNegated($0, in: article)
      }.compactMap { verb($0, in: article) }
    case .unanswered:
      return article.charges.filter { $0.reply == nil }.compactMap { charge in
        finding(
          article.attributions[charge.attribution].cue, charge.attribution, in: article,
          party: charge.party)
      }
    case .reply:
      return Set(article.charges.compactMap(\.reply)).sorted().compactMap { reply in
        finding(passage(of: article.attributions[reply]), reply, in: article, party: nil)
      }
    }
  }

  private func attributions(
    in article: AnnotatedArticle, where condition: (Attribution) -> Bool
  ) -> [Finding] {
    article.attributions.indices.filter { condition(article.attributions[$0]) }.compactMap {
      finding(passage(of: article.attributions[$0]), $0, in: article, party: nil)
    }
  }

  /// A verb of speech, whose target is the side of whoever speaks.
  private func verb(_ number: Int, in article: AnnotatedArticle) -> Finding? {
    let attribution = article.attributions[number]
    return finding(
      attribution.cue, number, in: article,
      party: attribution.speaker.flatMap { article.speakers[$0].party })
  }

  private func isAboutMatter(_ number: Int, in article: AnnotatedArticle) -> Bool {
    if matter == .anything { return true }
    let attribution = article.attributions[number]
    guard let own = attribution.speaker.flatMap({ article.speakers[$0].party }) else {
      return false
    }
    if matter == .ownSide {
      return article.mentions[article.layers[attribution.paragraph].mentions].contains {
        $0.party != nil
      }
    }
    return article.contents[attribution.contents].contains { content in
      article.mentions.overlapping(content).contains { $0.party != nil && $0.party != own }
    }
  }

  /// *did not boast*: the verb is not what was done.
  private func isNegated(_ number: Int, in article: AnnotatedArticle) -> Bool {
    article.attributions[number].cue.dropLast().contains {
      article.lexicon.classes(of: article.tokens[$0].form).contains(.negation)
    }
  }

  /// The words that say who speaks: the source and the cue where they stand together, else the cue.
  private func passage(of attribution: Attribution) -> Range<Int> {
    guard !attribution.source.isEmpty, !attribution.cue.isEmpty else { return attribution.cue }
    let both =
      min(
        attribution.source.lowerBound, attribution.cue.lowerBound)..<max(
        attribution.source.upperBound, attribution.cue.upperBound)
    return both.count <= attribution.source.count + attribution.cue.count + 1
      ? both : attribution.cue
  }

  private func finding(
    _ tokens: Range<Int>, _ number: Int, in article: AnnotatedArticle, party: Int?
  ) -> Finding? {
    guard !tokens.isEmpty else { return nil }
    let match = PhraseMatch(
      tokens: Int32(tokens.lowerBound)..<Int32(tokens.upperBound), item: 0)
    guard !exceptions.silence(match, in: article) else { return nil }
    let target = party.flatMap { article.target($0) }
    return Finding(
      indicator: place, paragraph: article.paragraph(ofToken: tokens.lowerBound), tokens: tokens,
      range: article.range(of: tokens),
      weight: isExcused(tokens, in: article) ? Self.excusedWeight : 1,
      polarity: target == nil ? .none : indicator.polarity, target: target)
  }

  private func isExcused(_ tokens: Range<Int>, in article: AnnotatedArticle) -> Bool {
    if article.phrases.isEmpty(excuses) { return false }
    let sentence = article.sentences[article.sentence(ofToken: tokens.lowerBound)].tokens
    return !article.phrases[excuses, within: sentence].isEmpty
  }
}
