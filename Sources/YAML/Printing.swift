/// How code points of a file are shown in a message, whatever they would do to a terminal.
extension Unicode.Scalar {
  /// The code point, or a picture of it if it would control the terminal or turn the text around.
  public var visible: Unicode.Scalar {
    switch value {
    case 0x09: self
    case ..<0x20: Unicode.Scalar(0x2400 + value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    case 0x80..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: "\u{FFFD}"
    default: self
    }
  }

  /// The columns that a terminal gives the code point: 0 for what joins the one before, 2 for
  /// emoji and the scripts of East Asia, and 1 for the rest, a tab and each half of a flag among
  /// them.
  public var columns: Int {
    if value < 0x300 { return 1 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return isWide ? 2 : 1
    }
  }

  private var isWide: Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      true
    case 0x1F1E6...0x1F1FF: false
    default: properties.isEmojiPresentation
    }
  }
}

/// A name from a file between curly quotes, on one line and at most 40 code points long.
func quoted(_ name: String) -> String {
  let longest = 40
  let scalars = name.unicodeScalars.prefix(longest + 1).map { $0 == "\t" ? " " : $0.visible }
  let shown = String(String.UnicodeScalarView(scalars.prefix(longest)))
  return scalars.count > longest ? "‘\(shown)…’" : "‘\(shown)’"
}

/// Names between curly quotes in a row, as in `‘a’, ‘b’ or ‘c’`.
func quoted(_ names: [String], joinedBy word: String) -> String {
  guard let last = names.last, names.count > 1 else { return names.map(quoted).joined() }
  return names.dropLast().map(quoted).joined(separator: ", ") + " \(word) " + quoted(last)
}
