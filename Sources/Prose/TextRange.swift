/// A half-open range of UTF-8 offsets into the bytes of an article as it was given.
///
/// Offsets are kept in 32 bits, since an article has at most `Article.maximumBytes` bytes and
/// every token carries a range.
public struct TextRange: Hashable, Sendable {
  private let lower: UInt32
  private let upper: UInt32

  /// A range of bytes; traps where the bounds do not fit an article.
  public init(_ range: Range<Int>) {
    lower = UInt32(range.lowerBound)
    upper = UInt32(range.upperBound)
  }

  /// The first byte.
  public var start: Int { Int(lower) }

  /// The byte after the last one.
  public var end: Int { Int(upper) }

  /// The length in bytes.
  public var count: Int { end - start }

  /// The same bytes as a Swift range.
  public var bytes: Range<Int> { start..<end }

  /// Whether the two ranges share a byte.
  public func overlaps(_ other: TextRange) -> Bool {
    start < other.end && other.start < end
  }

  /// Whether every byte of `other` lies in this range.
  public func contains(_ other: TextRange) -> Bool {
    start <= other.start && other.end <= end
  }
}

extension TextRange: Comparable {
  /// Orders by start, the longer one first.
  public static func < (left: TextRange, right: TextRange) -> Bool {
    (left.start, right.end) < (right.start, left.end)
  }
}
