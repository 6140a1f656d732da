/// What is wrong with a YAML file, and where.
///
/// Its description is what a person sees:
///
///     rules/sets/mine.yaml:12:5: error: unknown key ‘severites’ — did you mean ‘severities’?
///     12 |     severites:
///        |     ^~~~~~~~~
public struct YAMLError: Error, Hashable, Sendable {
  /// A second place that explains the first, such as where a key stood before.
  public struct Note: Hashable, Sendable {
    /// What is there: a sentence fragment in lower case, without a full stop.
    public var message: String

    /// The place, in the same file.
    public var mark: Mark

    /// The line of the place.
    public var excerpt: Excerpt
  }

  /// The name of the file, as the caller wrote it.
  public var file: String

  /// The place; nil if the file as a whole is meant.
  public var mark: Mark?

  /// What is wrong: a sentence fragment in lower case, without a full stop.
  public var message: String

  /// The name that was probably meant.
  public var suggestion: String?

  /// A second place, in the same file.
  public var related: Note?

  /// The line of the place, with what is underlined of it.
  public var excerpt: Excerpt?

  /// An error about a file as a whole, or about a place of which no line can be drawn.
  public init(file: String, mark: Mark? = nil, message: String, suggestion: String? = nil) {
    self.file = file
    self.mark = mark
    self.message = message
    self.suggestion = suggestion
  }

  /// An error at a place, underlined to the offset `end` or, without one, for a character.
  init(
    _ message: String, at mark: Mark, to end: Int? = nil, in bytes: [UInt8], file: String,
    suggestion: String? = nil, related: Note? = nil
  ) {
    self.init(file: file, mark: mark, message: message, suggestion: suggestion)
    self.related = related
    self.excerpt = Excerpt(from: mark.offset, to: end ?? mark.offset, in: bytes)
  }
}

extension YAMLError.Note {
  /// A note at a place, underlined to the offset `end` or, without one, for a character.
  init(_ message: String, at mark: Mark, to end: Int? = nil, in bytes: [UInt8]) {
    self.message = message
    self.mark = mark
    self.excerpt = Excerpt(from: mark.offset, to: end ?? mark.offset, in: bytes)
  }
}

extension YAMLError: CustomStringConvertible {
  /// The error in full, in two lines or more, without a line break at the end.
  public var description: String {
    var lines = ["\(place): error: \(message)\(question)"]
    if let mark, let excerpt { lines += excerpt.drawn(line: mark.line) }
    if let related {
      lines.append("\(file):\(related.mark): note: \(related.message)")
      lines += related.excerpt.drawn(line: related.mark.line)
    }
    return lines.joined(separator: "\n")
  }

  private var place: String { mark.map { "\(file):\($0)" } ?? file }

  private var question: String {
    suggestion.map { " — did you mean \(quoted($0))?" } ?? ""
  }
}
