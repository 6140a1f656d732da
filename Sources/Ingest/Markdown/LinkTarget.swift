/// Where the target of a link ends.
extension Span where Element == UInt8 {
  /// The position behind the `)` of a link whose `](` stands at a position; nil where what follows
  /// is no target.
  func endOfLinkTarget(at position: Int, before end: Int) -> Int? {
    let target = endOfSpace(from: position + 2, before: end)
    if stands(")", at: target), target < end { return target + 1 }
    guard let address = endOfTarget(from: target, before: end),
      case let close = endOfTitle(from: address, before: end), close < end, stands(")", at: close)
    else { return nil }
    return close + 1
  }

  /// The position behind an address: anything in `<…>`, or no space and brackets only in pairs.
  func endOfTarget(from start: Int, before end: Int) -> Int? {
    let limit = Swift.min(end, start + longestTarget)
    guard start < limit else { return nil }
    if self[start] == UInt8(ascii: "<") {
      return first(">", in: start + 1..<limit).map { $0 + 1 }
    }
    var depth = 0
    var position = start
    while position < limit, self[position] > UInt8(ascii: " ") {
      if self[position] == UInt8(ascii: "(") { depth += 1 }
      if self[position] == UInt8(ascii: ")") { depth -= 1 }
      if depth < 0 || depth > deepestBracket { break }
      position += 1
    }
    return position > start && depth <= 0 ? position : nil
  }

  /// The position behind the title that follows an address, and the white space around it; behind
  /// the white space alone where no title follows.
  func endOfTitle(from start: Int, before end: Int) -> Int {
    let title = endOfSpace(from: start, before: end)
    guard title > start, title < end else { return title }
    let close: String
    switch self[title] {
    case UInt8(ascii: "\""): close = "\""
    case UInt8(ascii: "'"): close = "'"
    case UInt8(ascii: "("): close = ")"
    default: return title
    }
    let text = title + 1..<Swift.min(end, title + longestTarget)
    guard let quote = first(close, in: text) else { return title }
    return endOfSpace(from: quote + 1, before: end)
  }

  /// The longest address or title, in bytes.
  private var longestTarget: Int { 2048 }

  /// The deepest nesting of brackets in an address, which keeps reading linear.
  private var deepestBracket: Int { 32 }
}
