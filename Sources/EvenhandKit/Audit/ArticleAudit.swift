import Prose
import Scoring

/// What an audit of the rules showed in one article.
public struct ArticleAudit: Sendable {
  /// What rules could not do, as a person reads it.
  public internal(set) var problems: [String] = []

  /// The pack it was read with; nil where none fits, so that there are no parties to exchange.
  public internal(set) var conflict: String?

  /// What the exchange of each pair of parties did, in the order of the pack's pairs.
  var pairs: [Pair] = []

  /// What has no counterpart, so that no exchange shows it.
  var oneSided: [Asymmetry] = []

  /// Names that do not come back when they are exchanged twice, with the party they are of.
  var unmatched: [UnmatchedName] = []

  /// What hangs on words that look like names.
  var nameHits: [NameHit] = []

  /// The words that were found with a small letter, so that they are names nowhere.
  var smallWords: Set<String> = []

  /// Which side the words that were found are about.
  var wordHits: [WordHit] = []

  var sensitivities: [Sensitivity] = []
  var redundancy = Redundancy(indicators: 0)

  struct Pair: Sendable {
    var differences: [MirrorDifference] = []
    var asymmetries: [Asymmetry] = []
    var gap: PairAudit.Gap?

    /// Whether the article names anybody of either party, so that there was something to exchange.
    var isTried = false
  }

  struct UnmatchedName: Hashable, Sendable {
    var name: String
    var instead: String
    var party: String
  }

  /// A place where something hangs on a word that looks like a name.
  struct NameHit: Sendable {
    var word: String

    /// The party whose name stands nearest.
    var party: Int?

    /// What its paragraph charges otherwise without the word, by indicator.
    var passages: [Asymmetry]
  }

  struct WordHit: Hashable, Sendable {
    var indicator: Int
    var words: String
    var party: Int?
  }
}

extension AnnotatedArticle {
  /// The party that a finding is about: its target, else the only one that its sentence names.
  func side(of finding: Finding) -> Int? {
    if let target = finding.target { return target.party }
    let sentence = sentences[self.sentence(ofToken: finding.tokens.lowerBound)].tokens
    let named = Set(mentions.overlapping(sentence).compactMap(\.party))
    return named.count == 1 ? named.first : nil
  }

  /// The party whose name stands nearest to some tokens, in their paragraph.
  func nearestParty(to tokens: Range<Int>) -> Int? {
    let paragraph = layers[paragraph(ofToken: tokens.lowerBound)]
    func distance(_ mention: Mention) -> Int {
      max(
        mention.tokens.lowerBound - tokens.upperBound, tokens.lowerBound - mention.tokens.upperBound
      )
    }
    return mentions[paragraph.mentions].filter { $0.party != nil }
      .min { distance($0) < distance($1) }?.party
  }
}
