public import Prose
import Rules

/// Writes an article with two parties of its conflict exchanged.
///
/// Every name of the one becomes the name that stands at the same place of the same list of the
/// other in the conflict pack: a city for a city, an official for an official of the same gender, an
/// ally for an ally, a contested name for the other side's. Everything else stays, byte for byte, but
/// for *a* and *an* before a name. A name without a counterpart becomes the party's own name; then the
/// text is no true mirror.
public struct PartyExchange: Sendable {
  private let conflict: Conflict
  private let one: Int
  private let other: Int

  /// Whether a name that only one of the two has for a thing gives way to a neutral one.
  private let neutralises: Bool

  /// The words of the names that belong to a side in a dispute about names.
  private let claims: Set<[String]>

  /// The aliases of each of the two parties, by list.
  private let lists: [[Alias.List: [Alias]]]

  /// An exchange of two parties, given as places in the conflict's `parties`.
  public init(_ conflict: Conflict, _ one: Int, _ other: Int) {
    self.init(conflict, one, other, neutralises: false)
  }

  init(_ conflict: Conflict, _ one: Int, _ other: Int, neutralises: Bool) {
    self.conflict = conflict
    self.neutralises = neutralises
    self.one = one
    self.other = other
    claims = Set(conflict.contestedNames.flatMap { $0.names.joined() }.map(Self.key))
    lists = [one, other].map { party in
      Dictionary(
        grouping: conflict.aliases.filter { conflict.actors[$0.actor].party == party },
        by: \.list)
    }
  }

  /// The article's bytes with the parties exchanged; the article must be read with the conflict.
  public func bytes(of article: AnnotatedArticle) -> [UInt8] { exchanged(article).bytes }

  /// The article with the parties exchanged; it must be read with the conflict.
  func exchanged(_ article: AnnotatedArticle) -> Article {
    article.article.replacing(edits(in: article))
  }

  /// What is written in place of names, and of *a* and *an* before them.
  private func edits(in article: AnnotatedArticle) -> [TextEdit] {
    var edits: [TextEdit] = []
    for (tokens, text) in replacements(in: article) {
      if let before = articleWord(before: tokens, in: article),
        before.start >= edits.last?.range.end ?? 0
      {
        let word = article.article.text(of: before)
        edits.append(TextEdit(range: before, text: indefinite(before: text, like: word)))
      }
      edits.append(TextEdit(range: article.range(of: tokens), text: text))
    }
    return edits
  }

  /// The names to replace, in text order, none overlapping.
  private func replacements(in article: AnnotatedArticle) -> [(Range<Int>, String)] {
    var replacements: [(tokens: Range<Int>, text: String)] = []
    for mention in article.mentions {
      let text = article.article.text(of: article.range(of: mention.tokens))
      if let counterpart = counterpart(of: mention, text) {
        replacements.append((mention.tokens, cased(counterpart, like: text)))
      }
    }
    for layer in article.layers {
      for name in article.namings(in: layer.tokens, of: conflict) {
        guard article.mentions.overlapping(name.tokens).isEmpty else { continue }
        let text = article.article.text(of: article.range(of: name.tokens))
        if let counterpart = counterpart(of: name, text) {
          replacements.append((name.tokens, cased(counterpart, like: text)))
        }
      }
    }
    return replacements.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
  }

  // MARK: Counterparts

  private func counterpart(of mention: Mention, _ text: String) -> String? {
    guard let side = side(of: conflict.actors[mention.actor].party) else { return nil }
    let own = lists[side]
    let words = Self.key(text)
    for list in Alias.List.allCases {
      guard let aliases = own[list] else { continue }
      for (place, alias) in aliases.enumerated() where alias.actor == mention.actor {
        let isSurname = Self.key(alias.text) != words
        guard !isSurname || (Self.key(alias.text).last.map { [$0] } == words && list.isOfPeople)
        else {
          continue
        }
        guard let other = other(of: side, in: list, at: place) else { return nil }
        return isSurname ? Phrasebook.words(of: other).last ?? other : other
      }
    }
    return nil
  }

  /// The alias at a place of the other party's list. Beyond its end it is the last one, since people
  /// stand behind bodies, of demonyms from the beginning again, and of names the first; so it is for a
  /// name that is a claim itself, and where the other party has no such list.
  private func other(of side: Int, in list: Alias.List, at place: Int) -> String? {
    let others = lists[1 - side]
    let own = others[.names]?.first?.text
    guard let aliases = others[list], !aliases.isEmpty else { return own }
    let isContested = lists[side][list].map { claims.contains(Self.key($0[place].text)) } ?? false
    if list == .names, isContested || place >= aliases.count { return own }
    return aliases[list == .demonyms ? place % aliases.count : min(place, aliases.count - 1)].text
  }

  private func counterpart(of name: NamingMatch, _ text: String) -> String? {
    guard let side = side(of: name.party) else { return nil }
    let parties = [one, other]
    let thing = conflict.contestedNames[name.thing]
    let words = Self.key(text)
    guard let place = thing.names[parties[side]].firstIndex(where: { Self.key($0) == words }) else {
      return nil
    }
    let others = thing.names[parties[1 - side]]
    guard others.isEmpty else { return others[place % others.count] }
    return neutralises ? thing.neutral.first : nil
  }

  private func side(of party: Int?) -> Int? { party == one ? 0 : party == other ? 1 : nil }

  /// The words of a name, whatever their case and the style of an apostrophe.
  private static func key(_ text: String) -> [String] {
    Phrasebook.words(of: text).map { word in
      String(word.lowercased().map { $0 == "’" ? "'" : $0 })
    }
  }

  // MARK: Spelling

  /// A name with capitals where the one that it stands for has them: *ARMENIA*, *armed forces of*.
  private func cased(_ name: String, like text: String) -> String {
    let name = text.contains("’") ? String(name.map { $0 == "'" ? "’" : $0 }) : name
    let letters = text.unicodeScalars.filter(\.properties.isAlphabetic)
    if letters.count > 1, letters.allSatisfy(\.properties.isUppercase), !isShort(text) {
      return name.uppercased()
    }
    let words = name.split(separator: " ")
    let models = text.split(whereSeparator: \.isWhitespace)
    guard words.count > 1, words.count == models.count else { return name }
    return zip(words, models).map { word, model in
      model.first?.isLowercase ?? false
        ? word.prefix(1).lowercased() + word.dropFirst() : String(word)
    }.joined(separator: " ")
  }

  /// Whether a name is written in capitals anyhow: *ANCA*.
  private func isShort(_ text: String) -> Bool {
    conflict.aliases.contains { $0.text == text }
  }

  /// The *a* or *an* right before some tokens.
  private func articleWord(before tokens: Range<Int>, in article: AnnotatedArticle) -> TextRange? {
    guard tokens.lowerBound > 0 else { return nil }
    let range = article.tokens[tokens.lowerBound - 1].range
    guard !article.tokens[tokens.lowerBound].isJoined,
      ["a", "an"].contains(article.article.text(of: range).lowercased())
    else { return nil }
    return range
  }

  private func indefinite(before name: String, like word: String) -> String {
    let vowel = name.lowercased().first.map { "aeiouäöåəéèà".contains($0) } ?? false
    let text = vowel ? "an" : "a"
    guard word.first?.isUppercase ?? false else { return text }
    return word.count > 1 && word == word.uppercased() ? text.uppercased() : vowel ? "An" : "A"
  }
}

extension Alias.List {
  /// Whether a last name alone can stand for the name.
  fileprivate var isOfPeople: Bool { self == .men || self == .women }
}
