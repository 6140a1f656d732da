import Prose

/// A word, a number or a mark of a note that is no prose.
struct Term: Sendable {
  enum Kind: Sendable {
    case word
    /// Digits with the letters and marks that belong to them: `2nd`, `9:14`, `2020-10-02T09:14Z`.
    case number
    case mark
  }

  let kind: Kind

  /// The text with ASCII in small letters, straight apostrophes, and without the points of an
  /// abbreviation: `am` for *a.m.*
  let text: String

  /// Whether it begins with a capital letter.
  let isCapital: Bool
}

/// Reads a paragraph term by term; white space lies between terms and is none.
struct TermCursor: Sendable {
  private var position: Int
  private let end: Int

  /// A cursor before the first term of a range.
  init(_ range: Range<Int>) {
    position = range.lowerBound
    end = range.upperBound
  }

  /// The next term; nil behind the last one.
  mutating func next(in bytes: Span<UInt8>) -> Term? {
    position = bytes.endOfSpace(from: position, before: end)
    guard position < end else { return nil }
    let start = position
    if bytes[start].isDigit {
      position = bytes.endOfNumber(from: start, before: end)
      return Term(kind: .number, text: bytes.folded(start..<position), isCapital: false)
    }
    if bytes.isLetter(at: start) {
      position = bytes.endOfTerm(from: start, before: end)
      let isCapital = bytes.isCapital(at: start)
      return Term(kind: .word, text: bytes.folded(start..<position), isCapital: isCapital)
    }
    position += bytes.lengthOfScalar(at: start)
    return Term(kind: .mark, text: bytes.folded(start..<position), isCapital: false)
  }

  /// The next term that is no mark of decoration or separation, such as `—`, `*` or `|`.
  mutating func nextBehindMarks(in bytes: Span<UInt8>) -> Term? {
    while let term = next(in: bytes) {
      if term.kind != .mark { return term }
    }
    return nil
  }
}

extension Span where Element == UInt8 {
  /// Whether the first word of a range, behind marks of decoration, begins with one of the texts,
  /// which are ASCII in small letters. Cheaper than reading a term, to rule out most paragraphs.
  func opens(_ range: Range<Int>, withOneOf texts: [String]) -> Bool {
    var position = range.lowerBound
    while position < range.upperBound, !isLetter(at: position) {
      position += lengthOfScalar(at: position)
    }
    guard position < range.upperBound else { return false }
    let initial = self[position] | 0x20
    for text in texts where text.utf8.first == initial {
      if position + text.utf8.count <= range.upperBound, standsFolded(text, at: position) {
        return true
      }
    }
    return false
  }

  private func standsFolded(_ text: String, at position: Int) -> Bool {
    var place = position
    for byte in text.utf8 {
      if self[place] | 0x20 != byte { return false }
      place += 1
    }
    return true
  }

  fileprivate func endOfNumber(from start: Int, before end: Int) -> Int {
    var position = start
    while position < end {
      switch self[position] {
      case let byte where byte.isDigit || byte.isASCIILetter: position += 1
      case UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "-"),
        UInt8(ascii: "+"):
        guard position + 1 < end, self[position + 1].isDigit else { return position }
        position += 1
      default: return position
      }
    }
    return position
  }

  /// The end of a word with the hyphens, apostrophes and points inside it.
  fileprivate func endOfTerm(from start: Int, before end: Int) -> Int {
    var position = endOfLetters(from: start, before: end)
    while position < end {
      let isJoint = stands("-", at: position) || stands(".", at: position)
      let joint = isJoint ? 1 : apostrophe(at: position)
      guard joint > 0, position + joint < end, isLetter(at: position + joint) else { break }
      position = endOfLetters(from: position + joint, before: end)
    }
    return position
  }

  fileprivate func folded(_ range: Range<Int>) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(range.count)
    let isWord = !self[range.lowerBound].isDigit && range.count > 1
    var position = range.lowerBound
    while position < range.upperBound {
      let byte = self[position]
      if byte == 0xE2, apostrophe(at: position) == 3 {
        text.append(UInt8(ascii: "'"))
        position += 3
        continue
      }
      if !(isWord && byte == UInt8(ascii: ".")) {
        text.append(UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte ? byte | 0x20 : byte)
      }
      position += 1
    }
    return String(decoding: text, as: UTF8.self)
  }
}
