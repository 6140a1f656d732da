private import Annotate
import Prose
import Rules
import YAML

/// Reads the tests of indicators from their own files and from `*.test.yaml` files.
struct RuleTestReader {
  let rulebook: Rulebook

  /// The pack that the files are in: its own rules are meant first.
  private let pack: String?

  init(_ rulebook: Rulebook, pack: String? = nil) {
    self.rulebook = rulebook
    self.pack = pack
  }

  /// The cases of a `*.test.yaml` file.
  static func tests(in file: RuleFile, of rulebook: Rulebook) throws(YAMLError) -> [RuleTest] {
    try RuleTestReader(rulebook, pack: rulebook.names.pack(ofFolder: file.folder))
      .tests(in: Document(file.bytes, name: file.path))
  }

  /// The `tests` of an indicator.
  func tests(of indicator: Indicator) throws(YAMLError) -> [RuleTest] {
    guard let document = rulebook.source(indicator.file) else { return [] }
    var tests: [RuleTest] = []
    for entry in try document.mapping(document.root, of: "an indicator")
    where entry.name == "tests" {
      for node in try document.list(entry.value) {
        tests.append(try test(of: .indicator(indicator.id), text: node, in: document))
      }
    }
    return tests
  }

  /// The cases of a `*.test.yaml` file.
  func tests(in document: Document) throws(YAMLError) -> [RuleTest] {
    let subject = try subject(of: document)
    let fields = try document.fields(of: document.root, as: RuleTestRecords.file(subject))
    var tests: [RuleTest] = []
    for node in try document.list(try fields.required("cases")) {
      tests.append(try testCase(node, of: subject, in: document))
    }
    return tests
  }

  private func subject(of document: Document) throws(YAMLError) -> RuleTest.Subject {
    let entries = try document.mapping(document.root, of: "a file of tests")
    switch (document.root.value(of: "indicator"), document.root.value(of: "rule-set")) {
    case (let node?, nil):
      let id = try document.string(node)
      let known = rulebook.indicators.map(\.id)
      guard let id = rulebook.names.id(id, .indicator, in: pack) else {
        throw document.error(
          at: node, "there is no indicator ‘\(id)’", nearest: id, among: known)
      }
      return .indicator(id)
    case (nil, let node?):
      let name = rulebook.names.ruleSetID(try document.string(node), in: pack)
      do throws(RuleSetNameError) {
        _ = try rulebook.ruleSet(name)
      } catch {
        throw document.error(at: node, EvenhandError.sentence(error))
      }
      return .ruleSet(name)
    case (nil, nil):
      throw document.missing(
        ["indicator", "rule-set"], among: entries,
        "a file of tests names one ‘indicator’ or ‘rule-set’")
    case (_, let node?):
      throw document.error(
        at: node, "a file of tests is of an ‘indicator’ or of a ‘rule-set’, not of both")
    }
  }

  private func testCase(
    _ node: Node, of subject: RuleTest.Subject, in document: Document
  ) throws(YAMLError) -> RuleTest {
    let fields = try document.fields(of: node, as: RuleTestRecords.testCase(subject))
    var test = try test(of: subject, text: try fields.required("text"), in: document)
    if let node = fields["conflict"] { test.conflict = try conflict(node, of: document) }
    if let node = fields["date"] {
      guard let date = CalendarDate(try document.string(node)) else {
        throw document.error(at: node, "a date is written YYYY-MM-DD")
      }
      test.date = date
    }
    try readPassages(fields, of: document, into: &test)
    try readScore(fields, at: node, of: document, into: &test)
    return test
  }

  private func test(
    of subject: RuleTest.Subject, text node: Node, in document: Document
  ) throws(YAMLError) -> RuleTest {
    let marked = MarkedText(try document.string(node))
    if let mistake = marked.mistake { throw document.error(at: node, mistake.inWords) }
    return RuleTest(subject, document: document, node: node, marked: marked)
  }

  private func conflict(
    _ node: Node, of document: Document
  ) throws(YAMLError) -> ConflictChoice {
    let name = try document.string(node)
    if name == "none" { return .none }
    guard let id = rulebook.names.id(name, .conflict, in: pack) else {
      throw document.error(
        at: node, "there is no conflict pack ‘\(name)’", nearest: name,
        among: rulebook.packs.map(\.conflict.id))
    }
    return .named(id)
  }

  // MARK: What is said of the passages

  private func readPassages(
    _ fields: Fields, of document: Document, into test: inout RuleTest
  ) throws(YAMLError) {
    guard case .indicator = test.subject else { return }
    let count = test.marked.ranges.count
    func values<Value>(
      _ key: String, _ read: (Node) throws(YAMLError) -> Value
    ) throws(YAMLError) -> [Value]? {
      guard let node = fields[key] else { return nil }
      var nodes = [node]
      if case .sequence(let items) = node.content { nodes = items }
      guard count > 0 else {
        throw document.error(at: node, "‘\(key)’ is said of marked passages, and none is marked")
      }
      guard nodes.count == 1 || nodes.count == count else {
        throw document.error(
          at: node,
          "‘\(key)’ has \(nodes.count) values for \(count) marked "
            + (count == 1 ? "passage" : "passages"))
      }
      var values: [Value] = []
      for node in nodes { values.append(try read(node)) }
      return values
    }
    test.passages.targets = try values("target") { node throws(YAMLError) in
      try target(node, of: document, under: test.conflict)
    }
    test.passages.voices = try values("voice") { node throws(YAMLError) in
      try document.choice(node, among: Voice.allCases.map { ($0.rawValue, $0) })
    }
    test.passages.covered = try values("covered") { node throws(YAMLError) in
      try document.boolean(node)
    }
  }

  /// A party of the conflict, or of any where none is named; nil for `none`.
  private func target(
    _ node: Node, of document: Document, under choice: ConflictChoice
  ) throws(YAMLError) -> String? {
    let id = try document.string(node)
    if id == "none" { return nil }
    var packs = rulebook.packs
    if case .named(let name) = choice { packs = packs.filter { $0.conflict.id == name } }
    let known = choice == .none ? [] : packs.flatMap { $0.conflict.parties.map(\.id) }
    guard known.contains(id) else {
      throw document.error(at: node, "there is no party ‘\(id)’", nearest: id, among: known)
    }
    return id
  }

  // MARK: What is said of the score

  private func readScore(
    _ fields: Fields, at node: Node, of document: Document, into test: inout RuleTest
  ) throws(YAMLError) {
    guard case .ruleSet = test.subject else { return }
    if let node = fields["neutrality"] {
      test.score.neutrality = try document.range(node, in: 0...100)
    }
    if let node = fields["level"] {
      test.score.level = try document.choice(
        node, among: Bands.Level.allCases.map { ($0.rawValue, $0) })
    }
    if let node = fields["lean"] { test.score.lean = try document.range(node, in: -1...1) }
    if test.marked.ranges.isEmpty, test.score == RuleTest.Score() {
      throw document.error(
        at: node,
        "a case of a rule set expects something: marked passages, ‘neutrality’, ‘level’ or ‘lean’")
    }
  }
}
