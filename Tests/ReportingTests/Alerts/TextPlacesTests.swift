import TestSupport
import Testing

@testable import Reporting

@Suite struct TextPlacesTests {
  @Test(arguments: [
    ("one «two»", "1:5–1:8"),
    ("one\n«two»\n", "2:1–2:4"),
    ("one\r\n«two» three", "2:1–2:4"),
    ("one\rtwo\r\r«three»", "4:1–4:6"),
    ("Şuşa — «Şuşa» 🙂", "1:8–1:12"),
    ("🙂 e\u{301} «x»", "1:6–1:7"),
    ("a «b\nc» d", "1:3–2:2"),
    ("\u{FEFF}«a»", "1:1–1:2"),
    ("«»", "1:1–1:1"),
  ])
  func countsLinesAndCharacters(marked: String, place: String) throws {
    let parts = marked.split(separator: #/[«»]/#, omittingEmptySubsequences: false)
    let start = parts[0].utf8.count
    var places = TextPlaces(Array(parts.joined().utf8))
    let region = places.region(of: start..<start + parts[1].utf8.count)
    #expect(
      "\(region.start.line):\(region.start.column)–\(region.end.line):\(region.end.column)" == place
    )
  }

  @Test func answersInAnyOrder() {
    var places = TextPlaces(Array("ab\ncd\nef".utf8))
    let ascending = (0...8).map { places.place(of: $0) }
    let descending = (0...8).reversed().map { places.place(of: $0) }
    #expect(ascending == descending.reversed())
  }
}
