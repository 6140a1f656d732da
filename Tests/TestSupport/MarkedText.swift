/// Text in which «…» marks the passages something should point at.
public struct MarkedText: Sendable {
  public private(set) var text = ""
  public private(set) var ranges: [Range<Int>] = []

  public init(_ marked: String) {
    var start = 0
    for character in marked {
      switch character {
      case "«": start = text.utf8.count
      case "»": ranges.append(start..<text.utf8.count)
      default: text.append(character)
      }
    }
  }

  /// The same text with marks around other ranges, for comparing.
  public static func marking(_ text: String, _ ranges: [Range<Int>]) -> String {
    var bytes = Array(text.utf8)
    for range in ranges.sorted(by: { $0.lowerBound > $1.lowerBound }) {
      bytes.insert(contentsOf: "»".utf8, at: range.upperBound)
      bytes.insert(contentsOf: "«".utf8, at: range.lowerBound)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
