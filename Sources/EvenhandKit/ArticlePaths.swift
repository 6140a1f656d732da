private import Ingest

/// The articles that arguments name.
public struct ArticlePaths: Sendable {
  /// Their paths, in order; `-` is standard input.
  public let paths: [String]

  /// Files as they are named, and for a folder the articles below it, sorted by path. A folder's
  /// `README.md` is about the articles and none of them.
  ///
  /// - Throws: An error for a path that names nothing or a folder without articles.
  public init(_ arguments: [String]) throws(EvenhandError) {
    var paths: [String] = []
    for argument in arguments {
      guard argument != "-" else {
        paths.append(argument)
        continue
      }
      switch Files.kind(of: argument) {
      case .file: paths.append(argument)
      case .nothing: throw .missing(path: argument)
      case .folder:
        let articles = try Files.files(below: argument).filter(Self.isArticle)
        if articles.isEmpty { throw .noArticles(path: argument) }
        paths += articles
      }
    }
    self.paths = paths
  }

  /// Whether a path's ending is one that articles have.
  public static func isArticle(_ path: String) -> Bool {
    guard let point = path.lastIndex(of: "."), !path.hasSuffix("/README.md") else { return false }
    let ending = path[path.index(after: point)...].lowercased()
    return articleReaders.contains { $0.pathExtensions.contains(ending) }
      || JSONLinesReader.pathExtensions.contains(ending)
  }
}
