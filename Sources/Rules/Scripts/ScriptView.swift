import CLUASANDBOX
import Prose

/// An article as a script sees it: records with fields, which are read off the article's layers when
/// the script asks. `docs/scripts.md` says what each field is.
struct ScriptView {
  /// What a record can be, by its number in the machine.
  enum Kind: Int32, CaseIterable {
    case article, paragraph, sentence, token, quotation, attribution, speaker, mention
    /// Some tokens of an attribution: its cue, its source, a part of its content.
    case cue, source, content
    /// A party's id, which stands in lists as a text.
    case party

    fileprivate var name: String {
      switch self {
      case .cue, .source, .content: "passage"
      case .party: "party"
      default: "\(self)"
      }
    }

    /// The fields' names with a space between them, in the order of their numbers.
    fileprivate var fieldNames: String {
      switch self {
      case .article: names(ArticleField.self)
      case .paragraph: names(ParagraphField.self)
      case .sentence: names(SentenceField.self)
      case .token: names(TokenField.self)
      case .quotation: names(QuotationField.self)
      case .attribution: names(AttributionField.self)
      case .speaker: names(SpeakerField.self)
      case .mention: names(MentionField.self)
      case .cue, .source, .content: names(PassageField.self)
      case .party: ""
      }
    }

    private func names<Field: CaseIterable>(_: Field.Type) -> String {
      Field.allCases.map { "\($0)" }.joined(separator: " ")
    }
  }

  /// Every kind with its name and those of its fields, which are asked of the compiler once.
  static let kinds: [(number: Int32, name: String, fieldNames: String)] = Kind.allCases.map {
    ($0.rawValue, $0.name, $0.fieldNames)
  }

  enum ArticleField: Int32, CaseIterable {
    case words, paragraphs, sentences, tokens, quotations, attributions, speakers, mentions, parties
  }

  enum ParagraphField: Int32, CaseIterable {
    case number, index, headline, text, words, quoted, first, last, sentences, tokens, quotations,
      attributions, mentions
  }

  enum SentenceField: Int32, CaseIterable { case text, first, last, tokens, paragraph }

  enum TokenField: Int32, CaseIterable {
    case number, text, lower, kind, word, quoted, joined, paragraph
  }

  enum QuotationField: Int32, CaseIterable {
    case text, first, last, depth, closed, continues, paragraph
  }

  enum AttributionField: Int32, CaseIterable {
    case cue, source, contents, speaker, `class`, kind, vague, words, quoted, paragraph
  }

  enum SpeakerField: Int32, CaseIterable { case number, name, role, party, anonymous }

  enum MentionField: Int32, CaseIterable {
    case text, first, last, party, actor, role, paragraph
  }

  enum PassageField: Int32, CaseIterable { case text, first, last }

  let article: AnnotatedArticle
  let bytes: UnsafeBufferPointer<UInt8>

  /// Holds a text until it is copied.
  let scratch = ScriptScratch()

  /// The ids of the parties that the article names, in the order of their first naming: the order of
  /// a conflict pack says nothing to a script.
  let parties: [Int]

  init(_ article: AnnotatedArticle, _ bytes: UnsafeBufferPointer<UInt8>) {
    self.article = article
    self.bytes = bytes
    var parties: [Int] = []
    let count = article.conflict?.parties.count ?? 0
    for mention in article.mentions {
      if parties.count == count { break }
      if let party = mention.party, !parties.contains(party) { parties.append(party) }
    }
    self.parties = parties
  }

  /// Says what stands at a place of a list.
  func item(of kind: Int32, at place: Int, into value: inout evh_lua_value) {
    if kind == Kind.party.rawValue { return id(of: parties[place], into: &value) }
    value.type = EVH_LUA_RECORD
    value.kind = kind
    value.integer = Int64(place)
  }

  /// The bytes of a record that has a text of its own.
  func text(of kind: Int32, at place: Int) -> Range<Int>? {
    switch Kind(rawValue: kind) {
    case .paragraph: article.article.paragraphs[place].range.bytes
    case .sentence: article.range(of: article.sentences[place].tokens).bytes
    case .quotation: article.quotations[place].range.bytes
    default: nil
    }
  }

  /// The tokens that some bytes of a paragraph touch; nil where they touch none, or reach into what is
  /// masked.
  func tokens(in bytes: Range<Int>) -> Range<Int>? {
    let paragraphs = article.article.paragraphs
    let place = paragraphs.firstPlace { $0.range.end > bytes.lowerBound }
    return place < paragraphs.count ? article.tokens(in: bytes, ofParagraph: place) : nil
  }

  // MARK: Values

  func list(_ kind: Kind, _ places: Range<Int>, into value: inout evh_lua_value) {
    value.type = EVH_LUA_LIST
    value.kind = kind.rawValue
    value.integer = Int64(places.lowerBound)
    value.count = Int64(places.count)
  }

  func record(_ kind: Kind, _ place: Int?, into value: inout evh_lua_value) {
    guard let place else { return }
    value.type = EVH_LUA_RECORD
    value.kind = kind.rawValue
    value.integer = Int64(place)
  }

  func number(_ number: Int, into value: inout evh_lua_value) {
    value.type = EVH_LUA_INTEGER
    value.integer = Int64(number)
  }

  func boolean(_ boolean: Bool, into value: inout evh_lua_value) {
    value.type = EVH_LUA_BOOLEAN
    value.integer = boolean ? 1 : 0
  }

  func text(_ range: Range<Int>, into value: inout evh_lua_value) {
    value.type = EVH_LUA_TEXT
    value.text = evh_lua_text(
      bytes: bytes.baseAddress.map { $0 + range.lowerBound }, count: range.count)
  }

  func text(_ text: some Collection<UInt8>, into value: inout evh_lua_value) {
    value.type = EVH_LUA_TEXT
    let kept = scratch.keep(text)
    value.text = evh_lua_text(bytes: UnsafePointer(kept.baseAddress), count: kept.count)
  }

  func id(of party: Int?, into value: inout evh_lua_value) {
    guard let party, let conflict = article.conflict else { return }
    text(conflict.parties[party].id.utf8, into: &value)
  }

  /// The number of the first or last of some tokens; nothing where there is none.
  func first(_ tokens: Range<Int>, into value: inout evh_lua_value) {
    if !tokens.isEmpty { number(tokens.lowerBound + 1, into: &value) }
  }

  func last(_ tokens: Range<Int>, into value: inout evh_lua_value) {
    if !tokens.isEmpty { number(tokens.upperBound, into: &value) }
  }

  /// The text from the first to the last of some tokens.
  func text(ofTokens tokens: Range<Int>, into value: inout evh_lua_value) {
    text(tokens.isEmpty ? 0..<0 : article.range(of: tokens).bytes, into: &value)
  }
}

/// Memory for a text that a machine is about to copy.
final class ScriptScratch {
  private var bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 256)

  deinit { bytes.deallocate() }

  func keep(_ text: some Collection<UInt8>) -> UnsafeMutableBufferPointer<UInt8> {
    let count = text.count
    if count > bytes.count {
      bytes.deallocate()
      bytes = .allocate(capacity: count)
    }
    _ = bytes.initialize(from: text)
    return UnsafeMutableBufferPointer(rebasing: bytes[..<count])
  }
}
