import CLUASANDBOX
import Prose

extension ScriptView {
  /// Says what a field of a record holds; leaves nil where it holds nothing.
  func field(
    _ field: Int32, of kind: Int32, at place: Int, into value: inout evh_lua_value
  ) {
    switch Kind(rawValue: kind) {
    case .article: ArticleField(rawValue: field).map { read($0, into: &value) }
    case .paragraph: ParagraphField(rawValue: field).map { read($0, place, into: &value) }
    case .sentence: SentenceField(rawValue: field).map { read($0, place, into: &value) }
    case .token: TokenField(rawValue: field).map { read($0, place, into: &value) }
    case .quotation: QuotationField(rawValue: field).map { read($0, place, into: &value) }
    case .attribution: AttributionField(rawValue: field).map { read($0, place, into: &value) }
    case .speaker: SpeakerField(rawValue: field).map { read($0, place, into: &value) }
    case .mention: MentionField(rawValue: field).map { read($0, place, into: &value) }
    case .cue:
      PassageField(rawValue: field).map { read($0, article.attributions[place].cue, into: &value) }
    case .source:
      PassageField(rawValue: field).map {
        read($0, article.attributions[place].source, into: &value)
      }
    case .content:
      PassageField(rawValue: field).map { read($0, article.contents[place], into: &value) }
    case .party, nil: break
    }
  }

  private func read(_ field: ArticleField, into value: inout evh_lua_value) {
    switch field {
    case .words: number(article.layers.reduce(0) { $0 + $1.words }, into: &value)
    case .paragraphs: list(.paragraph, article.layers.indices, into: &value)
    case .sentences: list(.sentence, article.sentences.indices, into: &value)
    case .tokens: list(.token, article.tokens.indices, into: &value)
    case .quotations: list(.quotation, article.quotations.indices, into: &value)
    case .attributions: list(.attribution, article.attributions.indices, into: &value)
    case .speakers: list(.speaker, article.speakers.indices, into: &value)
    case .mentions: list(.mention, article.mentions.indices, into: &value)
    case .parties: list(.party, parties.indices, into: &value)
    }
  }

  private func read(_ field: ParagraphField, _ place: Int, into value: inout evh_lua_value) {
    let paragraph = article.article.paragraphs[place]
    let layer = article.layers[place]
    switch field {
    case .number: number(place + 1, into: &value)
    case .index: number(paragraph.index, into: &value)
    case .headline: boolean(paragraph.kind == .headline, into: &value)
    case .text: text(paragraph.range.bytes, into: &value)
    case .words: number(layer.words, into: &value)
    case .quoted: number(layer.quotedWords, into: &value)
    case .first: first(layer.tokens, into: &value)
    case .last: last(layer.tokens, into: &value)
    case .sentences: list(.sentence, layer.sentences, into: &value)
    case .tokens: list(.token, layer.tokens, into: &value)
    case .quotations: list(.quotation, layer.quotations, into: &value)
    case .attributions: list(.attribution, layer.attributions, into: &value)
    case .mentions: list(.mention, layer.mentions, into: &value)
    }
  }

  private func read(_ field: SentenceField, _ place: Int, into value: inout evh_lua_value) {
    let tokens = article.sentences[place].tokens
    switch field {
    case .text: text(ofTokens: tokens, into: &value)
    case .first: first(tokens, into: &value)
    case .last: last(tokens, into: &value)
    case .tokens: list(.token, tokens, into: &value)
    case .paragraph: paragraph(ofToken: tokens.lowerBound, into: &value)
    }
  }

  private func read(_ field: TokenField, _ place: Int, into value: inout evh_lua_value) {
    let token = article.tokens[place]
    switch field {
    case .number: number(place + 1, into: &value)
    case .text: text(token.range.bytes, into: &value)
    case .lower: lower(token, into: &value)
    case .kind: text(Self.kindsOfTokens[Int(token.kind.rawValue)], into: &value)
    case .word: boolean(token.isWord, into: &value)
    case .quoted: boolean(token.isQuoted, into: &value)
    case .joined: boolean(token.isJoined, into: &value)
    case .paragraph: paragraph(ofToken: place, into: &value)
    }
  }

  private func read(_ field: QuotationField, _ place: Int, into value: inout evh_lua_value) {
    let quotation = article.quotations[place]
    switch field {
    case .text: text(quotation.range.bytes, into: &value)
    case .first: first(quotation.tokens, into: &value)
    case .last: last(quotation.tokens, into: &value)
    case .depth: number(quotation.depth, into: &value)
    case .closed: boolean(quotation.isClosed, into: &value)
    case .continues: boolean(quotation.continues, into: &value)
    case .paragraph:
      let paragraph = article.layers.firstPlace { $0.quotations.upperBound > place }
      number(paragraph + 1, into: &value)
    }
  }

  private func read(_ field: AttributionField, _ place: Int, into value: inout evh_lua_value) {
    let attribution = article.attributions[place]
    switch field {
    case .cue: record(.cue, attribution.cue.isEmpty ? nil : place, into: &value)
    case .source: record(.source, attribution.source.isEmpty ? nil : place, into: &value)
    case .contents: list(.content, attribution.contents, into: &value)
    case .speaker: record(.speaker, attribution.speaker, into: &value)
    case .class: text(attribution.cueClass.rawValue.utf8, into: &value)
    case .kind: text(attribution.kind.rawValue.utf8, into: &value)
    case .vague: boolean(attribution.isVague, into: &value)
    case .words: number(attribution.words, into: &value)
    case .quoted: number(attribution.quotedWords, into: &value)
    case .paragraph: number(attribution.paragraph + 1, into: &value)
    }
  }

  private func read(_ field: SpeakerField, _ place: Int, into value: inout evh_lua_value) {
    let speaker = article.speakers[place]
    switch field {
    case .number: number(place + 1, into: &value)
    case .name: text(ofTokens: speaker.tokens, into: &value)
    case .role: text(speaker.role.rawValue.utf8, into: &value)
    case .party: id(of: speaker.party, into: &value)
    case .anonymous: boolean(speaker.isAnonymous, into: &value)
    }
  }

  private func read(_ field: MentionField, _ place: Int, into value: inout evh_lua_value) {
    let mention = article.mentions[place]
    switch field {
    case .text: text(ofTokens: mention.tokens, into: &value)
    case .first: first(mention.tokens, into: &value)
    case .last: last(mention.tokens, into: &value)
    case .party: id(of: mention.party, into: &value)
    case .actor:
      if let conflict = article.conflict {
        text(conflict.actors[mention.actor].name.utf8, into: &value)
      }
    case .role:
      if let conflict = article.conflict {
        text(conflict.actors[mention.actor].role.rawValue.utf8, into: &value)
      }
    case .paragraph: paragraph(ofToken: mention.tokens.lowerBound, into: &value)
    }
  }

  private func read(
    _ field: PassageField, _ tokens: Range<Int>, into value: inout evh_lua_value
  ) {
    switch field {
    case .text: text(ofTokens: tokens, into: &value)
    case .first: first(tokens, into: &value)
    case .last: last(tokens, into: &value)
    }
  }

  private func paragraph(ofToken token: Int, into value: inout evh_lua_value) {
    number(article.paragraph(ofToken: token) + 1, into: &value)
  }

  /// The word as words are compared: in small letters, with straight apostrophes.
  private func lower(_ token: Token, into value: inout evh_lua_value) {
    let word = UnsafeBufferPointer(rebasing: bytes[token.range.bytes])
    if word.allSatisfy({ $0 < 0x80 }) {
      text(
        word.lazy.map { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 ? $0 | 0x20 : $0 },
        into: &value)
    } else {
      text(Self.folding.folded(word.span), into: &value)
    }
  }

  private static let folding = CaseFolding()

  /// The names of the kinds of tokens, by their numbers.
  private static let kindsOfTokens: [[UInt8]] = (0...Token.Kind.other.rawValue).map { number in
    Token.Kind(rawValue: number).map { Array("\($0)".utf8) } ?? []
  }
}
