/// A number that tells one text from another and is the same in every run and on every machine.
///
/// FNV-1a over 64 bits: it does not protect against forgery.
public struct StableHash: Hashable, Sendable {
  public private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  public init() {}

  /// Adds a text and its end.
  public mutating func add(_ text: String) {
    for byte in text.utf8 { add(byte: byte) }
    add(byte: 0)
  }

  /// Adds bytes and their end.
  public mutating func add(_ bytes: [UInt8]) {
    for byte in bytes { add(byte: byte) }
    add(byte: 0)
  }

  /// Adds the eight bytes of a number, the lowest first.
  public mutating func add(_ bits: UInt64) {
    for shift in stride(from: 0, to: 64, by: 8) {
      add(byte: UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
    }
  }

  public mutating func add(byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }

  /// Sixteen hexadecimal digits.
  public var text: String { Self.text(of: value) }

  /// A sign as sixteen hexadecimal digits.
  public static func text(of value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
