/// What a trimmed line of Markdown is.
extension Span where Element == UInt8 {
  /// The text of a heading with `#` marks, empty where it has none; nil where the line is no
  /// heading.
  func heading(in line: Range<Int>) -> Range<Int>? {
    let hash = UInt8(ascii: "#")
    let text = endOfRun(of: hash, from: line.lowerBound, before: line.upperBound)
    guard 1...6 ~= text - line.lowerBound, text == line.upperBound || lengthOfSpace(at: text) > 0
    else { return nil }
    var end = line.upperBound
    while end > text, self[end - 1] == hash { end -= 1 }
    let inner = trimmed(text..<end)
    let hasClosingMarks = end < line.upperBound && inner.upperBound < end
    return inner.isEmpty || hasClosingMarks ? inner : trimmed(text..<line.upperBound)
  }

  /// Whether the line underlines a heading.
  func isUnderline(_ line: Range<Int>) -> Bool {
    let mark = self[line.lowerBound]
    return (mark == UInt8(ascii: "=") || mark == UInt8(ascii: "-"))
      && endOfRun(of: mark, from: line.lowerBound, before: line.upperBound) == line.upperBound
  }

  /// Whether the line is a break between parts of a text: `***`, `- - -`.
  func isThematicBreak(_ line: Range<Int>) -> Bool {
    let mark = self[line.lowerBound]
    switch mark {
    case UInt8(ascii: "*"), UInt8(ascii: "-"), UInt8(ascii: "_"): break
    default: return false
    }
    var marks = 0
    for position in line {
      if self[position] == mark { marks += 1 } else if !self[position].isBlank { return false }
    }
    return marks >= 3
  }

  /// Whether the line divides the head of a table from its rows: `|---|:-:|`.
  func isDelimiterRow(_ line: Range<Int>) -> Bool {
    var hasBar = false
    var hasDash = false
    for position in line {
      switch self[position] {
      case UInt8(ascii: "|"): hasBar = true
      case UInt8(ascii: "-"): hasDash = true
      case UInt8(ascii: ":"): continue
      case let byte: if !byte.isBlank { return false }
      }
    }
    return hasBar && hasDash
  }

  /// The text of an item behind its marker, empty where there is none; nil where the line begins
  /// no item.
  ///
  /// Numbers have at most three digits, so that a sentence may begin with a year. Inside a
  /// paragraph only a marker with text begins an item, and only the number 1.
  func item(in line: Range<Int>, interrupting paragraph: OpenParagraph?) -> Range<Int>? {
    guard let marker = endOfMarker(in: line) else { return nil }
    let text = endOfSpace(from: marker, before: line.upperBound)
    guard text > marker || marker == line.upperBound else { return nil }
    if let paragraph, !paragraph.isItem {
      let isNumber = self[line.lowerBound].isDigit
      let isFirst = self[line.lowerBound] == UInt8(ascii: "1") && marker == line.lowerBound + 2
      guard text < line.upperBound, !isNumber || isFirst else { return nil }
    }
    return text..<line.upperBound
  }

  private func endOfMarker(in line: Range<Int>) -> Int? {
    var position = line.lowerBound
    while position < line.upperBound, self[position].isDigit { position += 1 }
    let digits = position - line.lowerBound
    guard digits <= 3, position < line.upperBound else { return nil }
    switch self[position] {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
      return digits == 0 ? position + 1 : nil
    case UInt8(ascii: "."), UInt8(ascii: ")"): return digits > 0 ? position + 1 : nil
    default: return nil
    }
  }

  /// Whether the line only says where a link leads: `[label]: https://… "Title"`.
  func isLinkDefinition(_ line: Range<Int>) -> Bool {
    guard stands("[", at: line.lowerBound), !stands("[^", at: line.lowerBound),
      let label = first("]:", in: line)
    else { return false }
    let target = endOfSpace(from: label + 2, before: line.upperBound)
    guard target < line.upperBound, let end = endOfTarget(from: target, before: line.upperBound)
    else { return false }
    return endOfTitle(from: end, before: line.upperBound) == line.upperBound
  }
}

extension UInt8 {
  fileprivate var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
}
