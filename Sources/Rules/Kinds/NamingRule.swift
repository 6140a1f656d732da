public import Prose
public import YAML

/// Names of places and things that only one side uses, from the conflict pack. A finding brings its
/// own side: whoever's name it is.
public struct NamingRule: Rule {
  public static let kind = "naming"
  public static let keys = ["finds", "explained-by", "unless"]

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
  private let exceptions: Exceptions

  public init(_ entry: IndicatorEntry, phrasebook: inout Phrasebook) throws(YAMLError) {
    indicator = entry.indicator
    place = entry.place
    quarry = try entry.document.choice(
      try entry.fields.required("finds"), among: Quarry.allCases.map { ($0.rawValue, $0) })
    explanations = try Explanations(entry, &phrasebook)
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
      for (number, name) in names.enumerated() where wants(number, of: names, in: article) {
        guard !exceptions.silence(name.match, in: article) else { continue }
        findings.append(finding(name, inParagraph: paragraph, of: article))
      }
    }
    return findings
  }

  private func wants(_ number: Int, of names: [NamingMatch], in article: AnnotatedArticle) -> Bool {
    guard names[number].party != nil else { return false }
    let others = names.filter { $0.thing == names[number].thing }
    let isExplained =
      others.contains { $0.party != nil && $0.party != names[number].party }
      || explanations.explain(names[number].tokens, in: article)
    switch quarry {
    case .oneSided: return !isExplained
    case .explained:
      let isFirst = !names[..<number].contains {
        $0.thing == names[number].thing && $0.party != nil
      }
      return isExplained && isFirst && others.contains { $0.side != names[number].side }
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

  func explain(_ name: Range<Int>, in article: AnnotatedArticle) -> Bool {
    let sentence = article.sentences[article.sentence(ofToken: name.lowerBound)].tokens
    let start = max(sentence.lowerBound, name.lowerBound - Self.reach.before)
    let end = min(sentence.upperBound, name.upperBound + Self.reach.behind)
    return article.phrases[owner, within: start..<end].contains { phrase in
      phrase.end <= end && !(phrase.tokens.count == 1 && isCall(phrase, before: end, in: article))
    }
  }
}
