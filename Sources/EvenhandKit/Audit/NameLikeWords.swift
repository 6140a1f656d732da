import Prose
import Rules
import YAML

/// Words that look like names: written with a capital, in a rule or in a passage that it finds, and no
/// name in any conflict pack.
struct NameLikeWords: Sendable {
  /// Some words with capitals that stand side by side.
  struct Word: Sendable {
    var text: String

    /// The places of the indicators in whose words, or in what they found, it stands.
    var indicators: Set<Int>
  }

  /// What a word gives way to where an audit asks what hangs on it: no word of any language.
  private static let blank = "Qvorn"

  /// Those that stand in rules, in the order of their texts.
  let words: [Word]

  /// The names of all packs.
  private let names: Set<[String]>

  /// The words of which each indicator says that they name nobody.
  private let nobody: [Set<[String]>]

  init(_ rulebook: Rulebook) {
    let names = Self.names(of: rulebook.packs.map(\.conflict))
    let nobody = rulebook.indicators.map { Set($0.namesNobody.map(Self.key)) }
    self.names = names
    self.nobody = nobody
    var found: [String: Set<Int>] = [:]
    for (place, indicator) in rulebook.indicators.enumerated() {
      for text in rulebook.textsThatFind(of: indicator) {
        for run in Self.capitalised(in: text)
        where !Self.holds(run, names) && !Self.isCapitalByCustom(run)
          && !Self.isNobody(run, nobody[place])
        {
          found[run, default: []].insert(place)
        }
      }
    }
    words = found.sorted { $0.key < $1.key }.map { Word(text: $0.key, indicators: $0.value) }
  }

  private static func names(of conflicts: [Conflict]) -> Set<[String]> {
    var names: Set<[String]> = []
    for conflict in conflicts {
      for alias in conflict.aliases { names.insert(key(alias.text)) }
      for thing in conflict.contestedNames {
        for name in thing.neutral + thing.proper + thing.names.joined() { names.insert(key(name)) }
      }
    }
    return names
  }

  private static func isCapitalByCustom(_ run: String) -> Bool {
    Phrasebook.words(of: run).allSatisfy(CapitalWords.hold)
  }

  /// Whether a run, or each of its words, is said to name nobody.
  private static func isNobody(_ run: String, _ nobody: Set<[String]>) -> Bool {
    if nobody.isEmpty { return false }
    let words = key(run)
    return nobody.contains(words) || words.allSatisfy { nobody.contains([$0]) }
  }

  private static func key(_ text: String) -> [String] {
    Phrasebook.words(of: text).map { $0.lowercased() }
  }

  /// Whether a name of a pack is among some words: that one an exchange of names reaches.
  private static func holds(_ run: String, _ names: Set<[String]>) -> Bool {
    let words = key(run)
    return words.indices.contains { start in
      (start + 1...words.count).contains { names.contains(Array(words[start..<$0])) }
    }
  }

  /// The runs of words with a capital in a term or a regular expression, whose classes, counts and
  /// escapes are no words.
  static func capitalised(in text: String) -> [String] {
    var runs: [String] = []
    var run = ""
    var word = ""
    var isEscaped = false
    var closing: Unicode.Scalar?
    func isName(_ word: String) -> Bool {
      word.unicodeScalars.count > 1 && word.unicodeScalars.first!.properties.isUppercase
    }
    func close(_ scalar: Unicode.Scalar?) {
      let isPart = isName(word)
      if isPart { run += (run.isEmpty ? "" : " ") + word }
      let goesOn = isPart && scalar == " "
      if !goesOn, !run.isEmpty, isPart || !word.isEmpty || scalar != " " {
        runs.append(run)
        run = ""
      }
      word = ""
    }
    for scalar in text.unicodeScalars {
      if let end = closing {
        if scalar == end, !isEscaped { closing = nil }
        isEscaped = scalar == "\\" && !isEscaped
        continue
      }
      if isEscaped {
        isEscaped = false
        continue
      }
      if scalar.properties.isAlphabetic {
        word.unicodeScalars.append(scalar)
        continue
      }
      close(scalar)
      switch scalar {
      case "\\": isEscaped = true
      case "[": closing = "]"
      case "{": closing = "}"
      default: break
      }
    }
    close(nil)
    if !run.isEmpty { runs.append(run) }
    return runs
  }

  // MARK: In articles

  /// The words of rules, and those of an article in what was found there, each with all indicators that
  /// it is one of.
  func words(in article: AnnotatedArticle, _ findings: [Finding]) -> [Word] {
    var found: [String: Set<Int>] = [:]
    let capitals = CapitalsInPassages(article)
    for finding in findings {
      for run in capitals.runs(in: finding.tokens) {
        let text = capitals.text(of: run)
        if Self.isNobody(text, nobody[finding.indicator]) { continue }
        found[text, default: []].insert(finding.indicator)
      }
    }
    if found.isEmpty { return words }
    var words = words
    for place in words.indices {
      guard let indicators = found.removeValue(forKey: words[place].text) else { continue }
      words[place].indicators.formUnion(indicators)
    }
    return words
      + found.filter { !Self.holds($0.key, names) }.sorted { $0.key < $1.key }
      .map { Word(text: $0.key, indicators: $0.value) }
  }

  /// Where a word stands in an article, as tokens.
  static func places(of word: Word, in article: AnnotatedArticle) -> [Range<Int>] {
    let words = Phrasebook.words(of: word.text).map { Array($0.utf8) }
    let bytes = article.article.bytes
    guard let first = words.first, bytes.contains(first) else { return [] }
    return article.tokens.indices.compactMap { start in
      let end = start + words.count
      guard end <= article.tokens.count,
        zip(start..<end, words).allSatisfy({ place, word in
          bytes[article.tokens[place].range.bytes].elementsEqual(word)
        })
      else { return nil }
      return start..<end
    }
  }

  /// The article with words that no rule knows in those places.
  static func blanking(_ places: [Range<Int>], in article: AnnotatedArticle) -> Article {
    article.article.replacing(
      places.joined().map { TextEdit(range: article.tokens[$0].range, text: blank) })
  }
}
