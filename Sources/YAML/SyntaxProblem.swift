/// What libyaml cannot read, in its own words.
///
/// libyaml names two places: the problem, where reading stopped, and the context, where the
/// unfinished thing began. Which one helps depends on the problem.
struct SyntaxProblem {
  /// What is wrong, such as `did not find expected key`.
  var problem: String

  /// Where reading stopped.
  var mark: Mark

  /// What was being read, such as `while parsing a block mapping`; may be empty.
  var context: String

  /// Where that began; the same as `mark` if libyaml does not say.
  var contextMark: Mark

  /// Where the collections begin that are still open, outermost first.
  var openings: [Mark]

  /// The error to show, with the place and the words that help most.
  func error(in source: Source) -> YAMLError {
    refusal(in: source) ?? unclosed(in: source) ?? badStart(in: source) ?? rephrased(in: source)
  }

  /// A mistake in writing something that is refused anyway.
  private func refusal(in source: Source) -> YAMLError? {
    let refusals = [
      ("directive", String.directive), ("YAML document", .directive), ("an anchor", .anchor),
      ("an alias", .anchor), ("a tag", .tag), ("tag handle", .tag),
    ]
    for (word, message) in refusals where context.hasPart(word) || problem.hasPart(word) {
      return source.error(
        message, at: contextMark, to: source.bytes.endOfWord(from: contextMark.offset))
    }
    return nil
  }

  /// A quote or a bracket that the end of the text leaves open.
  private func unclosed(in source: Source) -> YAMLError? {
    if context == "while scanning a quoted scalar", problem.hasPrefix("found unexpected") {
      return source.error(.unclosedQuote, at: contextMark)
    }
    guard mark.offset == source.range.upperBound else { return nil }
    guard let opening = openings.last(where: { source.bytes[$0.offset].isOpeningBracket }) else {
      return nil
    }
    let bracket = Unicode.Scalar(source.bytes[opening.offset])
    return source.error(.unclosedBracket(bracket), at: opening)
  }

  /// A character that no value can begin with.
  private func badStart(in source: Source) -> YAMLError? {
    guard problem == "found character that cannot start any token" else { return nil }
    guard mark.offset < source.range.upperBound else { return nil }
    let character = Unicode.Scalar(source.bytes[mark.offset])
    return source.error(character == "\t" ? .tab : .badStart(character), at: mark)
  }

  private func rephrased(in source: Source) -> YAMLError {
    guard let known = Rephrasing.known[problem] else {
      let message = context.isEmpty ? problem : "\(problem), \(context)"
      return source.error(message, at: mark)
    }
    if known.isAboutContext { return source.error(known.message, at: contextMark) }
    let isFarther = contextMark.line < mark.line
    let note = isFarther ? known.note.map { source.note($0, at: contextMark) } : nil
    return source.error(known.message, at: mark, related: note)
  }
}

extension UInt8 {
  fileprivate var isOpeningBracket: Bool {
    self == UInt8(ascii: "[") || self == UInt8(ascii: "{")
  }
}

extension String {
  fileprivate func hasPart(_ part: String) -> Bool {
    let part = Array(part.utf8)
    let bytes = Array(utf8)
    return bytes.indices.contains { bytes[$0...].starts(with: part) }
  }

  fileprivate static let unclosedQuote = "the quote that opens here is not closed"

  fileprivate static func unclosedBracket(_ bracket: Unicode.Scalar) -> String {
    "‘\(bracket)’ is not closed"
  }

  fileprivate static func badStart(_ character: Unicode.Scalar) -> String {
    "a value cannot begin with ‘\(character)’: put the text in quotes"
  }

  static let tab = "a tab cannot be used for indentation: use spaces"
}
