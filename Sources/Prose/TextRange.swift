/// A half-open range of UTF-8 offsets into the bytes of an article as it was given.
///
/// Offsets are kept in 32 bits, since an article has at most `Article.maximumBytes` bytes and
/// every token carries a range.
public struct TextRange: Hashable, Sendable {
  @usableFromInline let lower: UInt32
  @usableFromInline let upper: UInt32

  /// A range of bytes; traps where the bounds do not fit an article.
  @inlinable public init(_ range: Range<Int>) {
    lower = UInt32(range.lowerBound)
    upper = UInt32(range.upperBound)
  }

  /// The first byte.
  @inlinable public var start: Int { Int(lower) }

  /// The byte after the last one.
  @inlinable public var end: Int { Int(upper) }

  /// The length in bytes.
  @inlinable public var count: Int { end - start }

  /// The same bytes as a Swift range.
  @inlinable public var bytes: Range<Int> { start..<end }

  /// Whether the two ranges share a byte.
  @inlinable public func overlaps(_ other: TextRange) -> Bool {
    start < other.end && other.start < end
  }

  /// Whether every byte of `other` lies in this range.
  @inlinable public func contains(_ other: TextRange) -> Bool {
    start <= other.start && other.end <= end
  }
}

extension TextRange: Comparable {
  /// Orders by start, the longer one first.
  @inlinable public static func < (left: TextRange, right: TextRange) -> Bool {
    (left.start, right.end) < (right.start, left.end)
  }
}
