public import Foundation

/// Places that tests read.
public enum Repository {
  /// The package's own folder.
  public static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Material that stands beside the package and not in it; tests that need it are skipped where
  /// it is absent.
  public static let shared = root.deletingLastPathComponent().appending(path: "shared")

  public static let hasShared = FileManager.default.fileExists(
    atPath: shared.appending(path: "seed/article.txt").path())

  public static func bytes(_ url: URL) throws -> [UInt8] { try Array(Data(contentsOf: url)) }
}
