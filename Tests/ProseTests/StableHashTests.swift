import Prose
import Testing

@Suite struct StableHashTests {
  /// The first two are the published values of FNV-1a.
  @Test(arguments: [("", "cbf29ce484222325"), ("a", "af63dc4c8601ec8c")])
  func isFNV1a(text: String, digits: String) {
    var hash = StableHash()
    for byte in text.utf8 { hash.add(byte: byte) }
    #expect(hash.text == digits)
  }

  @Test func tellsWhereOneTextEnds() {
    var one = StableHash()
    one.add("ab")
    one.add("c")
    var other = StableHash()
    other.add("a")
    other.add("bc")
    #expect(one != other)
  }
}
