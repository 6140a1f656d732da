public import Prose
public import YAML

/// What is told of one party beside what is told of another: both heard, or one alone.
public struct ContrastRule: Rule {
  public static let kind = "contrast"
  public static let keys: [Key] = [
    .required(
      "finds", .choice(of: Quarry.self), "Two parties that speak, or terms about one party alone."),
    .optional(
      "window", .either([.integer(windowBounds), .choice(["article"])]),
      "How many paragraphs to either side are read together, or the whole article; 0 by default."),
    .optional(
      "share", .number(shareBounds),
      "The part of the terms in the window that must be about a party; 1 by default."),
    .optional(
      "least", .integer(leastBounds), "How many terms must be about a party; 1 by default."),
    .optional("number", .boolean, "Whether a number must stand near a term; false by default."),
    Key.terms.ifWanted,
    .optional(
      "answers", .list(.text), "Words that count as being told of a party and are never found."),
    .unless, .inflect,
  ]

  /// What a rule of this kind looks for.
  enum Quarry: String, CaseIterable {
    /// Two parties that speak within a window.
    case voices
    /// Terms about one party, with none or few about another within a window.
    case alone
  }

  /// The bounds of a window, in paragraphs to either side.
  static let windowBounds = 0...20

  /// The bounds of `share` and `least`.
  static let shareBounds = 0.5...1.0
  static let leastBounds = 1...20

  /// How many tokens off a term a number may stand.
  static let numberReach = 5

  /// How sure it must be whom a term is about: the party is named in its clause.
  static let leastCertainty = 0.8

  /// How many tokens off a party counts as named close.
  static let nameReach = 8

  private let quarry: Quarry
  private let indicator: Indicator
  private let place: Int

  /// How many paragraphs to either side are read together; nil for the whole article.
  private let window: Int?

  /// The part of the terms in the window that must be about a party for them to stand alone.
  private let share: Double

  /// How many terms in the window must be about a party for them to stand alone.
  private let least: Int

  /// Whether a number must stand near a term.
  private let needsNumber: Bool

  /// Finds the terms of `alone`.
  private let terms: TermsRule?

  /// Who asks for words that count as being told of a party, and are never found themselves.
  private let answers: PhraseOwner

  /// The keys that belong to `alone`.
  private static let keysOfAlone = [
    "share", "least", "number", "terms", "answers", "unless", "inflect",
  ]

  public init(_ entry: IndicatorEntry, phrasebook: inout Phrasebook) throws(YAMLError) {
    indicator = entry.indicator
    place = entry.place
    let document = entry.document
    let fields = entry.fields
    let quarry = try document.choice(
      try fields.required("finds"), among: Quarry.allCases.map { ($0.rawValue, $0) })
    self.quarry = quarry
    for key in Self.keysOfAlone where quarry == .voices {
      if let node = fields[key] {
        throw document.error(at: node, "‘\(key)’ belongs to ‘finds: alone’")
      }
    }
    if let node = fields["window"], quarry == .alone, node.text == "article" {
      window = nil
    } else {
      window =
        if let node = fields["window"] {
          try document.integer(node, in: Self.windowBounds)
        } else { 0 }
    }
    share = try fields.number("share") ?? 1
    least = try fields.integer("least") ?? 1
    needsNumber =
      if let node = fields["number"] { try document.boolean(node) } else { false }
    answers = try phrasebook.makeOwner(of: fields["answers"], in: document)
    terms = quarry == .alone ? try TermsRule(entry, phrasebook: &phrasebook) : nil
  }

  public func findings(in article: AnnotatedArticle) -> [Finding] {
    guard article.conflict != nil else { return [] }
    if let terms { return alone(terms.findings(in: article), in: article) }
    return together(in: article)
  }

  // MARK: Alone

  private func alone(_ hits: [Finding], in article: AnnotatedArticle) -> [Finding] {
    guard !hits.isEmpty else { return [] }
    var counts = PartyCounts(of: article)
    for hit in hits { counts.add(parties(of: hit, in: article), at: hit.paragraph) }
    for match in article.phrases[answers] {
      let tokens = match.first..<match.end
      counts.add(article.parties(near: tokens), at: article.paragraph(ofToken: match.first))
    }
    counts.close()
    return hits.filter { hit in
      guard let party = hit.target?.party, isSurelyAboutOne(hit, in: article),
        !needsNumber || followsNumber(hit, in: article)
      else { return false }
      let reach = window ?? article.layers.count
      let own = counts.count(of: party, around: hit.paragraph, reach)
      return own >= least
        && Double(own) >= share * Double(counts.count(around: hit.paragraph, reach))
    }
  }

  /// Everybody a hit may be about: its target, and whoever else is named close to it.
  private func parties(of hit: Finding, in article: AnnotatedArticle) -> [Int] {
    let near = article.parties(near: hit.tokens)
    guard let party = hit.target?.party, !near.contains(party) else { return near }
    return near + [party]
  }

  /// Whether a hit is about one party that is named in its clause and close to it.
  private func isSurelyAboutOne(_ hit: Finding, in article: AnnotatedArticle) -> Bool {
    guard let target = hit.target, target.certainty >= Self.leastCertainty else { return false }
    return article.parties(near: hit.tokens) == [target.party]
  }

  /// *six soldiers were killed*
  private func followsNumber(_ hit: Finding, in article: AnnotatedArticle) -> Bool {
    let sentence = article.sentences[article.sentence(ofToken: hit.tokens.lowerBound)].tokens
    let start = max(sentence.lowerBound, hit.tokens.lowerBound - Self.numberReach)
    let end = min(sentence.upperBound, hit.tokens.upperBound + Self.numberReach)
    return (start..<end).contains { article.isNumber($0) }
  }

  // MARK: Together

  /// The first words by which a second party is heard, in each paragraph that holds any such.
  private func together(in article: AnnotatedArticle) -> [Finding] {
    var findings: [Finding] = []
    for (paragraph, layer) in article.layers.enumerated() {
      let before = article.layers[max(0, paragraph - (window ?? 0))].attributions.lowerBound
      var heard = Set(
        article.attributions[before..<layer.attributions.lowerBound].compactMap {
          article.side(of: $0)
        })
      for attribution in article.attributions[layer.attributions] {
        guard let party = article.side(of: attribution) else { continue }
        if !heard.isEmpty, !heard.contains(party) {
          let tokens = attribution.cue.isEmpty ? attribution.source : attribution.cue
          guard !tokens.isEmpty, layer.tokens.contains(tokens.lowerBound) else { continue }
          findings.append(
            Finding(
              indicator: place, paragraph: paragraph, tokens: tokens,
              range: article.range(of: tokens)))
          break
        }
        heard.insert(party)
      }
    }
    return findings
  }
}

extension AnnotatedArticle {
  /// The parties that are named close to some tokens, in the same sentence, each once.
  fileprivate func parties(near tokens: Range<Int>) -> [Int] {
    let sentence = sentences[sentence(ofToken: tokens.lowerBound)].tokens
    let reach =
      tokens.lowerBound - ContrastRule.nameReach..<tokens.upperBound + ContrastRule.nameReach
    var parties: [Int] = []
    for mention in mentions.overlapping(reach.clamped(to: sentence)) {
      if let party = mention.party, !parties.contains(party) { parties.append(party) }
    }
    return parties
  }

  /// The party whose side is heard by an attribution; nil for what is no speech or of no side.
  fileprivate func side(of attribution: Attribution) -> Int? {
    guard attribution.cueClass.isSpeech, attribution.kind != .noResponse, !attribution.isVague
    else { return nil }
    return attribution.speaker.flatMap { speakers[$0].party }
  }

  /// Whether a token says how many, in figures or in words.
  fileprivate func isNumber(_ place: Int) -> Bool {
    let byte = article.bytes[tokens[place].range.start]
    return UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
      || classes(at: place).contains(.numeral)
  }
}
