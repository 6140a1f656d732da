/// What became of a test.
public struct RuleTestOutcome: Sendable {
  public var test: RuleTest

  /// What was found, in UTF-8 bytes of the text; passages that overlap are one.
  public var found: [Range<Int>] = []

  /// Whether the rules could not do what they should, so that what they found says nothing.
  public var gaveUp = false

  /// What does not hold besides the marks, in clauses.
  public var complaints: [String] = []

  init(_ test: RuleTest) { self.test = test }

  /// What is marked and was not found.
  public var missing: [Range<Int>] {
    test.saysPassages ? test.marked.ranges.filter { !found.contains($0) } : []
  }

  /// What was found and is not marked.
  public var unexpected: [Range<Int>] {
    test.saysPassages ? found.filter { !test.marked.ranges.contains($0) } : []
  }

  /// Whether everything is as the test says.
  public var holds: Bool {
    complaints.isEmpty && (!test.saysPassages || found == test.marked.ranges)
  }

  /// The text with marks around what was found.
  public var foundMarked: String { MarkedText.marking(test.marked.text, found) }
}
