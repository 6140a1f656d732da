import Annotate
import Prose
import Rules

/// Annotates articles, each with the conflict pack that it is to be read with: the one that is chosen
/// for all, the one its front matter names, or the one whose parties it names most.
struct ConflictReader: Sendable {
  private let rulebook: Rulebook
  private let annotator: Annotator
  private let choice: ConflictChoice

  /// - Throws: An error for a conflict that the rulebook does not hold.
  init(_ rulebook: Rulebook, _ choice: ConflictChoice) throws(EvenhandError) {
    self.rulebook = rulebook
    annotator = rulebook.annotator
    if case .named(let name) = choice {
      self.choice = .named(try rulebook.conflict(name, path: nil))
    } else {
      self.choice = choice
    }
  }

  /// - Throws: An error for an article that asks for a conflict nobody defines.
  func annotated(_ article: Article) throws(EvenhandError) -> AnnotatedArticle {
    var article = article
    if choice == .auto, case .named(let name) = article.conflictChoice {
      article.matter.conflict = try rulebook.conflict(name, path: article.path)
    }
    return annotator.annotate(article, with: choice)
  }

  /// Another version of an article, read with the same pack.
  func annotated(_ article: Article, like other: AnnotatedArticle) -> AnnotatedArticle {
    annotator.annotate(article, with: other.conflict.map { .named($0.id) } ?? .none)
  }
}
