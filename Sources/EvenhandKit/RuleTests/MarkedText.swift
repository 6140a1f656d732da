/// A text in which «…» marks the passages that something should point at.
public struct MarkedText: Hashable, Sendable {
  /// What can be wrong with marks.
  public enum Mistake: Hashable, Sendable {
    /// A « that no » follows, or not before the next «.
    case unclosed
    /// A » without a « before it.
    case unopened
    /// Marks with nothing between them.
    case empty
  }

  /// The text without its marks.
  public private(set) var text = ""

  /// The marked passages, in UTF-8 bytes of `text`, in order.
  public private(set) var ranges: [Range<Int>] = []

  /// The first thing that is wrong with the marks; nil where they are in order.
  public private(set) var mistake: Mistake?

  public init(_ marked: String) {
    var start: Int?
    for scalar in marked.unicodeScalars {
      switch scalar {
      case Self.opening:
        if start != nil { note(.unclosed) }
        start = text.utf8.count
      case Self.closing: close(from: &start)
      default: text.unicodeScalars.append(scalar)
      }
    }
    if start != nil { note(.unclosed) }
  }

  static let opening: Unicode.Scalar = "«"
  static let closing: Unicode.Scalar = "»"

  private mutating func close(from start: inout Int?) {
    guard let first = start else { return note(.unopened) }
    start = nil
    if first == text.utf8.count { return note(.empty) }
    ranges.append(first..<text.utf8.count)
  }

  private mutating func note(_ mistake: Mistake) {
    if self.mistake == nil { self.mistake = mistake }
  }

  /// A text with marks around other ranges, for comparing.
  public static func marking(_ text: String, _ ranges: [Range<Int>]) -> String {
    var bytes = Array(text.utf8)
    for range in ranges.sorted(by: { $0.lowerBound > $1.lowerBound }) {
      bytes.insert(contentsOf: "»".utf8, at: range.upperBound)
      bytes.insert(contentsOf: "«".utf8, at: range.lowerBound)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension MarkedText.Mistake {
  /// What is wrong, in a clause.
  var inWords: String {
    switch self {
    case .unclosed: "a ‘«’ has no ‘»’ behind it; passages do not lie inside each other"
    case .unopened: "a ‘»’ has no ‘«’ before it"
    case .empty: "there is nothing between ‘«’ and ‘»’"
    }
  }
}
