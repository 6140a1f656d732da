/// A pattern over paths: `*` stands for any run of characters but `/`, `**` for any run of folders, `?`
/// for one character. Everything else stands for itself.
public struct Glob: Hashable, Sendable {
  public let pattern: String

  private let parts: [[UInt8]]

  public init(_ pattern: String) {
    self.pattern = pattern
    parts = Self.parts(of: pattern)
  }

  /// Whether it holds a wildcard at all.
  public var isPattern: Bool { pattern.utf8.contains { Self.isWild($0) } }

  /// The folder that every path it can match lies below, as written; empty for the current one.
  public var base: String {
    let parts = pattern.split(separator: "/", omittingEmptySubsequences: false)
    let fixed = parts.prefix { !$0.utf8.contains { Self.isWild($0) } }
    return fixed.count == parts.count ? pattern : fixed.joined(separator: "/")
  }

  /// Whether a path matches the whole pattern.
  public func matches(_ path: String) -> Bool {
    Self.matches(Self.parts(of: path)[...], parts[...])
  }

  private static func parts(of path: String) -> [[UInt8]] {
    path.utf8.split(separator: UInt8(ascii: "/")).map(Array.init).filter {
      $0 != [UInt8(ascii: ".")]
    }
  }

  private static func isWild(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "*") || byte == UInt8(ascii: "?")
  }

  private static let anyFolders = Array("**".utf8)

  private static func matches(_ path: ArraySlice<[UInt8]>, _ parts: ArraySlice<[UInt8]>) -> Bool {
    guard let part = parts.first else { return path.isEmpty }
    if part == anyFolders {
      let rest = parts.dropFirst()
      return (path.startIndex...path.endIndex).contains { matches(path[$0...], rest) }
    }
    guard let name = path.first, matches(name[...], part[...]) else { return false }
    return matches(path.dropFirst(), parts.dropFirst())
  }

  /// Whether a name matches a part, by going back to the last `*` where it does not go on; that takes
  /// at most the product of their lengths.
  private static func matches(_ name: ArraySlice<UInt8>, _ part: ArraySlice<UInt8>) -> Bool {
    var (place, pattern) = (name.startIndex, part.startIndex)
    var star: (pattern: Int, place: Int)?
    while place < name.endIndex {
      if pattern < part.endIndex, part[pattern] == UInt8(ascii: "*") {
        star = (pattern + 1, place)
        pattern += 1
      } else if pattern < part.endIndex,
        part[pattern] == UInt8(ascii: "?") || part[pattern] == name[place]
      {
        place += part[pattern] == UInt8(ascii: "?") ? length(of: name[place]) : 1
        pattern += 1
      } else if let last = star {
        star = (last.pattern, last.place + 1)
        (pattern, place) = (last.pattern, last.place + 1)
      } else {
        return false
      }
    }
    return part[pattern...].allSatisfy { $0 == UInt8(ascii: "*") }
  }

  /// The bytes of a character by its first one.
  private static func length(of byte: UInt8) -> Int {
    byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
  }
}
