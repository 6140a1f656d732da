public import Prose

/// Splits the tokens of a paragraph into sentences.
///
/// A sentence ends at `.`, `!` or `?`, with the closing marks behind it, but never after a title,
/// an initial, a month or an abbreviation (*Gen.*, *J.*, *Sept. 29*, *U.S.*), never before a small
/// letter, and never inside the close of a quotation that its speaker follows (*“Stop!” he said*).
public struct SentenceSplitter: Sendable {
  private let lexicon: Lexicon

  public init(_ lexicon: Lexicon) { self.lexicon = lexicon }

  /// Appends the sentences of one paragraph.
  public func append(
    _ paragraph: Range<Int>, of tokens: [Token], in bytes: Span<UInt8>,
    to sentences: inout [Sentence]
  ) {
    var start = paragraph.lowerBound
    var position = start
    while position < paragraph.upperBound {
      let token = tokens[position]
      guard token.kind.endsSentence || token.kind == .abbreviation else {
        position += 1
        continue
      }
      let end = endOfClosingMarks(after: position, before: paragraph.upperBound, of: tokens)
      if ends(at: position, next: end, before: paragraph.upperBound, of: tokens, in: bytes) {
        sentences.append(Sentence(tokens: start..<end))
        start = end
      }
      position = end
    }
    if start < paragraph.upperBound {
      sentences.append(Sentence(tokens: start..<paragraph.upperBound))
    }
  }

  /// The place behind the points and closing marks that follow the end of a sentence at once.
  private func endOfClosingMarks(after position: Int, before limit: Int, of tokens: [Token]) -> Int
  {
    var end = position + 1
    while end < limit, tokens[end].range.start == tokens[end - 1].range.end,
      tokens[end].kind.endsSentence || tokens[end].kind.closes
    {
      end += 1
    }
    return end
  }

  private func ends(
    at position: Int, next: Int, before limit: Int, of tokens: [Token], in bytes: Span<UInt8>
  ) -> Bool {
    guard next < limit else { return false }
    let follower = tokens[next]
    guard follower.range.start > tokens[next - 1].range.end || !follower.isWord else {
      return false
    }
    if follower.isWord {
      guard bytes.beginsLikeSentence(at: follower.range.start) else { return false }
    } else if follower.kind == .comma || follower.kind == .semicolon || follower.kind == .colon {
      return false
    }
    switch tokens[position].kind {
    case .abbreviation: return lexicon.classes(of: follower.form).contains(.opener)
    case .period: return position == 0 || !isShortened(tokens[position - 1], in: bytes)
    default: return true
    }
  }

  /// Whether the point behind the token belongs to it: a title, a month, an initial.
  private func isShortened(_ token: Token, in bytes: Span<UInt8>) -> Bool {
    guard token.isWord else { return false }
    return lexicon.classes(of: token.form).contains(.title)
      || (token.range.count == 1 && bytes.isCapitalLetter(at: token.range.start))
  }
}

extension Token.Kind {
  /// Whether the mark may close what a sentence stands in.
  fileprivate var closes: Bool {
    switch self {
    case .closeDouble, .closeSingle, .straightDouble, .straightSingle, .closeGuillemet,
      .closeBracket:
      true
    default: false
    }
  }
}

extension Span where Element == UInt8 {
  /// Whether the byte is a capital letter of ASCII.
  func isCapitalLetter(at position: Int) -> Bool {
    UInt8(ascii: "A")...UInt8(ascii: "Z") ~= self[position]
  }

  /// Whether a sentence may begin at a letter: not with a small letter of ASCII.
  fileprivate func beginsLikeSentence(at position: Int) -> Bool {
    !(UInt8(ascii: "a")...UInt8(ascii: "z") ~= self[position])
  }
}
