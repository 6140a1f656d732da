import Prose

/// Finds bylines: *By Jane Doe*, *By Jane Doe and John Roe, Staff Writer*.
enum Bylines {
  /// The most words of a byline.
  static let maximumWords = 10

  static func spans(in paragraph: Range<Int>, of source: SourceText) -> [MaskedSpan] {
    guard source.starts(paragraph, with: "By ") || source.starts(paragraph, with: "BY "),
      source.bytes[paragraph.upperBound - 1] != UInt8(ascii: ".")
    else { return [] }
    let words = source.words(in: paragraph, limit: maximumWords + 1).dropFirst()
    guard 2..<maximumWords ~= words.count, words.allSatisfy({ isPartOfName($0, source) }) else {
      return []
    }
    return [MaskedSpan(TextRange(paragraph), .byline)]
  }

  private static func isPartOfName(_ word: Range<Int>, _ source: SourceText) -> Bool {
    if source.bytes[word.lowerBound] >= 0x80 || source.isCapital(at: word.lowerBound) {
      return !source.bytes[word].contains { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
    }
    return ["and", "in", "for", "de", "van", "von", "der", "al", "&"].contains(source.text(word))
  }
}
