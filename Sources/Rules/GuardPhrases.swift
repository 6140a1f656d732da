public import Prose

/// The phrases that take back or suppose what follows them.
public struct GuardPhrases: Sendable {
  /// How many words before a hit a negation may stand.
  public static let reach = 6

  private let negations: PhraseOwner
  private let suppositions: PhraseOwner
  private let emphases: PhraseOwner

  /// Words that at the beginning of a clause suppose it, and that deny all of it.
  private let inversions: PhraseOwner
  private let denials: PhraseOwner

  /// *Had X started the war*: a supposition without *if*.
  private static let invertedVerbs = ["had", "should", "were"]

  /// *Nothing that we saw makes X the culprit*: a subject that denies the clause, however long.
  private static let denyingSubjects = ["nothing", "nobody", "no one", "none", "neither"]

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
    inversions = phrasebook.makeOwner()
    denials = phrasebook.makeOwner()
    for word in Self.invertedVerbs { phrasebook.insert(word, owner: inversions, item: 0) }
    for word in Self.denyingSubjects { phrasebook.insert(word, owner: denials, item: 0) }
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
        && !isEnding($0 + 1, in: article) && !isUndone($0, in: article)
        && !isContrast($0, in: article)
    }
    return word || isDenied(hit, in: clause, of: article)
      || article.phrases[negations, within: clause.lowerBound..<hit.lowerBound].contains {
        $0.end <= hit.lowerBound && $0.end >= first && !isEnding($0.end, in: article)
      }
  }

  /// Whether a negation is one of two that undo each other: *nobody can deny*, *did not deny*.
  private func isUndone(_ place: Int, in article: AnnotatedArticle) -> Bool {
    func denies(_ place: Int) -> Bool {
      article.classes(at: place).isSuperset(of: [.negation, .ending])
    }
    if denies(place) {
      return (max(0, place - Self.doubleReach)..<place).contains {
        article.classes(at: $0).contains(.negation)
      }
    }
    let end = min(article.tokens.count, place + 1 + Self.doubleReach)
    return (place + 1..<max(place + 1, end)).contains(where: denies)
  }

  /// How many words stand between two negations that undo each other.
  private static let doubleReach = 3

  /// *X and not Y is the ⟨term⟩*: the negation is about whom and not about what.
  private func isContrast(_ place: Int, in article: AnnotatedArticle) -> Bool {
    guard place > 0,
      article.classes(at: place - 1).contains(.coordinator)
        || article.tokens[place - 1].kind == .comma
    else { return false }
    return article.mentions.overlapping(place + 1..<place + 2).first?.tokens.lowerBound == place + 1
  }

  /// Whether the clause begins with a subject that denies it, and no word that turns that around
  /// stands between: *nothing excuses the ⟨term⟩* is a charge.
  private func isDenied(
    _ hit: Range<Int>, in clause: Range<Int>, of article: AnnotatedArticle
  ) -> Bool {
    guard let subject = opening(of: clause, among: denials, in: article) else { return false }
    return !(subject + 1..<max(subject + 1, hit.lowerBound)).contains { isEnding($0, in: article) }
  }

  /// *had X started*: the verb stands before its subject.
  private func isInverted(_ clause: Range<Int>, in article: AnnotatedArticle) -> Bool {
    guard let verb = opening(of: clause, among: inversions, in: article),
      verb + 1 < clause.upperBound
    else { return false }
    let next = verb + 1
    return !article.classes(at: next).isDisjoint(with: [.determiner, .subjectPronoun])
      || article.isCapitalised(next..<next + 1)
  }

  /// The first word of a clause, behind marks and *and*, where it is one of some phrases.
  private func opening(
    of clause: Range<Int>, among phrases: PhraseOwner, in article: AnnotatedArticle
  ) -> Int? {
    let first = clause.first {
      article.tokens[$0].isWord && !article.classes(at: $0).contains(.coordinator)
    }
    return first.flatMap { article.phrases[phrases, within: $0..<$0 + 1].isEmpty ? nil : $0 }
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
    isInverted(clause, in: article)
      || (clause.lowerBound..<hit.lowerBound).contains {
        article.classes(at: $0).contains(.counterfactual)
      }
      || article.phrases[suppositions, within: clause.lowerBound..<hit.lowerBound].contains {
        $0.end <= hit.lowerBound
      }
  }
}
