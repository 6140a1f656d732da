public import Prose
public import Rules

/// The voices of an article, weighed by what ways of speaking and roles count for.
///
/// Rule sets that count them alike share one weighing. It is a class, never changed once it is
/// made, because every rule set asks it about every paragraph.
public final class ArticleVoices: Sendable {
  /// The voices of one paragraph.
  struct Entry: Sendable {
    /// The mass of its own voices.
    var mass: VoiceMass

    /// Whether somebody of a side speaks in it, and a party is named in it or the one before.
    var isOnTopic: Bool

    /// |L| of the voices within reach.
    var oneSidedness: Double

    /// The sides that are heard too much within reach, as places in the conflict's `parties`.
    var dominants: [Int]

    /// The passage that carries the voice of a side that dominates around the paragraph; nil where
    /// it carries none.
    var finding: Finding?
  }

  /// The mass of all voices of the article.
  let total: VoiceMass

  /// The balance of all voices; nil without a conflict or an indicator to charge it to.
  let balance: VoiceBalance?

  /// The entry of each paragraph that has any, as a place in `entries`, else −1.
  private let places: [Int32]
  private let entries: [Entry]

  /// Weighs the attributions of an article.
  ///
  /// - Parameter indicator: The place of the indicator to charge one-sidedness to; nil charges none.
  public init(_ article: AnnotatedArticle, _ sourcing: Sourcing, indicator: Int?) {
    let weighing = VoiceWeighing(article, sourcing)
    total = weighing.total
    balance = indicator == nil ? nil : weighing.articleBalance
    var places: [Int32] = []
    var entries: [Entry] = []
    if !weighing.masses.isEmpty {
      places.reserveCapacity(article.layers.count)
      for paragraph in article.layers.indices {
        if weighing.masses[paragraph].isEmpty {
          places.append(-1)
        } else {
          places.append(Int32(entries.count))
          entries.append(weighing.entry(for: paragraph, indicator))
        }
      }
    }
    self.places = places
    self.entries = entries
  }

  /// The voices of a paragraph; nil where it has none.
  func entry(of paragraph: Int) -> Entry? {
    guard paragraph < places.count, places[paragraph] >= 0 else { return nil }
    return entries[Int(places[paragraph])]
  }
}

/// Works out the masses and balances of an article's paragraphs.
private struct VoiceWeighing {
  let article: AnnotatedArticle
  let sourcing: Sourcing

  /// The mass of each paragraph's own voices; empty where nobody speaks or there are no sides.
  private(set) var masses: [VoiceMass] = []

  private(set) var total: VoiceMass

  /// Which parties the article names.
  private let named: [Bool]

  init(_ article: AnnotatedArticle, _ sourcing: Sourcing) {
    self.article = article
    self.sourcing = sourcing
    let parties = article.conflict?.parties.count ?? 0
    total = VoiceMass(parties: parties)
    named = article.namedParties
    guard parties > 0, !article.attributions.isEmpty else { return }
    masses.reserveCapacity(article.layers.count)
    for layer in article.layers {
      var mass = VoiceMass(parties: parties)
      for place in layer.attributions {
        mass.add(article.attributions[place], of: article, sourcing)
      }
      total.add(mass)
      masses.append(mass)
    }
  }

  var articleBalance: VoiceBalance? {
    article.conflict == nil
      ? nil
      : VoiceBalance(total, sourcing, prior: VoiceBalance.articlePrior, named: named)
  }

  func entry(for paragraph: Int, _ indicator: Int?) -> ArticleVoices.Entry {
    let own = masses[paragraph]
    var entry = ArticleVoices.Entry(
      mass: own, isOnTopic: isOnTopic(paragraph), oneSidedness: 0, dominants: [], finding: nil)
    guard let indicator, own.sum > 0 else { return entry }
    var around = VoiceMass(parties: own.sides.count)
    let reach = sourcing.reach
    for place in max(0, paragraph - reach)...min(masses.count - 1, paragraph + reach) {
      around.add(masses[place])
    }
    let voices = VoiceBalance(
      around, sourcing, prior: VoiceBalance.paragraphPrior, named: named)
    entry.oneSidedness = voices.oneSidedness
    entry.dominants = voices.dominants
    let heard = voices.dominants.filter { own.sides[$0] > 0 }
    if !heard.isEmpty, let passage = passage(of: heard, in: paragraph) {
      entry.finding = Finding(
        indicator: indicator, paragraph: paragraph, tokens: passage,
        range: article.range(of: passage), polarity: .none,
        target: heard.count == 1 ? article.target(heard[0]) : nil)
    }
    return entry
  }

  private func isOnTopic(_ paragraph: Int) -> Bool {
    guard
      article.attributions[article.layers[paragraph].attributions].contains(where: {
        $0.speaker.map { article.speakers[$0].party != nil } ?? false
      })
    else { return false }
    return (max(0, paragraph - 1)...paragraph).contains { place in
      article.mentions[article.layers[place].mentions].contains { $0.party != nil }
    }
  }

  /// The words that name the sides' longest speech in a paragraph, else the speech itself.
  private func passage(of parties: [Int], in paragraph: Int) -> Range<Int>? {
    let layer = article.layers[paragraph]
    var longest: Attribution?
    for attribution in article.attributions[layer.attributions]
    where attribution.weighs && attribution.words > longest?.words ?? -1 {
      guard let speaker = attribution.speaker,
        article.speakers[speaker].party.map(parties.contains) ?? false
      else { continue }
      longest = attribution
    }
    guard let longest else { return nil }
    func stands(_ tokens: Range<Int>) -> Bool {
      !tokens.isEmpty && layer.tokens.contains(tokens.lowerBound)
    }
    if stands(longest.source) { return longest.source }
    if stands(longest.cue) { return longest.cue }
    return article.contents[longest.contents].first(where: stands)
  }
}
