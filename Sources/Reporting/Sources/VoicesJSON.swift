import Prose
import Rules
import Scoring

/// How voices stand in JSON.
extension JSONWriter {
  /// Who is heard on which side, and how much.
  mutating func write(_ voices: VoiceSummary, of report: Report) {
    object { json in
      json.key("sides")
      json.object { json in
        for (party, side) in zip(report.parties, voices.sides) {
          json.key(named: party.id)
          json.write(side)
        }
      }
      json.key("third")
      json.write(voices.third)
      json.member("lean", voices.balance?.lean)
      json.member("oneSidedness", voices.balance?.oneSidedness)
      json.member("leansTo", voices.balance?.leansTo.map { report.parties[$0].id })
      json.member("evidence", voices.balance?.evidence)
      json.key("tooFewVoices")
      json.value(!(voices.balance?.isSupported ?? false))
      json.key("unanswered")
      json.object(.inline) { json in
        for (party, side) in zip(report.parties, voices.sides) {
          json.key(named: party.id)
          json.value(side.unanswered)
        }
      }
      json.member("anonymousShare", voices.anonymousShare)
      json.member("topShare", voices.topShare)
      json.member("effectiveSpeakers", voices.effectiveSpeakers)
    }
  }

  private mutating func write(_ side: VoiceSummary.Side) {
    object(.inline) { json in
      json.member("sources", side.speakers)
      json.member("attributions", side.attributions)
      json.member("words", side.words)
      json.member("quotedWords", side.quotedWords)
      json.member("mass", side.mass)
      json.member("valence", side.valence)
    }
  }

  /// All attributions of an article, in an array.
  mutating func writeAttributions(_ layout: Layout, of article: AnnotatedArticle) {
    array(layout) { json in
      for attribution in article.attributions { json.write(attribution, of: article) }
    }
  }

  /// One line an attribution.
  private mutating func write(_ attribution: Attribution, of article: AnnotatedArticle) {
    let speaker = attribution.speaker.map { article.speakers[$0] }
    object(.inline) { json in
      json.member("paragraph", article.article.paragraphs[attribution.paragraph].index)
      json.key("source")
      json.spans([attribution.source], of: article)
      json.key("cue")
      json.spans([attribution.cue], of: article)
      json.key("content")
      json.spans(Array(article.contents[attribution.contents]), of: article)
      json.member("kind", attribution.kind.rawValue)
      json.member("cueClass", attribution.cueClass.rawValue)
      json.member("speaker", speaker.map { article.name(of: $0) })
      json.member("party", speaker?.party.flatMap { article.conflict?.parties[$0].id })
      json.member("role", speaker?.role.rawValue)
      json.member("words", attribution.words)
      json.member("quotedWords", attribution.quotedWords)
      json.key("anonymous")
      json.value(attribution.isVague || speaker?.isAnonymous ?? false)
    }
  }

  /// `[[start, end], …]`, each span split around what is masked in it.
  private mutating func spans(_ ranges: [Range<Int>], of article: AnnotatedArticle) {
    array(.inline) { json in
      for range in ranges where !range.isEmpty {
        for piece in article.pieces(of: range) {
          json.array(.inline) { json in
            json.value(piece.lowerBound)
            json.value(piece.upperBound)
          }
        }
      }
    }
  }
}

extension AnnotatedArticle {
  /// A speaker's name as the article writes it, on one line and without masked text in it.
  func name(of speaker: Speaker) -> String {
    text(of: speaker.tokens)
  }

  /// The words of some tokens, on one line, without what is masked between them; empty for none.
  func text(of tokens: Range<Int>) -> String {
    guard !tokens.isEmpty else { return "" }
    return pieces(of: tokens)
      .map { String(decoding: article.bytes[$0], as: UTF8.self) }.joined(separator: " ")
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
