/// The shapes of numbers that are read, narrower than those of YAML and of Swift: `010` is eight to
/// YAML 1.1 and ten to people, so it is neither; there are no powers of ten, no `inf` and no `nan`.
extension String {
  /// Whether the text is digits with at most one point and a sign, without leading zeros.
  var isDecimalNumber: Bool {
    let parts = unsigned.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    switch parts.count {
    case 1: return parts[0].isWhole
    case 2: return (parts[0].isEmpty || parts[0].isWhole) && parts[1].isDigits
    default: return false
    }
  }

  /// Whether the text is digits and a sign, without leading zeros.
  var isWholeNumber: Bool { unsigned[...].isWhole }

  /// The number that was meant by one with a decimal comma; nil if this is none.
  var withDecimalPoint: String? {
    let changed = String(decoding: utf8.map { $0 == 0x2C ? 0x2E : $0 }, as: UTF8.self)
    return changed != self && changed.isDecimalNumber ? changed : nil
  }

  /// What is meant by the words that YAML 1.1 reads as booleans; nil for others.
  var asBoolean: Bool? {
    switch lowercased() {
    case "true", "yes", "on", "y": true
    case "false", "no", "off", "n": false
    default: nil
    }
  }

  /// The text without a sign before it.
  private var unsigned: [UInt8] {
    let bytes = Array(utf8)
    return bytes.first == UInt8(ascii: "-") || bytes.first == UInt8(ascii: "+")
      ? Array(bytes.dropFirst()) : bytes
  }
}

extension ArraySlice<UInt8> {
  fileprivate var isDigits: Bool {
    !isEmpty && allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
  }

  fileprivate var isWhole: Bool { isDigits && (count == 1 || first != UInt8(ascii: "0")) }
}

extension ClosedRange<Double> {
  /// The range as it follows “a number”; a bound of 1e15 or more is none.
  var inWords: String {
    words(
      least: lowerBound > -1e15 ? lowerBound.digits : nil,
      most: upperBound < 1e15 ? upperBound.digits : nil)
  }
}

extension ClosedRange<Int> {
  /// The range as it follows “a whole number”; the bounds of `Int` are none.
  var inWords: String {
    words(
      least: lowerBound > .min ? "\(lowerBound)" : nil,
      most: upperBound < .max ? "\(upperBound)" : nil)
  }
}

private func words(least: String?, most: String?) -> String {
  switch (least, most) {
  case (let least?, let most?): " from \(least) to \(most)"
  case (let least?, nil): " of at least \(least)"
  case (nil, let most?): " of at most \(most)"
  case (nil, nil): ""
  }
}

extension Double {
  /// The number as a person writes it: `10`, not `10.0`.
  fileprivate var digits: String {
    let text = "\(self)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
