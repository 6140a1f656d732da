public import Prose

extension Article {
  /// An article made of paragraphs, with blank lines between them and no headline.
  public init(id: String = "test", _ paragraphs: String...) {
    self.init(id: id, paragraphs: paragraphs)
  }

  /// An article made of paragraphs; the first is the headline where one is asked for.
  public init(id: String = "test", headline: String? = nil, paragraphs: [String]) {
    var bytes: [UInt8] = []
    var placed: [Paragraph] = []
    for (place, text) in ((headline.map { [$0] } ?? []) + paragraphs).enumerated() {
      if place > 0 { bytes += [0x0A, 0x0A] }
      let start = bytes.count
      bytes += Array(text.utf8)
      let isHeadline = headline != nil && place == 0
      placed.append(
        Paragraph(
          index: headline == nil ? place + 1 : place, kind: isHeadline ? .headline : .body,
          range: TextRange(start..<bytes.count), line: 2 * place + 1))
    }
    self.init(id: id, path: "\(id).txt", bytes: bytes, paragraphs: placed)
  }
}
