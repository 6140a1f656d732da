import Scoring

/// JSON in a buffer: the frame of a report, and values one at a time.
extension TextBuffer {
  /// Opens a report of articles, with the rule sets before them where it is about several.
  mutating func openArticles(schema: String, ruleSets: [String]? = nil) {
    write("{\n  \"schema\": \"\(schema)\",\n  \"engine\": \"\(engineVersion)\",\n")
    if let ruleSets {
      let names = ruleSets.map { "\"\($0)\"" }.joined(separator: ", ")
      write("  \"ruleSets\": [\(names)],\n")
    }
    write("  \"articles\": [")
  }

  mutating func closeArticles() { write("\n  ]\n}\n") }

  /// Writes what a JSON writer is given; it takes over the buffer meanwhile, so that nothing is
  /// copied.
  public mutating func writeJSON(
    depth: Int = 0, isFirst: Bool = true, _ write: (inout JSONWriter) -> Void
  ) {
    var writer = JSONWriter(self, depth: depth, isFirst: isFirst)
    self = TextBuffer()
    write(&writer)
    self = writer.output
  }
}
