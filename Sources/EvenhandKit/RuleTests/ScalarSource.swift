import YAML

/// How the text of a YAML scalar lies in its file, code point by code point, so that marks can be moved
/// without touching anything else.
struct ScalarSource {
  /// A piece of the file that stands for one code point, or for none.
  private struct Unit {
    var range: Range<Int>
    var scalar: Unicode.Scalar?

    var isSpace: Bool { scalar.map(\.isYAMLSpace) ?? true }
  }

  /// The bytes of each code point of the text; white space has those of its whole run.
  private var places: [Range<Int>] = []

  private let scalars: [Unicode.Scalar]
  private let bytes: [UInt8]

  /// nil where the text is written in a way that is not followed.
  init?(_ node: Node, of bytes: [UInt8]) {
    guard let text = node.text,
      let units = Self.units(of: bytes, Self.content(of: node, bytes), node.style)
    else { return nil }
    self.bytes = bytes
    scalars = Array(text.unicodeScalars)
    guard align(units) else { return nil }
  }

  /// The file with the marks of the scalar around other passages.
  ///
  /// - Parameter ranges: Passages in UTF-8 bytes of the text without marks, not beginning or ending
  ///   in white space.
  func marking(_ ranges: [Range<Int>]) -> [UInt8] {
    let openings = Set(ranges.map(\.lowerBound))
    let closings = Set(ranges.map(\.upperBound))
    var written: [UInt8] = []
    var (offset, position) = (0, 0)
    for (scalar, place) in zip(scalars, places) {
      let isMark = scalar == MarkedText.opening || scalar == MarkedText.closing
      written += bytes[position..<max(position, place.lowerBound)]
      position = max(position, place.lowerBound)
      if isMark {
        position = place.upperBound
        continue
      }
      if openings.contains(offset) { written += String(MarkedText.opening).utf8 }
      offset += UTF8.width(scalar)
      if closings.contains(offset) {
        written += bytes[position..<place.upperBound]
        position = place.upperBound
        written += String(MarkedText.closing).utf8
      }
    }
    return written + bytes[position...]
  }

  // MARK: Reading

  /// The bytes between the quotes, or behind the line of a block's sign.
  private static func content(of node: Node, _ bytes: [UInt8]) -> Range<Int> {
    let (start, end) = (node.start.offset, node.end.offset)
    switch node.style {
    case .singleQuoted, .doubleQuoted: return start + 1..<max(start + 1, end - 1)
    case .literal, .folded:
      let head = bytes[start..<end].firstIndex(of: UInt8(ascii: "\n")) ?? end
      return min(head + 1, end)..<end
    case .plain, .block, .flow: return start..<end
    }
  }

  private static func units(
    of bytes: [UInt8], _ range: Range<Int>, _ style: Node.Style
  ) -> [Unit]? {
    var units: [Unit] = []
    var rest = String(decoding: bytes[range], as: UTF8.self).unicodeScalars[...]
    var offset = range.lowerBound
    func take() -> Unicode.Scalar? {
      guard let scalar = rest.popFirst() else { return nil }
      offset += UTF8.width(scalar)
      return scalar
    }
    while let scalar = rest.first {
      let start = offset
      _ = take()
      var shown: Unicode.Scalar? = scalar
      if style == .doubleQuoted, scalar == "\\" {
        guard let letter = take() else { return nil }
        if letter == "\n" || letter == "\r" {
          while let next = rest.first, next.isYAMLSpace { _ = take() }
          shown = nil
        } else if let digits = hexadecimalDigits[letter] {
          var number = ""
          for _ in 0..<digits { if let digit = take() { number.unicodeScalars.append(digit) } }
          guard let value = UInt32(number, radix: 16), let escaped = Unicode.Scalar(value) else {
            return nil
          }
          shown = escaped
        } else {
          guard let escaped = escapes[letter] else { return nil }
          shown = escaped
        }
      } else if style == .singleQuoted, scalar == "'" {
        guard take() == "'" else { return nil }
      }
      units.append(Unit(range: start..<offset, scalar: shown))
    }
    return units
  }

  private static let hexadecimalDigits: [Unicode.Scalar: Int] = ["x": 2, "u": 4, "U": 8]

  private static let escapes: [Unicode.Scalar: Unicode.Scalar] = [
    "t": "\t", "n": "\n", "r": "\r", " ": " ", "\"": "\"", "\\": "\\", "/": "/",
    "_": "\u{A0}",
  ]

  /// Finds the bytes of every code point of the text. A run of white space in the text stands for one
  /// in the file, however the lines are folded; the file may have more at its ends.
  private mutating func align(_ units: [Unit]) -> Bool {
    var unit = 0
    var scalar = 0
    while scalar < scalars.count {
      if scalars[scalar].isYAMLSpace {
        let start = unit
        while unit < units.count, units[unit].isSpace { unit += 1 }
        let isAtEnd = unit == start
        guard !isAtEnd else { return scalars[scalar...].allSatisfy(\.isYAMLSpace) }
        let run = units[start].range.lowerBound..<units[unit - 1].range.upperBound
        while scalar < scalars.count, scalars[scalar].isYAMLSpace {
          places.append(run)
          scalar += 1
        }
        continue
      }
      while unit < units.count, units[unit].isSpace { unit += 1 }
      guard unit < units.count, units[unit].scalar == scalars[scalar] else { return false }
      places.append(units[unit].range)
      unit += 1
      scalar += 1
    }
    return units[unit...].allSatisfy(\.isSpace)
  }
}

extension Unicode.Scalar {
  fileprivate var isYAMLSpace: Bool {
    self == " " || self == "\t" || self == "\n" || self == "\r"
  }
}
