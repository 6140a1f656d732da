/// The characters a file may hold: UTF-8 without control characters.
///
/// libyaml would refuse most of the others too, but without their line and column; and it takes
/// U+0085, U+2028 and U+2029 for line breaks, so that its lines would not be those of an editor.
extension [UInt8] {
  /// Refuses what is no UTF-8.
  ///
  /// - Returns: Whether every byte is ASCII.
  func checkEncoding(in range: Range<Int>, name: String) throws(YAMLError) -> Bool {
    do {
      return try UTF8Span(validating: span.extracting(range)).isKnownASCII
    } catch {
      let offset = range.lowerBound + error.byteOffsets.lowerBound
      throw YAMLError(
        .invalidByte(self[offset], at: offset), at: mark(at: offset), in: self, file: name)
    }
  }

  /// Refuses control characters, noncharacters, line breaks of other standards, and byte order
  /// marks inside the text.
  func checkCharacters(in range: Range<Int>, name: String) throws(YAMLError) {
    guard let offset = firstForbidden(in: range) else { return }
    let scalar = codePoint(at: offset)
    throw YAMLError(.forbidden(scalar), at: mark(at: offset), in: self, file: name)
  }

  private func firstForbidden(in range: Range<Int>) -> Int? {
    let bytes = span
    for position in range where bytes[position].mayBeForbidden {
      if codePoint(at: position).isForbidden { return position }
    }
    return nil
  }

  private func codePoint(at offset: Int) -> Unicode.Scalar {
    let bytes = self[offset..<offset + self[offset].lengthOfCodePoint]
    return String(decoding: bytes, as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}"
  }
}

extension UInt8 {
  /// Whether a forbidden code point can begin with the byte.
  fileprivate var mayBeForbidden: Bool {
    switch self {
    case 0x09, .lineFeed, .carriageReturn: false
    case ..<0x20, 0x7F, 0xC2, 0xE2, 0xEF: true
    default: false
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isForbidden: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D: false
    case ..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  /// The code point as in `U+2028`.
  fileprivate var name: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}

extension String {
  fileprivate static func invalidByte(_ byte: UInt8, at offset: Int) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return "the byte 0x\(digits) at offset \(offset) is not UTF-8: save the file as UTF-8"
  }

  fileprivate static func forbidden(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0:
      "a NUL character is not allowed: is this a text file, saved as UTF-8?"
    case 0x85, 0x2028, 0x2029:
      "\(scalar.name) is not allowed: YAML ends a line there, an editor may not"
    case 0xFEFF:
      "a byte order mark (U+FEFF) is allowed only at the beginning of a file"
    default:
      "the control character \(scalar.name) is not allowed"
    }
  }
}
