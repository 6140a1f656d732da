/// A place in a source text.
///
/// A line ends with LF, CR LF or CR. A byte order mark at the beginning of a file takes up three
/// bytes and no column.
public struct Mark: Hashable, Sendable {
  /// The line, counted from 1.
  public var line: Int

  /// The column, counted from 1 in code points: a tab, a combining accent and an emoji are one each.
  public var column: Int

  /// The UTF-8 bytes of the file before the place, counted from 0.
  public var offset: Int

  public init(line: Int, column: Int, offset: Int) {
    self.line = line
    self.column = column
    self.offset = offset
  }
}

extension Mark: Comparable {
  /// Orders places of one file by their offset.
  public static func < (left: Mark, right: Mark) -> Bool { left.offset < right.offset }
}

extension Mark: CustomStringConvertible {
  /// Line and column, as in `12:5`.
  public var description: String { "\(line):\(column)" }
}
