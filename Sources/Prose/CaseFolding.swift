/// Folds letters so that two spellings of a word compare equal byte by byte.
///
/// Capitals become small letters in every script that has them; typographic apostrophes become
/// `'`; soft hyphens, joiners and Armenian tone marks inside a word vanish; a letter followed by a
/// combining mark becomes the composed letter, so that NFC and NFD agree. The four Turkic forms of
/// *i* (`I İ i ı`) fold to `i`: an English text may write İlham, Ilham or ILHAM for one man.
/// Diacritics otherwise stay: *Şuşa* is not *Susa*. The mappings are those of the standard
/// library's Unicode tables.
public struct CaseFolding: Sendable {
  /// The scalars with a table entry: Latin, Greek, Cyrillic and Armenian.
  private static let tableEnd: UInt32 = 0x590

  /// Latin letters with marks, beyond the table.
  private static let extendedLatin: ClosedRange<UInt32> = 0x1E00...0x1EFF

  private static let table = (0..<tableEnd).map { folding(of: $0) }

  private let table = Self.table

  public init() {}

  /// The folded bytes of a word.
  public func folded(_ word: Span<UInt8>) -> [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(word.count)
    var position = 0
    while position < word.count, word[position] < 0x80 {
      let byte = word[position]
      folded.append(UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte ? byte | 0x20 : byte)
      position += 1
    }
    if position == word.count { return folded }
    folded.removeAll(keepingCapacity: true)
    position = 0
    var previous: UInt32 = 0
    var previousStart = 0
    while position < word.count {
      let scalar = word.scalar(at: position)
      position += word.lengthOfScalar(at: position)
      if Self.isIgnored(scalar) { continue }
      if Self.isCombining(scalar), let composed = Self.composition(of: previous, scalar) {
        folded.removeSubrange(previousStart...)
        previous = composed
      } else {
        previous = fold(scalar)
        previousStart = folded.count
      }
      folded.append(utf8: previous)
    }
    return folded
  }

  private func fold(_ scalar: UInt32) -> UInt32 {
    if scalar < Self.tableEnd { return table[Int(scalar)] }
    if scalar == 0x2019 || scalar == 0x2018 { return 0x27 }
    return Self.extendedLatin ~= scalar ? Self.folding(of: scalar) : scalar
  }

  /// Soft hyphen, zero-width joiners and the Armenian marks that stand inside a word.
  private static func isIgnored(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF, 0x55B...0x55E: true
    default: false
    }
  }

  private static func isCombining(_ scalar: UInt32) -> Bool { 0x300...0x36F ~= scalar }

  private static func folding(of scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x49, 0x130, 0x131: return 0x69
    case 0x3C2: return 0x3C3  // final sigma
    case 0x2BC: return 0x27  // modifier apostrophe
    default:
      guard let letter = Unicode.Scalar(scalar) else { return scalar }
      let lower = letter.properties.lowercaseMapping.unicodeScalars
      return lower.count == 1 ? lower[lower.startIndex].value : scalar
    }
  }
}

// MARK: - Composition

extension CaseFolding {
  /// The marks that are composed with letters.
  private static let marks: Range<UInt32> = 0x300..<0x329

  /// Every composed small letter, by itself: a letter and its mark are the same `Character`. It is made
  /// at the first decomposed word, so that ordinary texts never pay for it.
  private static let composed: [Character: UInt32] = {
    var composed: [Character: UInt32] = [:]
    for scalar in [0xC0..<tableEnd, extendedLatin.lowerBound..<extendedLatin.upperBound + 1]
      .joined()
    where folding(of: scalar) == scalar {
      if let letter = Unicode.Scalar(scalar) { composed[Character(letter)] = scalar }
    }
    return composed
  }()

  /// The letter that a small letter and the mark behind it make; nil where they make none.
  private static func composition(of letter: UInt32, _ mark: UInt32) -> UInt32? {
    guard marks ~= mark, letter < tableEnd, let letter = Unicode.Scalar(letter),
      let mark = Unicode.Scalar(mark), letter.properties.isLowercase
    else { return nil }
    var text = String(letter)
    text.unicodeScalars.append(mark)
    guard text.count == 1, let scalar = composed[Character(text)] else { return nil }
    return folding(of: scalar)
  }
}

extension [UInt8] {
  fileprivate mutating func append(utf8 scalar: UInt32) {
    guard let scalar = Unicode.Scalar(scalar) else { return }
    append(contentsOf: UTF8.encode(scalar)!)
  }
}
