import Annotate
import Foundation
import Prose
import Rules
import Scoring
import TestSupport
import Testing

/// The laws of scoring over the paragraphs of the corpus, under every shipped rule set.
@Suite struct ArticleLawTests {
  private static let book = Rulebook.shipped

  private static let articles: [AnnotatedArticle] = {
    let folder = Repository.root.appending(path: "corpus/triples")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
    return names.sorted().compactMap { name in
      guard
        let text = try? String(contentsOf: folder.appending(path: name), encoding: .utf8)
          .split(separator: "---\n", maxSplits: 2).last
      else { return nil }
      let paragraphs = text.split(separator: "\n\n").map {
        $0.trimmingCharacters(in: .whitespacesAndNewlines)
      }
      return book.annotate(Article(id: name, paragraphs: paragraphs))
    }
  }()

  @Test func thereAreArticles() { #expect(Self.articles.count >= 3) }

  @Test(arguments: book.ruleSets)
  func ledger(set: RuleSet) {
    for paragraph in scores(set).flatMap(\.paragraphs) {
      guard let neutrality = paragraph.neutrality else { continue }
      let points = paragraph.findings.reduce(0) { $0 + $1.points }
      #expect(abs(points - (100 - neutrality)) < 1e-9)
      #expect(abs(paragraph.deviations.sum - paragraph.deviation) < 1e-9)
    }
  }

  @Test(arguments: book.ruleSets)
  func scale(set: RuleSet) {
    var scaled = set
    scaled.severities = set.severities.map {
      Severity($0.value * 2, withFinding: $0.withFinding.map { $0 * 2 })
    }
    scaled.scale.half *= 2
    scaled.scale.leanPrior *= 2
    scaled.scale.voiceLean *= 2
    for (one, other) in zip(scores(set), scores(scaled)) {
      #expect(one.neutrality == other.neutrality && one.lean == other.lean)
      #expect(one.paragraphs.map(\.neutrality) == other.paragraphs.map(\.neutrality))
    }
  }

  @Test(arguments: book.ruleSets)
  func withoutSeveritiesEverythingIsNeutral(set: RuleSet) {
    var empty = set
    empty.severities = set.severities.map { _ in Severity() }
    empty.sourcing.weight = 0
    for score in scores(empty) {
      #expect(score.neutrality == 100 && score.lean.value == 0)
      #expect(score.paragraphs.allSatisfy { $0.neutrality ?? 100 == 100 })
    }
  }

  /// Two neutral sentences more never lower a paragraph, and never halve what it departs by.
  @Test(arguments: book.ruleSets)
  func padding(set: RuleSet) {
    let padding = " The meeting began at nine. The room had two doors."
    for article in Self.articles {
      let texts = article.article.paragraphs.map { article.article.text(of: $0.range) }
      let padded = Self.book.annotate(Article(paragraphs: texts.map { $0 + padding }))
      for (one, other) in zip(score(article, set).paragraphs, score(padded, set).paragraphs)
      where one.neutrality != nil {
        #expect(other.deviation <= one.deviation + 1e-9)
        #expect(other.deviation >= one.deviation / 2 - 1e-9)
      }
    }
  }

  /// What is moved into quotation marks, of whatever style, never costs more in its wording: who is
  /// heard by it is another matter.
  @Test(arguments: [("“", "”"), ("\"", "\""), ("‘", "’"), ("«", "»"), ("„", "“")])
  func voice(open: String, close: String) {
    for article in Self.articles {
      let texts = article.article.paragraphs.map { article.article.text(of: $0.range) }
      for text in texts where !text.contains(where: { "“”‘’".contains($0) }) {
        let quoted = open + text.dropLast() + "," + close + " she said."
        for set in Self.book.ruleSets {
          let told = score(Self.book.annotate(Article(text), .named("nk-2020")), set)
          let said = score(Self.book.annotate(Article(quoted), .named("nk-2020")), set)
          #expect(
            said.paragraphs[0].ownDeviations.framing
              <= told.paragraphs[0].ownDeviations.framing + 1e-9)
        }
      }
    }
  }

  private func scores(_ set: RuleSet) -> [ArticleScore] {
    Self.articles.map { score($0, set) }
  }

  private func score(_ article: AnnotatedArticle, _ set: RuleSet) -> ArticleScore {
    Scorer(set, indicators: Self.book.indicators)
      .score(article, Self.book.findings(in: article))
  }
}
