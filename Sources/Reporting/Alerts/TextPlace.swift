/// Where something stands in a text, as editors count.
struct TextPlace: Hashable {
  /// Counted from 1.
  var line = 1

  /// The character of the line, counted from 1; a character is a Unicode scalar.
  var column = 1
}

/// Finds the places of offsets. Asked for ascending offsets it walks through the text once.
struct TextPlaces {
  private let bytes: [UInt8]
  private let start: Int
  private var offset: Int
  private var place = TextPlace()

  /// A finder for valid UTF-8. A byte order mark at its beginning is no character of the first line.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    offset = start
  }

  /// The place of the character that begins at an offset.
  mutating func place(of target: Int) -> TextPlace {
    if target < offset { (offset, place) = (start, TextPlace()) }
    walk(to: target)
    return place
  }

  /// The places where a range begins and ends; the next one may begin inside it.
  mutating func region(of range: Range<Int>) -> TextRegion {
    let start = place(of: range.lowerBound)
    var walker = self
    return TextRegion(start: start, end: walker.place(of: range.upperBound))
  }

  private mutating func walk(to target: Int) {
    while offset < target {
      let byte = bytes[offset]
      offset += 1
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r"), !isPair {
        place = TextPlace(line: place.line + 1)
      } else if byte & 0xC0 != 0x80 {
        place.column += 1
      }
    }
  }

  /// Whether the line feed of a CR LF follows, which ends the line for both.
  private var isPair: Bool {
    bytes[offset - 1] == UInt8(ascii: "\r") && offset < bytes.count
      && bytes[offset] == UInt8(ascii: "\n")
  }
}

/// A stretch of text between two places.
struct TextRegion: Hashable {
  var start: TextPlace

  /// The place behind the last character.
  var end: TextPlace

  var isOnOneLine: Bool { start.line == end.line }
}
