import YAML

/// A text with signs drawn under some of its passages.
///
/// The text is wrapped between words, and where a line has no space, anywhere. Of a long text only the
/// lines with a sign and their neighbours are drawn, with `…` for the others.
public struct MarkedDrawing {
  /// Passages that are drawn with one sign.
  public struct Row {
    public var ranges: [Range<Int>]
    public var sign: Character
    public var label: String

    public init(_ ranges: [Range<Int>], sign: Character, label: String) {
      self.ranges = ranges
      self.sign = sign
      self.label = label
    }
  }

  /// The most columns of a line.
  public static let width = 90

  /// The lines that are drawn, each a line of the text or, with the place of its row, signs.
  public private(set) var lines: [(text: String, row: Int?)] = []

  /// A code point that is drawn, and the byte it begins at.
  private struct Cell {
    var scalar: Unicode.Scalar
    var start: Int
    var columns: Int
  }

  /// Draws rows under a text, whose ranges are its UTF-8 bytes.
  public init(_ text: String, _ rows: [Row], width: Int = Self.width) {
    let wrapped = Self.paragraphs(of: text).flatMap { Self.wrapped($0, to: width) }
    let signs = wrapped.map { line in rows.map { Self.signs(under: line, $0) } }
    let isMarked = signs.map { $0.contains { !$0.isEmpty } }
    var isCut = false
    for (place, line) in wrapped.enumerated() {
      let near = max(0, place - 1)...min(wrapped.count - 1, place + 1)
      guard isMarked[near].contains(true) || isMarked.allSatisfy({ !$0 }) else {
        if !isCut { lines.append(("…", nil)) }
        isCut = true
        continue
      }
      isCut = false
      lines.append((String(String.UnicodeScalarView(line.map(\.scalar))), nil))
      for (row, signs) in signs[place].enumerated() where !signs.isEmpty {
        lines.append((signs, row))
      }
    }
  }

  /// The code points of a text with any white space as one space, by paragraph.
  private static func paragraphs(of text: String) -> [[Cell]] {
    var paragraphs: [[Cell]] = [[]]
    var offset = 0
    var (hasSpace, breaks) = (false, 0)
    for scalar in text.unicodeScalars {
      if scalar == " " || (0x09...0x0D).contains(scalar.value) {
        hasSpace = true
        if scalar == "\n" { breaks += 1 }
      } else {
        let isInside = !paragraphs[paragraphs.count - 1].isEmpty
        if isInside, breaks > 1 {
          paragraphs.append([])
        } else if isInside, hasSpace {
          paragraphs[paragraphs.count - 1].append(Cell(scalar: " ", start: offset - 1, columns: 1))
        }
        (hasSpace, breaks) = (false, 0)
        let shown = scalar.visible
        paragraphs[paragraphs.count - 1].append(
          Cell(scalar: shown, start: offset, columns: shown.columns))
      }
      offset += UTF8.width(scalar)
    }
    return paragraphs
  }

  private static func wrapped(_ cells: [Cell], to width: Int) -> [ArraySlice<Cell>] {
    var lines: [ArraySlice<Cell>] = []
    var (start, space, columns) = (0, Int?.none, 0)
    for (place, cell) in cells.enumerated() {
      columns += cell.columns
      if cell.scalar == " " { space = place }
      guard columns > width, place > start else { continue }
      let end = space ?? place
      lines.append(cells[start..<end])
      start = space.map { $0 + 1 } ?? place
      columns = cells[start..<max(start, place + 1)].reduce(0) { $0 + $1.columns }
      space = nil
    }
    if start < cells.count { lines.append(cells[start...]) }
    return lines
  }

  /// The signs under a line with their label; empty where there is nothing to mark.
  private static func signs(under line: ArraySlice<Cell>, _ row: Row) -> String {
    var text = ""
    var isEmpty = true
    for cell in line {
      let isMarked = row.ranges.contains { $0.contains(cell.start) }
      if isMarked { isEmpty = false }
      text += String(repeating: isMarked ? row.sign : " ", count: cell.columns)
    }
    guard !isEmpty, let last = text.lastIndex(of: row.sign) else { return "" }
    return text[...last] + " " + row.label
  }
}
