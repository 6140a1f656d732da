package import Prose

/// Finds link boxes that a scraper glued into a sentence: *adviser Jared KushnerJared Corey
/// KushnerNew Kushner group aims to promote relations … MORE, has the potential*.
///
/// A box begins where a capital letter is glued to a name (`KushnerJared`), if the name is said
/// again within `maximumEcho` characters and only names stand between (`Jared Corey Kushner`), and
/// ends behind the next `MORE` that stands alone, at most `maximumLinkBox` bytes later. Each sign
/// by itself is common in prose: *HuffPost*, *McConnell*, *they want MORE*.
package struct RelatedLinksCleaner: Cleaner {
  package let reason = MaskedSpan.Reason.relatedLinks

  /// The longest box, in bytes.
  static let maximumLinkBox = 800

  /// How far behind the glue the name begins again at most, in characters.
  static let maximumEcho = 60

  /// The longest name, in bytes.
  static let maximumName = 60

  package init() {}

  package func residue(in paragraph: Range<Int>, of bytes: Span<UInt8>) -> [Range<Int>] {
    var boxes: [Range<Int>] = []
    var position = paragraph.lowerBound
    while let more = bytes.firstMORE(in: position..<paragraph.upperBound) {
      let least = max(position, more.upperBound - Self.maximumLinkBox)
      let start = bytes.startOfCodePoint(before: least + 1)
      if let glue = firstGlue(in: start..<more.lowerBound, of: paragraph, bytes) {
        boxes.append(glue..<more.upperBound)
      }
      position = more.upperBound
    }
    return boxes
  }

  private func firstGlue(
    in range: Range<Int>, of paragraph: Range<Int>, _ bytes: Span<UInt8>
  ) -> Int? {
    var start = bytes.startOfLetters(before: range.lowerBound, from: paragraph.lowerBound)
    var position = range.lowerBound
    while position < range.upperBound {
      let end = position + bytes.lengthOfScalar(at: position)
      if !bytes.isLetter(at: position) {
        start = end
      } else if start < position, bytes.isGlue(at: position),
        hasEcho(of: start..<position, before: range.upperBound, in: bytes)
      {
        return position
      }
      position = end
    }
    return nil
  }

  /// Whether a name is said again behind the glue it ends at, with only names between.
  private func hasEcho(of name: Range<Int>, before end: Int, in bytes: Span<UInt8>) -> Bool {
    guard name.count > 1, name.count <= Self.maximumName, bytes.isCapital(at: name.lowerBound)
    else { return false }
    var position = name.upperBound
    var characters = 0
    while position < end, characters <= Self.maximumEcho {
      let limit = min(end, position + 2 * Self.maximumName)
      let word = position..<bytes.endOfLetters(from: position, before: limit)
      if word.isEmpty {
        guard bytes.isInsideName(at: position) else { return false }
        position += bytes.lengthOfScalar(at: position)
        characters += 1
      } else {
        if bytes.isEcho(word, of: name) { return true }
        guard bytes.isCapital(at: word.lowerBound) || bytes.isParticle(word) else { return false }
        position = word.upperBound
        characters += bytes.codePoints(in: word)
      }
    }
    return false
  }
}

extension Span where Element == UInt8 {
  /// The first `MORE` in a range that is no part of a word.
  fileprivate func firstMORE(in range: Range<Int>) -> Range<Int>? {
    var position = range.lowerBound + 3
    while position < range.upperBound {
      // A byte that is none of the four rules out every MORE that it lies in.
      switch self[position] {
      case UInt8(ascii: "E"):
        let word = position - 3..<position + 1
        if stands("MORE", at: word.lowerBound), !isLetter(before: word.lowerBound),
          !isLetter(at: word.upperBound)
        {
          return word
        }
        position += 4
      case UInt8(ascii: "R"): position += 1
      case UInt8(ascii: "O"): position += 2
      case UInt8(ascii: "M"): position += 3
      default: position += 4
      }
    }
    return nil
  }

  /// Whether a capital letter begins at a position right behind a small one.
  fileprivate func isGlue(at position: Int) -> Bool {
    isCapital(at: position) && isSmall(at: startOfCodePoint(before: position))
  }

  /// Where the letters begin that end before a position, at most a little more than a name has.
  fileprivate func startOfLetters(before end: Int, from start: Int) -> Int {
    let limit = Swift.max(start, end - RelatedLinksCleaner.maximumName - 4)
    var position = end
    while position > limit, isLetter(before: position) {
      position = startOfCodePoint(before: position)
    }
    return position
  }

  /// Whether a word begins with a name that ends there, or is glued to what it was not glued to
  /// before: `PompeoPompeo` echoes `PompeoMike`, but the second `HuffPost` does not echo the first.
  fileprivate func isEcho(_ word: Range<Int>, of name: Range<Int>) -> Bool {
    guard word.count >= name.count, equal(word.lowerBound, name) else { return false }
    let behind = word.lowerBound + name.count
    if behind == word.upperBound { return true }
    guard isCapital(at: behind) else { return false }
    let part = name.upperBound..<endOfPart(from: name.upperBound)
    let isSaidAlone = part.count == name.count && equal(name.lowerBound, part)
    return isSaidAlone || endOfPart(from: behind) - behind != part.count || !equal(behind, part)
  }

  /// The end of the small letters behind the capital at a position.
  private func endOfPart(from capital: Int) -> Int {
    var position = capital + lengthOfScalar(at: capital)
    while isSmall(at: position) { position += lengthOfScalar(at: position) }
    return position
  }

  /// Whether the bytes of a range stand at a position too; they must fit.
  private func equal(_ position: Int, _ range: Range<Int>) -> Bool {
    guard position + range.count <= count else { return false }
    for place in 0..<range.count where self[position + place] != self[range.lowerBound + place] {
      return false
    }
    return true
  }

  /// Whether what stands at a position may stand inside a full name: *Kimberly (Kim) O’Neill-Doe*.
  fileprivate func isInsideName(at position: Int) -> Bool {
    switch self[position] {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "."), UInt8(ascii: "-"),
      UInt8(ascii: "\""):
      true
    default:
      lengthOfSpace(at: position) > 0
        || ["'", "’", "‘", "“", "”"].contains { stands($0, at: position) }
    }
  }

  /// Whether a word in small letters belongs to names.
  fileprivate func isParticle(_ word: Range<Int>) -> Bool {
    let particles = ["de", "del", "la", "van", "von", "der", "den", "al", "el", "bin", "da", "di"]
    return particles.contains { $0.utf8.count == word.count && stands($0, at: word.lowerBound) }
  }
}
