import Prose
import TestSupport
import Testing

@testable import Scoring

@Suite struct ParagraphMatchTests {
  private static let text: [[String]] = (0..<6).map { paragraph in
    (0..<20).map { "word\(paragraph)x\($0)" }
  }

  private func match(_ old: [[String]], _ new: [[String]]) -> [ParagraphMatch] {
    ParagraphMatching.match(old.map(text), new.map(text))
  }

  private func text(_ words: [String]) -> ParagraphText {
    var hash = StableHash()
    for word in words { hash.add(word) }
    return ParagraphText(
      fingerprint: hash.value, trace: TextTrace(of: words.joined(separator: " ")))
  }

  private func kinds(_ matches: [ParagraphMatch]) -> [ParagraphMatch.Kind] { matches.map(\.kind) }

  @Test func knowsWhatStayed() {
    #expect(kinds(match(Self.text, Self.text)).allSatisfy { $0 == .unchanged })
  }

  @Test func tellsWhatIsNewFromWhatIsGone() {
    var new = Self.text
    new.insert(["other", "words", "altogether"], at: 2)
    new.removeLast()
    let matches = match(Self.text, new)
    #expect(matches.filter { $0.kind == .new }.map(\.new) == [[2]])
    #expect(matches.filter { $0.kind == .gone }.map(\.old) == [[5]])
    #expect(matches.count { $0.kind == .unchanged } == 5)
  }

  @Test func movesTheFewestParagraphs() {
    var new = Self.text
    new.append(new.remove(at: 1))
    let matches = match(Self.text, new)
    #expect(matches.filter { $0.kind == .moved }.map(\.old) == [[1]])
    #expect(matches.count { $0.kind == .unchanged } == 5)
  }

  @Test func seesAnEditedParagraph() {
    var new = Self.text
    new[3][4] = "another"
    new[3].append("more")
    let matches = match(Self.text, new)
    #expect(
      matches.filter { !$0.keepsText } == [ParagraphMatch(kind: .edited, old: [3], new: [3])])
  }

  @Test func seesSplitsAndMergers() {
    var split = Self.text
    split[2] = Array(Self.text[2][..<9])
    split.insert(Array(Self.text[2][9...]), at: 3)
    #expect(
      match(Self.text, split).filter { !$0.keepsText }
        == [ParagraphMatch(kind: .split, old: [2], new: [2, 3])])
    #expect(
      match(split, Self.text).filter { !$0.keepsText }
        == [ParagraphMatch(kind: .merged, old: [2, 3], new: [2])])
  }

  @Test func pairsTwinsInOrder() {
    let twins = [Self.text[0], Self.text[1], Self.text[0]]
    let matches = match(twins, [Self.text[0]] + twins)
    #expect(matches.count { $0.kind == .new } == 1)
    #expect(matches.count { $0.keepsText } == 3)
  }

  @Test func everyParagraphIsMatchedOnce() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<200 {
      var new = Self.text
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0..<new.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: new.swapAt(place, 0)
        case 1: new.insert(["new\(place)"], at: place)
        case 2: new[place].append("more")
        default: if new.count > 1 { new.remove(at: place) }
        }
      }
      let matches = match(Self.text, new)
      #expect(matches.flatMap(\.old).sorted() == Array(Self.text.indices))
      #expect(matches.flatMap(\.new).sorted() == Array(new.indices))
    }
  }

  @Test func tracesAreReadAsTheyAreWritten() {
    let trace = TextTrace(of: "the onslaught began at dawn")
    #expect(trace.text.utf8.count == 15)
    #expect(TextTrace(text: trace.text) == trace)
    #expect(TextTrace(text: "ab") == nil)
    #expect(TextTrace(text: "ab!") == nil)
    #expect(trace.contains(TextTrace(of: "onslaught")))
    #expect(!trace.contains(TextTrace(of: "aggressor")))
  }
}
