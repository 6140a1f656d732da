import Prose

/// The paragraphs of a transcript: each begins with a speaker's name and a colon, and the rest is
/// what he says, with marks or without.
///
/// A label has at most four words, and may have an affiliation in brackets behind them (*HILL (Varda):*).
/// One in capitals (*HILL:*) counts where the article has two such
/// paragraphs, another (*Interviewer:*) where the same one stands before two.
struct SpeakerLabels {
  /// The most tokens of a label.
  static let maximumTokens = 4

  /// The most tokens of an affiliation, its brackets included.
  static let maximumAffiliation = 8

  /// The labels of an article, as the tokens before the colon, by place of paragraph.
  private(set) var labels: [Int: Range<Int>] = [:]

  init(_ tokens: [Token], _ layers: [ParagraphLayers], in bytes: [UInt8]) {
    var capitals: [Int: Range<Int>] = [:]
    var names: [[UInt8]: [(paragraph: Int, label: Range<Int>)]] = [:]
    for (place, layer) in layers.enumerated() {
      guard let (name, label) = Self.label(of: layer.tokens, tokens, bytes) else { continue }
      let text = Array(
        bytes[tokens[name.lowerBound].range.start..<tokens[name.upperBound - 1].range.end])
      if Self.isAllCapitals(text) { capitals[place] = label }
      names[text, default: []].append((place, label))
    }
    if capitals.count >= 2 { labels = capitals }
    for places in names.values where places.count >= 2 {
      for (place, label) in places { labels[place] = label }
    }
  }

  /// The name of a label, and all of it.
  private static func label(
    of paragraph: Range<Int>, _ tokens: [Token], _ bytes: [UInt8]
  ) -> (name: Range<Int>, label: Range<Int>)? {
    guard var start = paragraph.first else { return nil }
    if tokens[start].kind.isQuotationMark { start += 1 }
    var end = start
    let limit = min(paragraph.upperBound, start + maximumTokens + 1)
    while end < limit, tokens[end].kind != .colon, tokens[end].kind != .openBracket {
      guard tokens[end].isWord, bytes[tokens[end].range.start].isCapital else { return nil }
      end += 1
    }
    guard start < end, end < limit else { return nil }
    let name = start..<end
    if tokens[end].kind == .openBracket {
      let reach = end..<min(paragraph.upperBound, end + maximumAffiliation)
      guard let closing = reach.first(where: { tokens[$0].kind == .closeBracket }) else {
        return nil
      }
      end = closing + 1
    }
    guard end + 2 < paragraph.upperBound, tokens[end].kind == .colon else { return nil }
    return (name, start..<end)
  }

  private static func isAllCapitals(_ text: [UInt8]) -> Bool {
    !text.contains { UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 }
  }
}
