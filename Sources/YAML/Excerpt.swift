/// The part of a line that an error draws, and what of it is underlined.
public struct Excerpt: Hashable, Sendable {
  /// The line without its line break, with `…` where it is cut and with controls made visible.
  public let text: String

  /// The code points of `text` before the underlined ones.
  public let start: Int

  /// The code points that are underlined, at least 1; at the end of a line the first lies behind
  /// `text`.
  public let length: Int

  /// Cuts the line out of a text in which the offset `start` lies.
  ///
  /// A line of more than 100 code points is cut to 40 before the place and 60 from it on.
  init(from start: Int, to end: Int, in bytes: [UInt8]) {
    let before = bytes.line(before: start, limit: 4 * (Self.width + 1))
    let after = bytes.line(after: start, limit: 4 * (Self.width + 1))
    let underlined = start..<min(max(start, end), after.upperBound)
    var head = bytes.visible(before)
    var tail = bytes.visible(after)
    let length = bytes.visible(underlined).count
    if head.count + tail.count > Self.width { Self.cut(&head, &tail) }
    self.text = String(String.UnicodeScalarView(head + tail))
    self.start = head.count
    self.length = max(1, min(length, tail.count))
  }

  /// The most code points of a line that are drawn, and the most of them before the place.
  private static let width = 100
  private static let lead = 40

  private static func cut(_ head: inout [Unicode.Scalar], _ tail: inout [Unicode.Scalar]) {
    if head.count > lead { head = ["…"] + head.suffix(lead) }
    let room = width - min(head.count, lead)
    if tail.count > room { tail = tail.prefix(room) + ["…"] }
  }
}

extension Excerpt {
  /// Draws the line with its number, and below it the underline.
  ///
  /// The underline begins below its text because it is led in by as many columns as a terminal
  /// gives the code points before it, and by the same tabs. A terminal that joins emoji to one
  /// picture, or draws a flag from two letters, may still put it a column or two to the right.
  func drawn(line: Int) -> [String] {
    let number = String(line)
    let margin = String(repeating: " ", count: number.utf8.count)
    let scalars = Array(text.unicodeScalars)
    let indent = scalars[..<start].map { $0 == "\t" ? "\t" : spaces($0.columns) }.joined()
    let columns = scalars[start...].prefix(length).reduce(0) { $0 + $1.columns }
    let tildes = String(repeating: "~", count: max(0, columns - 1))
    return [
      text.isEmpty ? "\(number) |" : "\(number) | \(text)",
      "\(margin) | \(indent)^\(tildes)",
    ]
  }

  private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }
}

extension [UInt8] {
  /// A stretch of the text as code points that can be printed.
  fileprivate func visible(_ range: Range<Int>) -> [Unicode.Scalar] {
    String(decoding: self[range], as: UTF8.self).unicodeScalars.map(\.visible)
  }
}
