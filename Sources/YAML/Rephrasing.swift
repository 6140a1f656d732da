/// A problem of libyaml's in words for those who write rules.
struct Rephrasing {
  /// What to say instead.
  var message: String

  /// What to say of the place where the unfinished thing began, if that is on an earlier line; nil
  /// where it does not help.
  var note: String?

  /// Whether the error belongs where the unfinished thing began, not where reading stopped.
  var isAboutContext = false

  /// The problems that are said in other words, by libyaml's.
  static let known: [String: Rephrasing] = [
    "could not find expected ':'": Rephrasing(
      message: "‘:’ is missing after this key", isAboutContext: true),
    "mapping values are not allowed in this context": Rephrasing(
      message: "‘:’ is not allowed here: put text that holds a colon in quotes, "
        + "or check the indentation"),
    "block sequence entries are not allowed in this context": Rephrasing(
      message: "a list item (‘-’) is not allowed here: begin it on a new line, "
        + "or put the text in quotes"),
    "mapping keys are not allowed in this context": Rephrasing(
      message: "‘?’ is not allowed here: put the text in quotes"),
    "did not find expected key": Rephrasing(
      message: "a key is expected here: check the indentation and the quotes",
      note: "the mapping begins here"),
    "did not find expected '-' indicator": Rephrasing(
      message: "a list item (‘-’) is expected here: check the indentation and the quotes",
      note: "the list begins here"),
    "did not find expected ',' or ']'": Rephrasing(
      message: "‘,’ or ‘]’ is expected here", note: "the list begins here"),
    "did not find expected ',' or '}'": Rephrasing(
      message: "‘,’ or ‘}’ is expected here", note: "the mapping begins here"),
    "did not find expected node content": Rephrasing(message: "a value is expected here"),
    "did not find expected <document start>": Rephrasing(
      message: "nothing can follow the end of the value: check the indentation and the quotes"),
    "found a tab character that violates indentation": Rephrasing(message: .tab),
    "found a tab character where an indentation space is expected": Rephrasing(message: .tab),
    "found unknown escape character": Rephrasing(
      message: "‘\\’ does not begin a known escape here: write ‘\\\\’, or use single quotes"),
    "did not find expected hexdecimal number": Rephrasing(
      message: "the escape needs more digits: \\x takes 2, \\u takes 4 and \\U takes 8"),
    "found invalid Unicode character escape code": Rephrasing(
      message: "the escape names no Unicode character"),
    "found an indentation indicator equal to 0": Rephrasing(
      message: "the indentation after ‘|’ or ‘>’ must be 1 to 9"),
    "did not find expected comment or line break": Rephrasing(
      message: "the text after ‘|’ or ‘>’ must begin on the next line"),
  ]
}
