/// The words of a paragraph as numbers, in order: enough to know an edited paragraph again, and not
/// enough to read it.
public struct TextTrace: Hashable, Sendable {
  /// A number of 18 bits for each word.
  public var words: [UInt32]

  public init(_ words: [UInt32] = []) { self.words = words }

  private static let digits = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

  /// Three characters a word.
  public var text: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(words.count * 3)
    for word in words {
      for shift in [12, 6, 0] as [UInt32] { bytes.append(Self.digits[Int(word >> shift & 63)]) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Reads what `text` wrote; nil for anything else.
  public init?(text: String) {
    guard text.utf8.count % 3 == 0 else { return nil }
    words = []
    words.reserveCapacity(text.utf8.count / 3)
    var word: UInt32 = 0
    for (place, byte) in text.utf8.enumerated() {
      guard let digit = Self.value(of: byte) else { return nil }
      word = word << 6 | digit
      if place % 3 == 2 {
        words.append(word)
        word = 0
      }
    }
  }

  private static func value(of byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(byte - UInt8(ascii: "A"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(byte - UInt8(ascii: "a")) + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0")) + 52
    case UInt8(ascii: "-"): 62
    case UInt8(ascii: "_"): 63
    default: nil
    }
  }

  /// How many words of it are among those of another, each counted as often as it stands there.
  public func shared(with other: TextTrace) -> Int {
    var counts: [UInt32: Int] = [:]
    for word in other.words { counts[word, default: 0] += 1 }
    var shared = 0
    for word in words {
      if let count = counts[word], count > 0 {
        counts[word] = count - 1
        shared += 1
      }
    }
    return shared
  }

  /// How alike two texts are, from 0 to 1 (Dice 1945): twice what they share, by what they have.
  public func similarity(to other: TextTrace) -> Double {
    let sum = words.count + other.words.count
    return sum == 0 ? 0 : 2 * Double(shared(with: other)) / Double(sum)
  }

  /// Whether every word of another text stands in it.
  public func contains(_ other: TextTrace) -> Bool { other.shared(with: self) == other.words.count }
}

extension TextTrace {
  /// The trace of a few words with spaces between them, as `AnnotatedArticle` would make it where no
  /// word has punctuation inside.
  public init(of words: String) {
    let folding = CaseFolding()
    self.init(
      words.utf8.split(whereSeparator: { $0 < 0x30 || (0x3A...0x40).contains($0) }).map { word in
        let bytes = Array(word)
        return Self.number(of: folding.folded(bytes.span))
      })
  }

  /// The number of a word, given folded.
  static func number(of word: [UInt8]) -> UInt32 {
    var hash = StableHash()
    hash.add(word)
    return UInt32(truncatingIfNeeded: hash.value ^ hash.value >> 18 ^ hash.value >> 36) & 0x3FFFF
  }
}
