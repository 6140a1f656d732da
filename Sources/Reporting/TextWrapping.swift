/// The lines of a text broken between words; a word longer than the width has a line of its own.
public func wrapped(_ text: String, to width: Int) -> [String] {
  var lines: [String] = [""]
  for word in text.split(whereSeparator: \.isWhitespace) {
    if lines[lines.count - 1].count + word.count + 1 > width, !lines[lines.count - 1].isEmpty {
      lines.append("")
    }
    lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + word
  }
  return lines
}
