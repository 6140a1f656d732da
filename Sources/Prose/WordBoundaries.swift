/// What a byte of valid UTF-8 can begin.
public enum ByteClass: UInt8, Sendable {
  case space
  /// A letter or digit of ASCII.
  case word
  /// The first byte of a longer scalar.
  case wide
  case mark

  /// The class of every byte value.
  public static let table: [ByteClass] = (0...255).map { ByteClass(UInt8($0)) }

  public init(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      self = .word
    case 0...UInt8(ascii: " "), 0x7F: self = .space
    case 0x80...: self = .wide
    default: self = .mark
    }
  }
}

/// What a scalar beyond ASCII is to a reader of words.
public enum WideScalar: Sendable {
  case letter, space
  case mark(Token.Kind)
}

/// Where words begin and end, for texts and for the terms of rules alike.
extension Span where Element == UInt8 {
  /// The scalar beyond ASCII at `position` and its length in bytes.
  public func wideScalar(at position: Int) -> (WideScalar, length: Int) {
    let lead = self[position]
    let second = position + 1 < count ? self[position + 1] : 0
    let third = position + 2 < count ? self[position + 2] : 0
    switch lead {
    case 0xC2: return (Self.latinSign(second), 2)
    case 0xC3: return (second == 0x97 || second == 0xB7 ? .mark(.other) : .letter, 2)
    case 0xD5: return (second == 0x9A || second == 0x9F ? .mark(.other) : .letter, 2)
    case 0xD6 where second == 0x89: return (.mark(.period), 2)
    case 0xD6 where second == 0x8A: return (.mark(.hyphen), 2)
    case 0xD8 where second == 0x8C: return (.mark(.comma), 2)
    case 0xD8 where second == 0x9B: return (.mark(.semicolon), 2)
    case 0xD8 where second == 0x9F: return (.mark(.question), 2)
    case ..<0xE0: return (.letter, 2)
    case 0xE2: return (Self.generalPunctuation(second, third), 3)
    case 0xE3 where second == 0x80: return (third == 0x80 ? .space : .mark(.other), 3)
    case 0xEF where second == 0xBB && third == 0xBF: return (.space, 3)
    case 0xEF where second == 0xBC && third == 0x82: return (.mark(.straightDouble), 3)
    case 0xEF where second == 0xBC && third == 0x87: return (.mark(.straightSingle), 3)
    case ..<0xF0: return (.letter, 3)
    default: return (second == 0x9F ? .mark(.other) : .letter, 4)
    }
  }

  private static func latinSign(_ second: UInt8) -> WideScalar {
    switch second {
    case 0x85, 0xA0: .space
    case 0xAA, 0xAD, 0xB5, 0xBA: .letter
    case 0xAB: .mark(.openGuillemet)
    case 0xBB: .mark(.closeGuillemet)
    default: .mark(.other)
    }
  }

  private static func generalPunctuation(_ second: UInt8, _ third: UInt8) -> WideScalar {
    guard second == 0x80 else {
      return second == 0x81 && third == 0x9F ? .space : second >= 0xB0 ? .letter : .mark(.other)
    }
    return switch third {
    case 0x80...0x8A, 0xA8, 0xA9, 0xAF: .space
    case 0x8B...0x8D: .letter
    case 0x90, 0x91, 0x93: .mark(.hyphen)
    case 0x92, 0x94, 0x95: .mark(.dash)
    case 0x98, 0x9B: .mark(.openSingle)
    case 0x99: .mark(.closeSingle)
    case 0x9A: .mark(.lowSingle)
    case 0x9C, 0x9F: .mark(.openDouble)
    case 0x9E: .mark(.lowDouble)
    case 0x9D: .mark(.closeDouble)
    case 0xA6: .mark(.period)
    case 0xB9: .mark(.openGuillemet)
    case 0xBA: .mark(.closeGuillemet)
    default: .mark(.other)
    }
  }

  /// Whether a word can begin or go on at `position`.
  public func isLetter(at position: Int) -> Bool {
    guard position < count else { return false }
    switch ByteClass(self[position]) {
    case .word: return true
    case .wide: if case .letter = wideScalar(at: position).0 { return true } else { return false }
    case .space, .mark: return false
    }
  }

  /// The length in bytes of the apostrophe at `position`, or 0.
  public func apostrophe(at position: Int) -> Int {
    guard position < count else { return 0 }
    if self[position] == UInt8(ascii: "'") { return 1 }
    guard position + 2 < count, self[position] == 0xE2, self[position + 1] == 0x80,
      self[position + 2] == 0x99
    else { return 0 }
    return 3
  }

  /// The length in bytes of the `'s` at `position`, or 0 where something else stands there.
  public func possessive(at position: Int) -> Int {
    let mark = apostrophe(at: position)
    guard mark > 0, position + mark < count, self[position + mark] | 0x20 == UInt8(ascii: "s"),
      !isLetter(at: position + mark + 1)
    else { return 0 }
    return mark + 1
  }

  /// The end of the word that begins at `start`: letters and digits with the apostrophes, points
  /// and commas inside them (*don't*, *U.S*, *1.5*, *30,000*), but without a possessive *’s*.
  public func endOfWord(from start: Int) -> Int {
    var position = start
    while position < count {
      let byte = self[position]
      if byte.isASCIIWord {
        position += 1
        continue
      }
      switch ByteClass(byte) {
      case .word: position += 1
      case .space: return position
      case .wide:
        let (scalar, length) = wideScalar(at: position)
        if case .letter = scalar {
          position += length
        } else if joinsApostrophe(at: position) {
          position += length
        } else {
          return position
        }
      case .mark:
        guard joins(byte, at: position, from: start) else { return position }
        position += 1
      }
    }
    return position
  }

  private func joinsApostrophe(at position: Int) -> Bool {
    let mark = apostrophe(at: position)
    return mark > 0 && isLetter(at: position + mark) && possessive(at: position) == 0
  }

  /// Whether a mark inside a word belongs to it.
  private func joins(_ mark: UInt8, at position: Int, from start: Int) -> Bool {
    switch mark {
    case UInt8(ascii: "'"): joinsApostrophe(at: position)
    case UInt8(ascii: "&"): isCapital(at: position - 1) && isCapital(at: position + 1)
    case UInt8(ascii: ","): isDigit(at: position - 1) && isDigit(at: position + 1)
    case UInt8(ascii: "."):
      (isDigit(at: position - 1) && isDigit(at: position + 1))
        || (isInitial(before: position, from: start) && isInitial(after: position))
    default: false
    }
  }

  /// Whether one letter stands alone between the beginning of the word, or a point, and `position`.
  private func isInitial(before position: Int, from start: Int) -> Bool {
    isASCIILetter(at: position - 1)
      && (position - 1 == start || self[position - 2] == UInt8(ascii: "."))
  }

  /// Whether one letter stands alone behind the point at `position`.
  private func isInitial(after position: Int) -> Bool {
    isASCIILetter(at: position + 1) && !isLetter(at: position + 2)
  }

  func isASCIILetter(at position: Int) -> Bool {
    position >= 0 && position < count
      && UInt8(ascii: "a")...UInt8(ascii: "z") ~= self[position] | 0x20
  }

  private func isCapital(at position: Int) -> Bool {
    position >= 0 && position < count && UInt8(ascii: "A")...UInt8(ascii: "Z") ~= self[position]
  }

  private func isDigit(at position: Int) -> Bool {
    position >= 0 && position < count && UInt8(ascii: "0")...UInt8(ascii: "9") ~= self[position]
  }
}

extension UInt8 {
  /// Whether the byte is a letter or digit of ASCII, by a table of bits.
  @inline(__always)
  fileprivate var isASCIIWord: Bool {
    let letters: UInt64 = 0x07FF_FFFE_07FF_FFFE
    let digits: UInt64 = 0x03FF_0000_0000_0000
    return self < 0x80 && (self < 64 ? digits : letters) >> UInt64(self & 63) & 1 != 0
  }
}
