public import Prose

/// The phrases that take back or suppose what follows them.
public struct GuardPhrases: Sendable {
  /// How many words before a hit a negation may stand.
  public static let reach = 6

  private let negations: PhraseOwner
  private let suppositions: PhraseOwner
  private let emphases: PhraseOwner

  /// *Not only* and its like begin with a negation and are none.
  private static let notNegations = [
    "not only", "not just", "not merely", "no doubt", "no less", "nothing less than",
    "nothing but",
  ]

  /// Adds the phrases to a phrasebook.
  public init(_ phrasebook: inout Phrasebook) {
    negations = phrasebook.makeOwner()
    suppositions = phrasebook.makeOwner()
    emphases = phrasebook.makeOwner()
    for phrase in FunctionWords.negations { phrasebook.insert(phrase, owner: negations, item: 0) }
    for phrase in FunctionWords.suppositions {
      phrasebook.insert(phrase, owner: suppositions, item: 0)
    }
    for phrase in Self.notNegations { phrasebook.insert(phrase, owner: emphases, item: 0) }
  }

  /// What the guards of an indicator leave of a hit, 0 to 1.
  public func factor(
    for guards: Indicator.Guards, of hit: Range<Int>, in article: AnnotatedArticle
  ) -> Double {
    guard guards.negation < 1 || guards.counterfactual < 1 else { return 1 }
    let clause = article.clause(around: hit)
    var factor = 1.0
    if guards.negation < 1, isNegated(hit, in: clause, of: article) {
      factor = min(factor, guards.negation)
    }
    if guards.counterfactual < 1, isSupposed(hit, in: clause, of: article) {
      factor = min(factor, guards.counterfactual)
    }
    return factor
  }

  private func isNegated(
    _ hit: Range<Int>, in clause: Range<Int>, of article: AnnotatedArticle
  ) -> Bool {
    let first = max(clause.lowerBound, hit.lowerBound - Self.reach)
    let word = (first..<hit.lowerBound).contains {
      article.classes(at: $0).contains(.negation) && !isEmphasis($0, in: article)
        && !isEnding($0 + 1, in: article)
    }
    return word
      || article.phrases[negations, within: clause.lowerBound..<hit.lowerBound].contains {
        $0.end <= hit.lowerBound && $0.end >= first && !isEnding($0.end, in: article)
      }
  }

  private func isEmphasis(_ place: Int, in article: AnnotatedArticle) -> Bool {
    !article.phrases[emphases, within: place..<place + 1].isEmpty
  }

  /// Whether the word behind a negation turns it around: what was never stopped goes on, and what
  /// nothing excuses is a charge.
  private func isEnding(_ place: Int, in article: AnnotatedArticle) -> Bool {
    place < article.tokens.count && article.classes(at: place).contains(.ending)
  }

  private func isSupposed(
    _ hit: Range<Int>, in clause: Range<Int>, of article: AnnotatedArticle
  ) -> Bool {
    (clause.lowerBound..<hit.lowerBound).contains {
      article.classes(at: $0).contains(.counterfactual)
    }
      || article.phrases[suppositions, within: clause.lowerBound..<hit.lowerBound].contains {
        $0.end <= hit.lowerBound
      }
  }
}
