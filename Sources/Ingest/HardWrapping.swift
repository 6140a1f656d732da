/// How the lines of a text were broken to fit a width.
///
/// A text is hard-wrapped when
/// - none of its lines has more than `widest` characters,
/// - at least one in three of the line ends inside its groups (lines without a blank one between
///   them) stands before a small letter, and
/// - blank lines set two groups apart, or a line has at least `narrowest` characters.
///
/// In such a text a paragraph goes on at the end of a line where the next line begins with a small
/// letter, and where the line was as full as a wrapped line is: with the next word it would have
/// been longer than the longest line or, where lines are ragged, at least three quarters as long
/// as any wrapped line. A line that stops short of that, such as a headline over a paragraph or an
/// item of a list, ends its paragraph, and so does a line above a bullet.
struct HardWrapping: Sendable {
  /// The most characters of a wrapped line.
  static let widest = 120

  /// The fewest characters that the longest line has in a text of one group.
  static let narrowest = 40

  /// The fewest characters that a wrapped line has together with the next word.
  private let leastReach: Int

  /// How a text is wrapped; nil where it is not.
  init?(_ source: SourceText) {
    guard let signs = WrappingSigns(source), signs.smallStarts > 0,
      signs.smallStarts * 3 >= signs.lineEnds,
      signs.groups > 1 || signs.longest >= Self.narrowest
    else { return nil }
    let isEven = signs.leastReach > signs.longest
    leastReach = isEven ? signs.longest + 1 : signs.leastReach * 3 / 4
  }

  /// Whether a paragraph goes on from one line of a group to the next; both are trimmed.
  func joins(_ line: Range<Int>, _ next: Range<Int>, in bytes: Span<UInt8>) -> Bool {
    if bytes.beginsItem(next) { return false }
    return bytes.isSmall(at: next.lowerBound) || bytes.reach(of: line, next) >= leastReach
  }
}

/// What the lines of a text tell of their wrapping.
private struct WrappingSigns {
  var groups = 0
  var longest = 0

  /// The line ends inside groups that stand before no bullet.
  var lineEnds = 0

  /// The line ends among them that stand before a small letter.
  var smallStarts = 0

  /// The least reach of the lines that end before a small letter.
  var leastReach = Int.max

  /// The signs of a text; nil where a line is longer than wrapped lines are.
  init?(_ source: SourceText) {
    let bytes = source.bytes.span
    var cursor = LineCursor(source.range)
    var above: Range<Int>?
    while let line = cursor.next(in: bytes) {
      let range = bytes.trimmed(line.range)
      guard range.count <= 4 * HardWrapping.widest, case let columns = bytes.codePoints(in: range),
        columns <= HardWrapping.widest
      else { return nil }
      longest = max(longest, columns)
      if range.isEmpty {
        above = nil
        continue
      }
      if let above { note(above, range, in: bytes) } else { groups += 1 }
      above = range
    }
  }

  private mutating func note(_ line: Range<Int>, _ next: Range<Int>, in bytes: Span<UInt8>) {
    if bytes.beginsItem(next) { return }
    lineEnds += 1
    guard bytes.isSmall(at: next.lowerBound) else { return }
    smallStarts += 1
    leastReach = min(leastReach, bytes.reach(of: line, next))
  }
}

extension Span where Element == UInt8 {
  /// The characters of a line with a space and the first word of the next one.
  fileprivate func reach(of line: Range<Int>, _ next: Range<Int>) -> Int {
    let word = next.lowerBound..<endOfWord(from: next.lowerBound, before: next.upperBound)
    return codePoints(in: line) + 1 + codePoints(in: word)
  }

  /// Whether a line begins with a bullet that no small letter follows; before a small letter `-`
  /// and `*` may be a dash or a footnote's star.
  fileprivate func beginsItem(_ line: Range<Int>) -> Bool {
    guard let bullet = ["-", "*", "•", "·"].first(where: { stands($0, at: line.lowerBound) }) else {
      return false
    }
    let behind = line.lowerBound + bullet.utf8.count
    let text = endOfSpace(from: behind, before: line.upperBound)
    return text > behind && text < line.upperBound && !isSmall(at: text)
  }
}
