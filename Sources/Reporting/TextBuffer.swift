/// Bytes of UTF-8 that a report grows into.
public struct TextBuffer: TextOutputStream, Sendable {
  public private(set) var bytes: [UInt8] = []

  public init() {}

  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Forgets what was written and keeps the memory.
  public mutating func clear() { bytes.removeAll(keepingCapacity: true) }

  public mutating func write(_ text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func write(byte: UInt8) { bytes.append(byte) }

  mutating func write(_ text: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func write(_ number: Int) {
    guard number >= 10 || number < 0 else { return bytes.append(UInt8(ascii: "0") + UInt8(number)) }
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    let start = bytes.count
    var rest = number.magnitude
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }

  /// Writes a number with at most four decimals and no trailing zeros; −0 is 0.
  mutating func write(_ number: Double) {
    if number == 100 { return write("100" as StaticString) }
    let scaled = Int((number * 10_000).rounded())
    if scaled < 0 { bytes.append(UInt8(ascii: "-")) }
    let magnitude = Int(scaled.magnitude)
    write(magnitude / 10_000)
    var decimals = magnitude % 10_000
    guard decimals > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    var unit = 1_000
    while decimals > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(decimals / unit))
      decimals %= unit
      unit /= 10
    }
  }
}

/// A number with one decimal: 43.1.
func tenths(_ number: Double) -> String {
  let scaled = Int((number * 10).rounded())
  return "\(scaled < 0 ? "−" : "")\(scaled.magnitude / 10).\(scaled.magnitude % 10)"
}

/// A number with two decimals and its sign: +0.41, −0.07, 0.00.
func signedHundredths(_ number: Double) -> String {
  let scaled = Int((number * 100).rounded())
  let decimals = scaled.magnitude % 100
  let sign = scaled > 0 ? "+" : scaled < 0 ? "−" : ""
  return "\(sign)\(scaled.magnitude / 100).\(decimals < 10 ? "0" : "")\(decimals)"
}

extension String {
  /// The text with spaces before it up to a width in characters.
  func padded(to width: Int) -> String {
    String(repeating: " ", count: Swift.max(0, width - count)) + self
  }

  /// The text with spaces behind it up to a width in characters.
  func filled(to width: Int) -> String {
    self + String(repeating: " ", count: Swift.max(0, width - count))
  }
}
