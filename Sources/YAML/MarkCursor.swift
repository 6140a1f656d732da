/// A reader's position in a text, which turns counts of code points into offsets in bytes.
///
/// libyaml counts code points and hands out places almost in file order, so walking from the last
/// place to the next one costs one pass over the text in all.
struct MarkCursor {
  private let bytes: [UInt8]
  private let range: Range<Int>
  private var index = 0
  private var offset: Int

  /// Stands before the first code point of a range of valid UTF-8.
  init(_ bytes: [UInt8], in range: Range<Int>) {
    self.bytes = bytes
    self.range = range
    self.offset = range.lowerBound
  }

  /// Walks to the code point with a number, counted from 0 in the range, or to the range's end.
  ///
  /// - Returns: The offset of the code point in the bytes.
  mutating func move(to target: Int) -> Int {
    while index < target, offset < range.upperBound {
      offset += bytes[offset].lengthOfCodePoint
      index += 1
    }
    while index > target, offset > range.lowerBound {
      repeat { offset -= 1 } while bytes[offset].continuesCodePoint
      index -= 1
    }
    return offset
  }
}
