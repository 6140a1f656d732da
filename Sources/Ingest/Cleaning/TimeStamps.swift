import Prose

/// Finds paragraphs that are only a date or a time: *Published 3 October 2020 14:05*.
enum TimeStamps {
  /// The most words of a time stamp.
  static let maximumWords = 12

  private static let words: Set<String> = [
    "published", "updated", "posted", "last", "modified", "on", "at", "am", "pm", "gmt", "utc",
    "bst", "est", "edt", "et", "cet", "cest", "pst", "pdt", "jan", "january", "feb", "february",
    "mar", "march", "apr", "april", "may", "jun", "june", "jul", "july", "aug", "august", "sept",
    "sep", "september", "oct", "october", "nov", "november", "dec", "december", "monday",
    "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "wed", "thu",
    "fri", "sat", "sun",
  ]

  static func spans(in paragraph: Range<Int>, of source: SourceText) -> [MaskedSpan] {
    guard paragraph.count <= 100 else { return [] }
    let words = source.words(in: paragraph, limit: maximumWords + 1)
    guard words.count <= maximumWords,
      words.contains(where: { source.bytes[$0].contains { 0x30...0x39 ~= $0 } }),
      words.allSatisfy({ isOfTime($0, source) }),
      words.contains(where: { isClockOrYear($0, source) })
    else { return [] }
    return [MaskedSpan(TextRange(paragraph), .timeStamp)]
  }

  private static func isOfTime(_ word: Range<Int>, _ source: SourceText) -> Bool {
    let bytes = source.bytes[word]
    let letters = bytes.filter { 0x61...0x7A ~= $0 | 0x20 }
    if letters.isEmpty { return !word.contains(where: source.isWideLetter) }
    if words.contains(String(decoding: letters.map { $0 | 0x20 }, as: UTF8.self)) { return true }
    let ordinal = String(decoding: letters, as: UTF8.self)
    return bytes.first.map { 0x30...0x39 ~= $0 } == true
      && ["st", "nd", "rd", "th", "am", "pm", "T", "Z", "TZ"].contains(ordinal)
  }

  /// Whether a word has a clock time or a year, so that a lone number or *May* is no time stamp.
  private static func isClockOrYear(_ word: Range<Int>, _ source: SourceText) -> Bool {
    let bytes = source.bytes[word]
    let digits = bytes.count { 0x30...0x39 ~= $0 }
    let isClock = digits >= 2 && bytes.contains(UInt8(ascii: ":"))
    let isYear = digits == 4 && (bytes.starts(with: "19".utf8) || bytes.starts(with: "20".utf8))
    let isDate =
      digits >= 6 && bytes.contains { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "/") }
    return isClock || isYear || isDate
  }
}
