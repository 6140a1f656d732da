import YAML

/// Moves the marks of tests to what was found, in their files.
///
/// Nothing but marks is touched. What was written is read again, and kept only where it says what it
/// should and everything else is as it was.
public struct MarkRewriting: Sendable {
  /// What was done about a test that does not hold.
  public struct Step: Sendable, CustomStringConvertible {
    public var outcome: RuleTestOutcome

    /// Why it was left as it is; nil where its marks were moved.
    public var obstacle: String?

    /// `path:line:column: rewritten`
    public var description: String {
      "\(outcome.test.place): " + (obstacle.map { "left as it is: \($0)" } ?? "rewritten")
    }
  }

  /// What was done, in the order of the outcomes.
  public private(set) var steps: [Step] = []

  /// The files that change, by path.
  public private(set) var files: [(path: String, bytes: [UInt8])] = []

  /// Works out what to write for tests that do not hold; nothing is written yet.
  ///
  /// - Parameter shipped: The folder of the shipped rules, which are not the author's to change.
  public init(_ outcomes: [RuleTestOutcome], shipped: String? = nil) {
    steps = outcomes.map { Step(outcome: $0) }
    let byFile = Dictionary(grouping: steps.indices) { steps[$0].outcome.test.document.name }
    for (path, places) in byFile.sorted(by: { $0.key < $1.key }) {
      let backwards = places.sorted { steps[$0].offset > steps[$1].offset }
      let original = steps[places[0]].outcome.test.document
      var document = original
      for place in backwards {
        let outcome = steps[place].outcome
        if let shipped, path.hasPrefix("\(shipped)/") {
          steps[place].obstacle = "it is shipped; name its folder with --rules-path to change it"
        } else if let obstacle = Self.obstacle(outcome) {
          steps[place].obstacle = obstacle
        } else if let moved = Self.moved(outcome, in: document) {
          document = moved
        } else {
          steps[place].obstacle = "its text is written in a way that is not rewritten safely"
        }
      }
      if document.bytes != original.bytes { files.append((path, document.bytes)) }
    }
  }

  /// Replaces the files, each in one step.
  public func write() throws(EvenhandError) {
    for file in files { try Files.replace(file.path, with: file.bytes) }
  }

  /// Why the marks of a test cannot be moved to what was found.
  private static func obstacle(_ outcome: RuleTestOutcome) -> String? {
    let test = outcome.test
    if outcome.gaveUp { return "a rule gave up, so that nobody knows what it finds" }
    if outcome.missing.isEmpty, outcome.unexpected.isEmpty {
      return "its marks hold; what it says besides is for you to change"
    }
    let said = [
      test.passages.targets?.count, test.passages.voices?.count, test.passages.covered?.count,
    ].compactMap { $0 }
    if outcome.found.isEmpty, !said.isEmpty {
      return "it says something of its passages, and none would be left"
    }
    if said.contains(where: { $0 > 1 }), outcome.found.count != test.marked.ranges.count {
      return "it says something of each of its passages, of which there would be others"
    }
    if case .ruleSet = test.subject, outcome.found.isEmpty, test.score == RuleTest.Score() {
      return "nothing would be left that it expects"
    }
    return nil
  }

  /// The file with the marks moved; nil where that would change anything else.
  private static func moved(_ outcome: RuleTestOutcome, in document: Document) -> Document? {
    let node = outcome.test.node
    guard let source = ScalarSource(node, of: document.bytes),
      let moved = try? Document(source.marking(outcome.found), name: document.name),
      document.root.differs(
        from: moved.root, onlyAt: node.start.offset, where: outcome.foundMarked)
    else { return nil }
    return moved
  }
}

extension MarkRewriting.Step {
  fileprivate var offset: Int { outcome.test.node.start.offset }
}

extension Node {
  /// Whether another value is the same but for the text that begins at an offset, which is `text`.
  fileprivate func differs(from other: Node, onlyAt offset: Int, where text: String) -> Bool {
    switch (content, other.content) {
    case (.scalar(let old), .scalar(let new)):
      start.offset == offset ? new == text : old == new
    case (.sequence(let old), .sequence(let new)):
      old.count == new.count
        && zip(old, new).allSatisfy { $0.differs(from: $1, onlyAt: offset, where: text) }
    case (.mapping(let old), .mapping(let new)):
      old.count == new.count
        && zip(old, new).allSatisfy {
          $0.key.differs(from: $1.key, onlyAt: offset, where: text)
            && $0.value.differs(from: $1.value, onlyAt: offset, where: text)
        }
    default: false
    }
  }
}
