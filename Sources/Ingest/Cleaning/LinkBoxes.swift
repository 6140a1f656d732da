import Prose

/// Finds link boxes glued into sentences: *Jared KushnerJared Corey KushnerNew Kushner group aims …
/// MORE*.
///
/// A box begins where a small letter meets a capital, behind a name that is said again within
/// `maximumEcho` bytes, and ends with a `MORE` that stands alone. Glue by itself (*HuffPost*) is no
/// sign, nor is the word MORE, nor a name that is written so each time (*YouTube … YouTube*).
enum LinkBoxes {
  /// How far behind the glue the name is said again, in bytes.
  static let maximumEcho = 60

  /// The longest box, in bytes.
  static let maximumBox = 1200

  private static let end = Array("MORE".utf8)

  /// What surnames begin with: *McConnell* is no *Mc* with glue behind it.
  private static let prefixes: Set<String> = [
    "Mc", "Mac", "De", "Di", "Du", "La", "Le", "Van", "Von", "Fitz",
  ]

  static func spans(in paragraph: Range<Int>, of source: SourceText) -> [MaskedSpan] {
    let ends = self.ends(in: paragraph, of: source)
    guard !ends.isEmpty else { return [] }
    var spans: [MaskedSpan] = []
    var position = paragraph.lowerBound
    for end in ends {
      let start = max(position, end - maximumBox)
      if let glue = (start..<end).first(where: { isGlue(at: $0, before: end, paragraph, source) }) {
        spans.append(MaskedSpan(TextRange(glue..<end), .relatedLinks))
      }
      position = end
    }
    return spans
  }

  /// The offsets behind each `MORE` that stands alone.
  private static func ends(in paragraph: Range<Int>, of source: SourceText) -> [Int] {
    let bytes = source.bytes.span
    var ends: [Int] = []
    var position = paragraph.lowerBound + end.count - 1
    while position < paragraph.upperBound {
      // Most bytes cannot be the last of MORE: four at a time.
      switch bytes[position] {
      case UInt8(ascii: "E"):
        let start = position - end.count + 1
        if source.bytes[start...position].elementsEqual(end), stands(start..<position + 1, source) {
          ends.append(position + 1)
        }
        position += 1
      case UInt8(ascii: "R"): position += 1
      case UInt8(ascii: "O"): position += 2
      case UInt8(ascii: "M"): position += 3
      default: position += 4
      }
    }
    return ends
  }

  private static func stands(_ word: Range<Int>, _ source: SourceText) -> Bool {
    let isOpen = word.lowerBound > 0 && !source.isWordByte(at: word.lowerBound - 1)
    let isClosed =
      word.upperBound == source.bytes.count || !source.isWordByte(at: word.upperBound)
    return isOpen && isClosed
  }

  /// Whether a capital at an offset is glued to a name that is said again.
  private static func isGlue(
    at offset: Int, before end: Int, _ paragraph: Range<Int>, _ source: SourceText
  ) -> Bool {
    guard offset > paragraph.lowerBound, source.isCapital(at: offset),
      source.isSmall(at: offset - 1)
    else { return false }
    var start = offset - 1
    while start > paragraph.lowerBound, source.isWordByte(at: start - 1) {
      start -= 1
      if offset - start > maximumEcho { return false }
    }
    let name = source.bytes[start..<offset]
    guard source.isCapital(at: start), !prefixes.contains(source.text(start..<offset)) else {
      return false
    }
    let word = source.bytes[start..<source.endOfWord(from: offset, before: end)]
    let echo = offset..<min(offset + maximumEcho, end)
    return echo.contains { place in
      source.bytes[place] == name[name.startIndex] && !source.isCapital(at: place - 1)
        && source.bytes[place..<end].starts(with: name)
        && !word.elementsEqual(source.bytes[place..<source.endOfWord(from: place, before: end)])
    }
  }
}

extension SourceText {
  /// Whether a byte belongs to a word: a letter in any script, or a digit.
  fileprivate func isWordByte(at offset: Int) -> Bool {
    isLetter(at: offset) || isDigit(at: offset) || isWideLetter(at: offset)
  }

  fileprivate func endOfWord(from start: Int, before end: Int) -> Int {
    var position = start
    while position < end, isWordByte(at: position) { position += 1 }
    return position
  }
}
