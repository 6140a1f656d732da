import EvenhandKit
import Foundation
import TestSupport
import Testing

/// What the front matter of the corpus expects, written before the scores were seen.
@Suite struct ExpectationTests {
  private static let expectations = (try? Expectation.ofCorpus()) ?? []

  @Test func thereAreSome() { #expect(Self.expectations.count >= 10) }

  @Test(arguments: expectations)
  private func holds(_ expectation: Expectation) throws {
    let score = try Expectation.score(of: expectation.path, under: expectation.ruleSet)
    if let range = expectation.neutrality {
      #expect(range.contains(try #require(score.1.neutrality)))
    }
    if let range = expectation.lean { #expect(range.contains(score.1.lean.value)) }
    if let (other, margin) = expectation.above {
      let path = try #require(Expectation.paths.first { $0.hasSuffix("/\(other).md") })
      let below = try Expectation.score(of: path, under: expectation.ruleSet).1
      #expect(try #require(score.1.neutrality) >= #require(below.neutrality) + margin)
    }
    let found = expectation.texts(foundIn: score.0, score.1)
    for text in expectation.mustFind { #expect(found.contains(text)) }
    for text in expectation.mustNotFind { #expect(!found.contains(text)) }
  }
}

/// One line under `expect`.
private struct Expectation: Sendable, CustomTestStringConvertible {
  static let paths =
    (try? ArticlePaths([Repository.root.appending(path: "corpus").path()]).paths) ?? []

  var path: String
  var ruleSet: String
  var paragraph: Int?
  var neutrality: ClosedRange<Double>?
  var lean: ClosedRange<Double>?
  var above: (String, Double)?
  var mustFind: [String] = []
  var mustNotFind: [String] = []

  var testDescription: String {
    "\(path.split(separator: "/").last ?? ""), \(ruleSet)\(paragraph.map { ", ¶\($0)" } ?? "")"
  }

  static func ofCorpus() throws -> [Expectation] {
    try paths.flatMap { path in
      let bytes = try Files.contents(of: path)
      let text = String(decoding: bytes, as: UTF8.self)
      let matter = try #require(text.split(separator: "---\n", maxSplits: 2).first)
      let document = try Document(Array(matter.utf8), name: path)
      let fields = try document.mapping(document.root, of: "front matter")
      guard let node = fields.first(where: { $0.name == "expect" })?.value else {
        return [Expectation]()
      }
      return try document.list(node).map { try Expectation($0, of: document, path: path) }
    }
  }

  private init(_ node: Node, of document: Document, path: String) throws {
    let fields = try document.fields(
      of: node,
      allowed: [
        "rules", "paragraph", "neutrality", "lean", "above", "by", "must-find", "must-not-find",
      ], of: "an expectation")
    func range(_ key: String, in bounds: ClosedRange<Double>) throws -> ClosedRange<Double>? {
      guard let node = fields[key] else { return nil }
      let ends = try document.list(node).map { try document.number($0, in: bounds) }
      return ends[0]...ends[1]
    }
    self.path = path
    ruleSet = try document.string(fields.required("rules"))
    paragraph = try fields["paragraph"].map { try document.integer($0, in: 0...1000) }
    neutrality = try range("neutrality", in: 0...100)
    lean = try range("lean", in: -1...1)
    above = try fields["above"].map {
      (try document.string($0), try document.number(fields.required("by"), in: 0...100))
    }
    mustFind = try fields["must-find"].map(document.strings) ?? []
    mustNotFind = try fields["must-not-find"].map(document.strings) ?? []
  }

  static func score(of path: String, under set: String) throws -> (Report, ArticleScore) {
    let report = try Pipeline(Rulebook.shipped, ruleSets: [set])
      .report(Files.contents(of: path), path: path)
    return (report, report.scores[0])
  }

  /// The words found in the paragraph, or in the article.
  func texts(foundIn report: Report, _ score: ArticleScore) -> [String] {
    let article = report.article.article
    return zip(article.paragraphs, score.paragraphs)
      .filter { paragraph == nil || $0.0.index == paragraph }
      .flatMap { $0.1.findings.map { article.text(of: $0.finding.range) } }
  }
}
