import EvenhandKit
import Foundation
import TestSupport

/// The corpus, as tests read it.
enum Corpus {
  static let paths =
    (try? ArticlePaths([Repository.root.appending(path: "corpus").path()]).paths) ?? []

  /// The path of an article by its id.
  static func path(_ id: String) -> String? { paths.first { $0.hasSuffix("/\(id).md") } }

  static func report(
    _ path: String, sets: [String], _ book: Rulebook = .shipped
  ) throws -> Report {
    try Pipeline(book, ruleSets: sets).report(Files.contents(of: path), path: path)
  }

  /// The names of the stories in a folder, by the ending of one of their variants.
  static func stories(endingIn variant: String) -> [String] {
    paths.compactMap { path in
      guard let name = path.split(separator: "/").last, name.hasSuffix("-\(variant).md") else {
        return nil
      }
      return String(name.dropLast(variant.count + 4))
    }
  }
}
