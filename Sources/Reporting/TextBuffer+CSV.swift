/// Rows for spreadsheets (RFC 4180).
extension TextBuffer {
  mutating func writeRow(_ cells: [String]) { write(Self.cells(cells) + "\n") }

  /// Cells with commas between them.
  static func cells(_ cells: [String]) -> String { cells.map(quoted).joined(separator: ",") }

  /// A cell in quotation marks where it needs them.
  private static func quoted(_ cell: String) -> String {
    guard cell.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return cell }
    return "\""
      + cell.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}
