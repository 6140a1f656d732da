/// Who asks about a phrase: a rule, a conflict pack or a guard.
public struct PhraseOwner: Hashable, Sendable {
  /// Its place among the owners, in the order they were made.
  public let index: Int32

  /// An owner without phrases.
  public static let none = PhraseOwner(index: .max)
}

/// A phrase found in an article.
public struct PhraseMatch: Hashable, Sendable {
  /// The tokens it covers.
  public var tokens: Range<Int32>

  /// Which of its owner's phrases it is, as the owner numbered them.
  public var item: Int32

  public init(tokens: Range<Int32>, item: Int32) {
    self.tokens = tokens
    self.item = item
  }

  /// The place of its first token.
  public var first: Int { Int(tokens.lowerBound) }

  /// The place behind its last token.
  public var end: Int { Int(tokens.upperBound) }
}

/// Every phrase that anybody asks about, as one tree over words, so that one pass over an article
/// finds them all, however many rule sets are loaded.
///
/// It is filled while rules load (`insert`), then `freeze`d and only read.
public struct Phrasebook: Sendable {
  /// The most words a phrase may have.
  public static let maximumWords = 12

  /// How many phrases the shipped rules have, about: room for them is made at once.
  private static let expectedPhrases = 1 << 13

  private struct Entry: Sendable {
    /// Its words, as places in `words`.
    var words: Range<Int>
    var owner: PhraseOwner
    var item: Int32
  }

  /// The words of all phrases, and English function words.
  public private(set) var lexicon = Lexicon()

  private var entries: [Entry] = []

  /// The words of all phrases, one behind another: an array a phrase would cost more than the rest
  /// of loading it.
  private var words: [Form] = []
  private var prefixForms: Set<Form> = []
  private var ownerCount: Int32 = 0
  private var tree = PhraseTree()

  /// The form of the possessive *’s*, which phrases may hold (“world’s worst”).
  public let possessive: Form

  public init() {
    entries.reserveCapacity(Self.expectedPhrases)
    words.reserveCapacity(2 * Self.expectedPhrases)
    possessive = lexicon.insert("'s")
    FunctionWords.insert(into: &lexicon)
  }

  /// The number of owners.
  public var owners: Int { Int(ownerCount) }

  /// The words of a phrase, split as a text is; the possessive *’s* is a word of its own.
  public static func words(of phrase: String) -> [String] { PhraseWords(phrase).texts }

  /// Makes a new owner of phrases.
  public mutating func makeOwner() -> PhraseOwner {
    defer { ownerCount += 1 }
    return PhraseOwner(index: ownerCount)
  }

  /// Adds a phrase; `item` comes back with each match.
  ///
  /// A last word that ends in `*` stands for every word with that beginning. Returns the number of
  /// words, 0 where the phrase holds none; a phrase longer than `maximumWords` is not added.
  @discardableResult
  public mutating func insert(_ phrase: String, owner: PhraseOwner, item: Int32) -> Int {
    let words = forms(of: phrase)
    insert(words, owner: owner, item: item)
    return words.count
  }

  /// Adds a phrase given as the forms of its words.
  public mutating func insert(_ words: [Form], owner: PhraseOwner, item: Int32) {
    if !words.isEmpty, words.count <= Self.maximumWords {
      let start = self.words.count
      self.words += words
      entries.append(Entry(words: start..<self.words.count, owner: owner, item: item))
    }
  }

  /// The number of phrases.
  public var count: Int { entries.count }

  /// Whether one of some phrases, by the order they were added in, stands among some words.
  public func stands(in words: [Form], added phrases: Range<Int>) -> Bool {
    phrases.contains { phrase in
      let own = entries[phrase].words
      return words.indices.contains { start in
        words[start] == self.words[own.lowerBound]
          && words[start...].starts(with: self.words[own])
      }
    }
  }

  /// The words of a phrase as numbers, new words added to the lexicon.
  public mutating func forms(of phrase: String) -> [Form] {
    let words = PhraseWords(phrase)
    var forms: [Form] = []
    forms.reserveCapacity(words.count)
    words.visit { word in
      let isPrefix = words.isOpen && forms.count == words.count - 1
      forms.append(isPrefix ? lexicon.insert(prefix: word) : lexicon.insert(word))
    }
    if words.isOpen, let last = forms.last { prefixForms.insert(last) }
    return forms
  }

  /// The form of a word, added to the lexicon where it is new.
  public mutating func form(inserting word: String) -> Form { lexicon.insert(word) }

  /// Adds a word, or classes of a known one.
  public mutating func insert(_ word: String, class added: WordClass) {
    _ = lexicon.insert(word, class: added)
  }

  /// Adds classes to a word that is in the lexicon.
  public mutating func insert(_ added: WordClass, of form: Form) { lexicon.insert(added, of: form) }

  /// Builds the tree; call it once, after the last phrase.
  public mutating func freeze() {
    tree = PhraseTree(words: lexicon.count)
    for entry in entries {
      let phrase = words[entry.words]
      let node = tree.insert(phrase.dropLast())
      // A word of the lexicon keeps its own form even where a prefix covers it, so the tree must
      // know both.
      let last = phrase[phrase.endIndex - 1]
      for word in prefixForms.contains(last) ? lexicon.forms(coveredBy: last) : [last] {
        tree.insert(word, behind: node, owner: entry.owner, item: entry.item)
      }
    }
  }

  /// Calls `found` with every phrase that begins at the token `start` and ends before `end`.
  public func matches(
    in tokens: Span<Token>, from start: Int, before end: Int,
    found: (PhraseOwner, PhraseMatch) -> Void
  ) {
    var node = tree.root(tokens[start].form)
    var position = start
    while node != PhraseTree.nowhere {
      position += 1
      tree.visitEndings(at: node) { owner, item in
        found(owner, PhraseMatch(tokens: Int32(start)..<Int32(position), item: item))
      }
      position = Self.behindPluralMark(position, in: tokens, before: end)
      guard position < end, tokens[position].form.isKnown else { return }
      node = tree.child(of: node, by: tokens[position].form)
    }
  }

  /// *Employers’ Federation*: the mark of a plural's possessive is no word of the phrase.
  private static func behindPluralMark(
    _ place: Int, in tokens: Span<Token>, before end: Int
  ) -> Int {
    guard place < end else { return place }
    let mark = tokens[place]
    guard mark.kind == .closeSingle || mark.kind == .straightSingle else { return place }
    return mark.range.start == tokens[place - 1].range.end ? place + 1 : place
  }

  /// Whether some phrase begins with the word.
  public func begins(with form: Form) -> Bool { tree.root(form) != PhraseTree.nowhere }
}
