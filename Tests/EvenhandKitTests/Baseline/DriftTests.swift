import EvenhandKit
import Foundation
import TestSupport
import Testing

/// What a change of text, rules or engine is told to be.
@Suite struct DriftTests {
  private static let sets = ["co-mediator", "wire"]

  /// Paragraphs of which the second and the fifth cost something.
  private static let paragraphs = [
    "Ministers of Armenia and Azerbaijan met in Geneva on Monday and agreed to go on in the new year.",
    "Officials called the attack unprovoked, and the road near the village stayed closed for a week.",
    "Trucks from both sides waited at the crossing while engineers looked at the bridge over the river.",
    "A spokesman for the League said that observers would count vehicles at both ends of the road.",
    "Azerbaijan is the aggressor in this war, and its army has to leave the towns along the northern road.",
    "The next round of talks will be held in the spring, in a town that has not been named until now.",
  ]

  private static func record(
    _ paragraphs: [String], _ book: Rulebook = .shipped
  ) throws -> (Baseline, BaselineArticle) {
    var recorder = try BaselineRecorder(book, ruleSets: sets)
    let report = try Pipeline(book, ruleSets: sets).report(
      Array(paragraphs.joined(separator: "\n\n").utf8), path: "a.txt")
    try recorder.add(report)
    return (recorder.baseline, recorder.baseline.articles["a"]!)
  }

  private static func drift(
    to paragraphs: [String], _ book: Rulebook = .shipped, engine: String = engineVersion,
    set: String = "co-mediator"
  ) throws -> ArticleDrift {
    var (before, old) = try record(Self.paragraphs)
    before.engine = engine
    let (after, new) = try record(paragraphs, book)
    let drifts = DriftReader(from: before, to: after).drifts("a", from: old, to: new)
    return try #require(drifts.first { $0.ruleSet == set })
  }

  /// A scripted change of the text, and what must be told of it.
  struct Edit: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var kind: ParagraphMatch.Kind
    var words: String?
    var change: ParagraphDrift.Change.Kind = .added
    var edit: @Sendable ([String]) -> [String]

    init(
      _ name: String, _ kind: ParagraphMatch.Kind, _ words: String? = nil,
      _ change: ParagraphDrift.Change.Kind = .added,
      edit: @escaping @Sendable ([String]) -> [String]
    ) {
      (testDescription, self.kind, self.words, self.change, self.edit) =
        (name, kind, words, change, edit)
    }
  }

  private static func replacing(
    _ place: Int, _ old: String, _ new: String
  ) -> @Sendable ([String]) -> [String] {
    { paragraphs in
      var paragraphs = paragraphs
      paragraphs[place] = paragraphs[place].replacingOccurrences(of: old, with: new)
      return paragraphs
    }
  }

  static let edits: [Edit] = [
    Edit(
      "a word added", .edited, "unprovoked", edit: replacing(4, "this war", "this unprovoked war")),
    Edit(
      "a word added to a neutral paragraph", .edited, "onslaught",
      edit: replacing(2, "waited", "waited after the onslaught")),
    Edit(
      "a word taken out", .edited, "unprovoked", .removed,
      edit: replacing(1, " unprovoked", " again")),
    Edit(
      "a label taken out", .edited, "aggressor", .removed,
      edit: replacing(4, "the aggressor", "a party")),
    Edit(
      "a word put for another", .edited, "unprovoked", .removed,
      edit: replacing(1, "unprovoked", "sudden")),
    Edit("a word moved into a quotation", .edited, "aggressor", .weighed) { paragraphs in
      var paragraphs = paragraphs
      paragraphs[4] =
        "“Azerbaijan is the aggressor in this war, and its army has to leave the towns,” said "
        + "Premier Ana Moro, along the northern road."
      return paragraphs
    },
    Edit(
      "a word given to a source", .edited, "aggressor", .weighed,
      edit: replacing(4, "Azerbaijan is", "The Foreign Ministry of Armenia said that Azerbaijan is")
    ),
    Edit("a loaded paragraph put in", .new, "barbaric") { paragraphs in
      paragraphs + [
        "The barbaric attack on the market was the work of the army of Azerbaijan alone."
      ]
    },
    Edit("a loaded paragraph taken out", .gone, "aggressor", .removed) { paragraphs in
      Array(paragraphs[..<4]) + [paragraphs[5]]
    },
    Edit("a paragraph split", .split) { paragraphs in
      var paragraphs = paragraphs
      paragraphs[4] = "Azerbaijan is the aggressor in this war,"
      paragraphs.insert("and its army has to leave the towns along the northern road.", at: 5)
      return paragraphs
    },
    Edit("two paragraphs merged", .merged) { paragraphs in
      var paragraphs = paragraphs
      paragraphs[1] += " " + paragraphs.remove(at: 2)
      return paragraphs
    },
    Edit("a paragraph moved to the front", .moved) { [$0[4]] + $0[..<4] + [$0[5]] },
    Edit(
      "a name added", .edited, "barbaric", edit: replacing(5, "in a town", "in a barbaric town")),
    Edit(
      "an adjective added", .edited, "brutal", edit: replacing(4, "its army", "its brutal army")),
    Edit("a regime named", .edited, "regime", edit: replacing(4, "its army", "its regime")),
  ]

  @Test(arguments: edits)
  func namesTheEditAndItsWords(edit: Edit) throws {
    let drift = try Self.drift(to: edit.edit(Self.paragraphs))
    let told = drift.paragraphs.filter { $0.match.kind == edit.kind }
    let paragraph = try #require(told.first, "\(drift.paragraphs.map(\.match))")
    #expect(drift.causes.allSatisfy { $0 == .text || $0 == .around })
    #expect(told.count == 1)
    for other in drift.paragraphs where other.match.kind != edit.kind {
      #expect(other.match.keepsText)
    }
    if let words = edit.words {
      let change = paragraph.changes.first { $0.text.contains(words) }
      #expect(change?.kind == edit.change && change?.cause == .text, "\(paragraph.changes)")
    }
    let sum = paragraph.parts.values.reduce(0, +)
    let value = paragraph.value
    if paragraph.from != nil, paragraph.to != nil { #expect(abs(sum - value) < 0.01) }
  }

  /// A scripted change of the rules, and what must be told of it.
  struct RuleEdit: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var indicator: String?
    var words: String?
    var text: String
  }

  static let ruleEdits: [RuleEdit] = [
    ("a severity raised", "blame-label", "aggressor", "severities: {blame-label: 8}"),
    ("a severity lowered", "blame-label", "aggressor", "severities: {blame-label: 2}"),
    ("an indicator switched off", "blame-label", "aggressor", "severities: {blame-label: 0}"),
    (
      "a term added", "blame-label", "stayed closed",
      "severities: {blame-label: 6}\nindicators: {blame-label: {terms+: [stayed closed]}}"
    ),
    ("a term added to another", "demonise", "bridge", "indicators: {demonise: {terms+: [bridge]}}"),
    (
      "a term taken out", "blame-label", "unprovoked",
      "severities: {blame-label: 6}\nindicators: {blame-label: {terms-: [unprovoked]}}"
    ),
    (
      "a term taken out and one added", "blame-label", "observers",
      "indicators: {blame-label: {terms+: [observers], terms-: [unprovoked]}}"
    ),
    (
      "the voices weighed anew", nil, "unprovoked",
      "voices: {narration: 0.5, vague: 0.4, attributed: 0.3, quoted: 0.1}"
    ),
    ("the scale changed", nil, "aggressor", "scale: {half: 20}"),
    ("the length counted otherwise", nil, "aggressor", "scale: {reference-words: 80}"),
  ].map { RuleEdit(testDescription: $0.0, indicator: $0.1, words: $0.2, text: $0.3) }

  /// The shipped rules with `co-mediator` changed.
  private static func book(_ text: String) throws -> Rulebook {
    let files = try Rulebook.shippedFiles()
    let own = """
      rule-set: co-mediator
      version: 1.0.0
      title: Co-mediator
      position: A position.
      source: The test
      extends: original
      \(text)
      """
    return try Rulebook(
      files.map { file in
        guard file.path.hasSuffix("sets/co-mediator.yaml") else { return file }
        let text = String(decoding: file.bytes, as: UTF8.self)
          .replacingOccurrences(of: "rule-set: co-mediator", with: "rule-set: original")
        return RuleFile(path: "original.yaml", bytes: Array(text.utf8))
      } + [RuleFile(path: "co-mediator.yaml", bytes: Array(own.utf8))])
  }

  @Test(arguments: ruleEdits)
  func namesTheRuleAndItsWords(edit: RuleEdit) throws {
    let book = try Self.book(edit.text)
    let drift = try Self.drift(to: Self.paragraphs, book)
    #expect(drift.causes == [.rules], "\(drift.causes)")
    let changes = drift.paragraphs.flatMap(\.changes)
    let change = changes.first { $0.text.contains(edit.words ?? "") }
    #expect(change?.cause == .rules, "\(changes)")
    if let indicator = edit.indicator { #expect(change?.indicator == indicator) }
    let (before, _) = try Self.record(Self.paragraphs)
    let (after, _) = try Self.record(Self.paragraphs, book)
    let told = rulesText(DriftReader(from: before, to: after).ruleSetChanges)
    #expect(told.contains { $0.contains(edit.indicator ?? "its numbers") }, "\(told)")
  }

  @Test func saysAVersionOfItsOwn() throws {
    let (before, _) = try Self.record(Self.paragraphs)
    var after = before
    after.ruleSets["wire"]?.version = "2.0.0"
    after.ruleSets["wire"]?.digest = "other"
    let told = rulesText(DriftReader(from: before, to: after).ruleSetChanges)
    #expect(told.contains("    version 1.0.0 → 2.0.0"))
  }

  @Test func tellsAnEngineFromTheText() throws {
    var (before, old) = try Self.record(Self.paragraphs)
    let (after, new) = try Self.record(Self.paragraphs)
    before.engine = "0.1.0"
    old.scores["wire"]?.paragraphs[4].findings[0].points -= 10
    old.scores["wire"]?.paragraphs[4].neutrality! += 10
    let drift = DriftReader(from: before, to: after).drifts("a", from: old, to: new)
      .first { $0.ruleSet == "wire" }
    #expect(drift?.causes == [.engine])
  }

  @Test(arguments: [
    ("a term and its word", "terms+: [crossroads]", "crossroads"),
    ("another term and its word", "terms+: [signposts]", "signposts"),
    ("a word and an unrelated term", "terms+: [nothing here]", "barbaric"),
  ])
  func tellsTextFromRulesWhereBothChanged(name: String, edit: String, word: String) throws {
    let book = try Self.book("indicators: {blame-label: {\(edit)}}")
    var new = Self.paragraphs
    new[2] += " They passed the \(word) on the way."
    let drift = try Self.drift(to: new, book)
    let change = drift.paragraphs.flatMap(\.changes).first { $0.text == word }
    #expect(change?.cause == .text && change?.kind == .added)
  }

  @Test func aTermForWordsThatStoodThereIsARuleEvenInAnEditedParagraph() throws {
    let book = try Self.book("indicators: {blame-label: {terms+: [engineers]}}")
    var new = Self.paragraphs
    new[2] += " Nobody was hurt."
    let drift = try Self.drift(to: new, book)
    let change = drift.paragraphs.flatMap(\.changes).first { $0.text == "engineers" }
    #expect(change?.cause == .rules)
  }

  // MARK: Stability

  /// Paragraphs are wrapped anew, six words a line, with more blank lines between them.
  @Test func reflowingChangesNothing() throws {
    var reflowed = 0
    for path in Corpus.paths {
      let bytes = try Files.contents(of: path)
      let before = try Self.record(bytes, path)
      let text = String(decoding: bytes, as: UTF8.self)
      guard let end = text.range(of: "\n---\n") else { continue }
      let paragraphs = text[end.upperBound...].components(separatedBy: "\n\n")
      let wrapped = paragraphs.map(Self.wrapped)
      guard wrapped != paragraphs else { continue }
      reflowed += 1
      let body = wrapped.joined(separator: "\n\n\n")
      let after = try Self.record(Array((text[..<end.upperBound] + body).utf8), path)
      #expect(after.texts.map(\.fingerprint) == before.texts.map(\.fingerprint), "\(path)")
      for set in Self.sets {
        #expect(
          after.scores[set]?.paragraphs.map(\.neutrality)
            == before.scores[set]?.paragraphs.map(\.neutrality), "\(path)")
      }
    }
    #expect(reflowed >= 60)
  }

  /// A paragraph of one line with a line break about every six words, never where a line would begin
  /// as Markdown's headings, lists, quotations and the like do.
  private static func wrapped(_ paragraph: String) -> String {
    let words = paragraph.split(separator: " ")
    guard let first = words.first, !paragraph.trimmingCharacters(in: .newlines).contains("\n"),
      !beginsBlock(first)
    else { return paragraph }
    var (text, count) = (String(first), 1)
    for word in words.dropFirst() {
      let isDue = count >= 6 && !beginsBlock(word)
      text += (isDue ? "\n" : " ") + word
      count = isDue ? 1 : count + 1
    }
    return text
  }

  private static func beginsBlock(_ word: Substring) -> Bool {
    guard let first = word.first else { return true }
    return "#>-*+|=~`<[_:\\".contains(first) || first.isNumber
  }

  private static func record(_ bytes: [UInt8], _ path: String) throws -> BaselineArticle {
    var recorder = try BaselineRecorder(.shipped, ruleSets: sets)
    let report = try Pipeline(.shipped, ruleSets: sets).report(bytes, path: path)
    try recorder.add(report)
    return recorder.baseline.articles.values.first!
  }

  /// Of what a random edit does not touch, nothing may be told but what is around it.
  @Test func twoHundredRandomEditsAreNotTakenForOthers() throws {
    var random = SeededGenerator(seed: 42)
    let loaded = "The barbaric attack on the market was the work of the army of Azerbaijan alone."
    let paths = Corpus.paths.filter { $0.contains("/triples/") }
    for number in 0..<200 {
      let path = paths[number % paths.count]
      let bytes = try Files.contents(of: path)
      let text = String(decoding: bytes, as: UTF8.self)
      let end = try #require(text.range(of: "\n---\n"))
      var body = text[end.upperBound...].trimmingCharacters(in: .newlines)
        .components(separatedBy: "\n\n")
      let place = Int.random(in: 1..<body.count, using: &random)
      let action = number % 4
      var expected: ParagraphMatch.Kind = .new
      switch action {
      case 0: body.insert(loaded, at: place)
      case 1:
        body.remove(at: place)
        expected = .gone
      case 2:
        let target = Int.random(in: 1..<body.count, using: &random)
        if target == place { continue }
        body.insert(body.remove(at: place), at: target)
        expected = .moved
      default:
        body[place] += " It was a barbaric act."
        expected = .edited
      }
      let new = Array((text[..<end.upperBound] + body.joined(separator: "\n\n") + "\n").utf8)
      let (old, now) = (try Self.record(bytes, path), try Self.record(new, path))
      let matches = ParagraphMatching.match(old.texts, now.texts)
      #expect(
        matches.filter { $0.kind != .unchanged }.map(\.kind) == [expected], "\(path) \(number)")
      let recorder = try BaselineRecorder(.shipped, ruleSets: Self.sets)
      let reader = DriftReader(from: recorder.baseline, to: recorder.baseline)
      for drift in reader.drifts("a", from: old, to: now) {
        for paragraph in drift.paragraphs where paragraph.match.kind == .unchanged {
          #expect(paragraph.changes.allSatisfy { $0.cause == .around })
        }
      }
    }
  }
}
