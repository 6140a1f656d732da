/// Bytes of UTF-8 that a report grows into.
public struct TextBuffer: TextOutputStream, Sendable {
  public private(set) var bytes: [UInt8] = []

  public init() {}

  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Forgets what was written and keeps the memory.
  public mutating func clear() { bytes.removeAll(keepingCapacity: true) }

  public mutating func write(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Writes a byte.
  public mutating func write(byte: UInt8) { bytes.append(byte) }

  /// Writes a text that is known when the program is built.
  public mutating func write(_ text: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Writes a whole number.
  public mutating func write(_ number: Int) {
    guard number >= 10 || number < 0 else { return bytes.append(UInt8(ascii: "0") + UInt8(number)) }
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    write(number.magnitude, digits: 1)
  }

  /// Writes a number with at most four decimals and no trailing zeros; −0 is 0.
  public mutating func write(_ number: Double) {
    if number == 100 { return write("100" as StaticString) }
    let scaled = Int((number * 10_000).rounded())
    if scaled < 0 { bytes.append(UInt8(ascii: "-")) }
    write(scaled.magnitude / 10_000, digits: 1)
    var decimals = scaled.magnitude % 10_000
    guard decimals > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    var digits = 4
    while decimals % 10 == 0 {
      decimals /= 10
      digits -= 1
    }
    write(decimals, digits: digits)
  }

  /// Writes a number from 0 to 100 with one decimal, or a dash, with spaces before it up to a width in
  /// characters.
  mutating func write(tenths number: Double?, width: Int) {
    let scaled = number.map { Int(($0 * 10).rounded()) }
    let length = scaled.map { $0 >= 1000 ? 5 : $0 >= 100 ? 4 : 3 } ?? 1
    for _ in 0..<max(0, width - length) { bytes.append(UInt8(ascii: " ")) }
    guard let scaled else { return write("—" as StaticString) }
    write(scaled / 10)
    bytes.append(UInt8(ascii: "."))
    write(scaled % 10)
  }

  /// Writes a whole number, with zeros before it up to some digits, in one step.
  private mutating func write(_ number: UInt, digits least: Int) {
    var places: InlineArray<20, UInt8> = .init(repeating: UInt8(ascii: "0"))
    var first = 20
    var rest = number
    while rest > 0 || 20 - first < least {
      first -= 1
      places[first] += UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    let written = places.span.extracting(first..<20)
    written.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
  }
}

/// A number with one decimal: 43.1.
func tenths(_ number: Double) -> String {
  let scaled = Int((number * 10).rounded())
  return "\(scaled < 0 ? "−" : "")\(scaled.magnitude / 10).\(scaled.magnitude % 10)"
}

/// A number with one decimal and its sign: +4.1, −0.7, 0.0.
func signedTenths(_ number: Double) -> String {
  (number * 10).rounded() > 0 ? "+" + tenths(number) : tenths(number)
}

/// A number with two decimals and its sign: +0.41, −0.07, 0.00.
func signedHundredths(_ number: Double) -> String {
  let scaled = Int((number * 100).rounded())
  let decimals = scaled.magnitude % 100
  let sign = scaled > 0 ? "+" : scaled < 0 ? "−" : ""
  return "\(sign)\(scaled.magnitude / 100).\(decimals < 10 ? "0" : "")\(decimals)"
}

/// A number with the decimals it has, four at most.
func plain(_ number: Double) -> String {
  var buffer = TextBuffer()
  buffer.write(abs(number))
  return number < 0 ? "−" + buffer.text : buffer.text
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

  /// The text on one line, cut with an ellipsis beyond `limit` characters; of a long text only the
  /// beginning is looked at.
  func shortened(to limit: Int) -> String {
    var line = String.UnicodeScalarView()
    var count = 0
    var hasSpace = false
    for scalar in unicodeScalars {
      if scalar.isSpace {
        hasSpace = count > 0
        continue
      }
      let width = hasSpace ? 2 : 1
      guard count + width <= limit else {
        if count == limit { line.removeLast() }
        if count < limit, hasSpace, count + 1 < limit { line.append(" ") }
        line.append("…")
        return String(line)
      }
      if hasSpace { line.append(" ") }
      line.append(scalar)
      count += width
      hasSpace = false
    }
    return String(line)
  }
}

extension Unicode.Scalar {
  /// Whether it is white space of any kind.
  fileprivate var isSpace: Bool {
    value < 0x80
      ? value == 0x20 || (0x09...0x0D).contains(value) : value >= 0x85 && properties.isWhitespace
  }
}
