public import Prose
public import YAML

/// Names of places and things that only one side uses, from the conflict pack. A finding brings its
/// own side: whoever's name it is.
public struct NamingRule: Rule {
  public static let kind = "naming"
  public static let keys: [Key] = [
    .required(
      "finds", .choice(of: Quarry.self),
      "A side's own name, or a thing for which several are given."),
    .optional(
      "explained-by", .list(.text), "Words that tell a reader that a name is one side's."),
    .optional("names-of", .list(.text), "Words that make a name the name of something else."),
    .unless,
  ]

  /// What a rule of this kind looks for.
  enum Quarry: String, CaseIterable {
    /// A side's name where the paragraph does not say that the other has one too.
    case oneSided = "one-sided"
    /// A thing for which the paragraph gives more than one name.
    case explained
  }

  private let indicator: Indicator
  private let place: Int
  private let quarry: Quarry
  private let explanations: Explanations

  /// Who asks for words that make a name the name of something else.
  private let things: PhraseOwner

  private let exceptions: Exceptions

  public init(_ entry: IndicatorEntry, phrasebook: inout Phrasebook) throws(YAMLError) {
    indicator = entry.indicator
    place = entry.place
    quarry = try entry.document.choice(
      try entry.fields.required("finds"), among: Quarry.allCases.map { ($0.rawValue, $0) })
    explanations = try Explanations(entry, &phrasebook)
    things = try phrasebook.makeOwner(of: entry.fields["names-of"], in: entry.document)
    exceptions = try Exceptions(entry, termsSince: phrasebook.count, &phrasebook)
  }

  public func findings(in article: AnnotatedArticle) -> [Finding] {
    guard let conflict = article.conflict, !article.phrases.isEmpty(conflict.contested) else {
      return []
    }
    var findings: [Finding] = []
    for (paragraph, layer) in article.layers.enumerated() {
      let names = article.namings(in: layer.tokens, of: conflict)
      if names.isEmpty { continue }
      var things: [Int: Thing] = [:]
      for name in names { things[name.thing, default: Thing()].add(name.side) }
      for name in names {
        guard let party = name.party, wants(name, party, &things[name.thing]!, in: article),
          !exceptions.silence(name.match, in: article)
        else { continue }
        findings.append(finding(name, inParagraph: paragraph, of: article))
      }
    }
    return findings
  }

  /// What a paragraph says of a thing that has several names.
  private struct Thing {
    private var sides: Set<Naming.Side> = []

    /// Whether it was found as explained already.
    var isTold = false

    mutating func add(_ side: Naming.Side) { sides.insert(side) }

    /// Whether it has more than one name there.
    var hasSeveral: Bool { sides.count > 1 }

    /// Whether another party's name stands there.
    func isNamedBySomebodyBut(_ party: Int) -> Bool {
      sides.contains { $0 != .party(party) && $0 != .neutral }
    }
  }

  private func wants(
    _ name: NamingMatch, _ party: Int, _ thing: inout Thing, in article: AnnotatedArticle
  ) -> Bool {
    let isExplained =
      thing.isNamedBySomebodyBut(party) || explanations.explain(name.tokens, in: article)
    switch quarry {
    case .oneSided: return !isExplained && !isNameOfSomethingElse(name.tokens, in: article)
    case .explained:
      guard isExplained, thing.hasSeveral, !thing.isTold else { return false }
      thing.isTold = true
      return true
    }
  }

  /// *X Street*, *X Hotel*: a word with a capital behind the name makes it the name of something else.
  private func isNameOfSomethingElse(_ name: Range<Int>, in article: AnnotatedArticle) -> Bool {
    article.phrases[things, within: name.upperBound..<name.upperBound + 1].contains {
      article.isCapitalised($0.first..<$0.end)
    }
  }

  private func finding(
    _ name: NamingMatch, inParagraph paragraph: Int, of article: AnnotatedArticle
  ) -> Finding {
    let target = quarry == .oneSided ? name.party.flatMap { article.target($0) } : nil
    return Finding(
      indicator: place, paragraph: paragraph, tokens: name.tokens,
      range: article.range(of: name.tokens), voice: article.voice(of: name.tokens),
      polarity: target == nil ? .none : indicator.polarity, target: target)
  }
}

/// The words by which a text says that a name is somebody's: *known to X as*, *which X call*.
private struct Explanations: Sendable {
  /// How many tokens before a name such words may end, and behind it begin.
  private static let reach = (before: 8, behind: 4)

  private let owner: PhraseOwner

  init(_ entry: IndicatorEntry, _ phrasebook: inout Phrasebook) throws(YAMLError) {
    owner = try phrasebook.makeOwner(of: entry.fields["explained-by"], in: entry.document)
  }

  /// Whether a single word has another sense by what follows: *called on the town*.
  private func isCall(_ phrase: PhraseMatch, before end: Int, in article: AnnotatedArticle) -> Bool
  {
    phrase.end < end && article.classes(at: phrase.end).contains(.preposition)
  }

  /// Whether the name is explained where it stands: one of the phrases is near it in its sentence.
  func explain(_ name: Range<Int>, in article: AnnotatedArticle) -> Bool {
    let sentence = article.sentences[article.sentence(ofToken: name.lowerBound)].tokens
    let start = max(sentence.lowerBound, name.lowerBound - Self.reach.before)
    let end = min(sentence.upperBound, name.upperBound + Self.reach.behind)
    return article.phrases[owner, within: start..<end].contains { phrase in
      phrase.end <= end && !(phrase.tokens.count == 1 && isCall(phrase, before: end, in: article))
    }
  }
}
