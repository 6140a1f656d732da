import Testing
import YAML

/// No bytes whatever may crash the reader or yield a place outside the file.
@Suite struct MutationTests {
  private static let valid = """
    # an indicator
    indicator: blame-label
    summary: "Names a party\\n as the one who “began” it"
    terms:
      - aggressor
      - {term: 'started the war', weight: 1.2}
      - [Արցախ, 🇦🇲, e\u{301}]
    script: |
      if x then
        return 1
      end
    note: >-
      folded
      text

    """

  private static let pieces: [[UInt8]] =
    [
      "&a ", "*a", "!t ", "%", "---\n", "...\n", "<<: ", "? ", ": ", "- ", "[", "]", "{", "}", ",",
      "'", "\"", "|\n", ">", "#", "\t", "\r", "\r\n", "\n", "\\", "\\u", "\u{85}", "\u{2028}",
      "\u{FEFF}", "\0", "é", "🇦",
    ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xE2, 0x80], [0x80]]

  @Test(arguments: 0..<8)
  func mutatedFilesAreReadOrRefused(_ seed: UInt64) {
    var random = Splitmix(state: seed)
    for _ in 0..<500 {
      var bytes = Array(Self.valid.utf8)
      for _ in 0...Int.random(in: 0..<6, using: &random) { mutate(&bytes, &random) }
      check(bytes, in: 0..<bytes.count)
      let first = Int.random(in: 0...bytes.count, using: &random)
      check(bytes, in: first..<Int.random(in: first...bytes.count, using: &random))
    }
  }

  private func mutate(_ bytes: inout [UInt8], _ random: inout Splitmix) {
    let start = Int.random(in: 0...bytes.count, using: &random)
    let end = min(bytes.count, start + Int.random(in: 0..<9, using: &random))
    let piece = Self.pieces.randomElement(using: &random) ?? []
    switch Int.random(in: 0..<4, using: &random) {
    case 0: bytes.insert(contentsOf: piece, at: start)
    case 1: bytes.replaceSubrange(start..<end, with: piece)
    case 2: bytes.removeSubrange(start..<end)
    default: bytes.insert(contentsOf: bytes[start..<end], at: start)
    }
  }

  private func check(_ bytes: [UInt8], in range: Range<Int>) {
    do throws(YAMLError) {
      let document = try Document(bytes, range: range, name: "f.yaml")
      for node in document.root.all {
        #expect(range.lowerBound <= node.start.offset && node.end.offset <= range.upperBound)
        #expect(node.start <= node.end)
      }
    } catch {
      #expect(error.description.hasPrefix("f.yaml"))
      if let mark = error.mark {
        #expect(range.lowerBound <= mark.offset && mark.offset <= range.upperBound)
        #expect(mark.line >= 1 && mark.column >= 1)
        #expect(error.excerpt != nil)
      }
    }
  }
}

/// A generator of the same numbers on every run.
private struct Splitmix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
