import Testing

@testable import Rules

@Suite struct PatternTests {
  @Test(arguments: [
    ("cat", "Cat, cats and CATS", ["Cat", "cat", "CAT"]),
    (#"\bErdo\b"#, "Erdoğan", []),
    (#"\w+"#, "Erdoğan, Ընկեր", ["Erdoğan", "Ընկեր"]),
    (#"\bčas\b"#, "ČAS a čas", ["ČAS", "čas"]),
    (#"x*"#, "axxb", ["xx"]),
    (#"(?<=no )\w+"#, "no one said no more", ["one", "more"]),
    (#"z"#, "", []),
  ])
  func findsEveryPlace(pattern: String, text: String, found: [String]) throws {
    let bytes = Array(text.utf8)
    let matches = try Pattern(pattern).matches(in: bytes, 0..<bytes.count)
    #expect(matches.map { String(decoding: bytes[$0.range], as: UTF8.self) } == found)
  }

  @Test func knowsTheFirstGroup() throws {
    let bytes = Array("not verified, verified".utf8)
    let matches = try Pattern("(?:(not) )?verified").matches(in: bytes, 0..<bytes.count)
    #expect(matches.map(\.group) == [0..<3, nil])
  }

  /// What lies outside the bounds is not seen, and places are those of the whole.
  @Test func looksBetweenItsBounds() throws {
    let bytes = Array("cat cat cat".utf8)
    let matches = try Pattern("cat").matches(in: bytes, 4..<8)
    #expect(matches.map(\.range) == [4..<7])
  }

  @Test func endsARunThatTakesTooLong() throws {
    let bytes = Array((String(repeating: "a", count: 5_000) + "!").utf8)
    let failure = Pattern.Failure.steps(Pattern.minimumSteps)
    #expect(throws: failure) { try Pattern("(a+)+$").matches(in: bytes, 0..<bytes.count) }
    #expect("\(failure)" == "the pattern took more than 10000 steps from one place")
  }

  /// A short text gives more steps than a long one, in which each may walk far.
  @Test(arguments: [
    (19, 1_000_000), (99, 200_000), (999, 20_000), (1_999, 10_000), (9_999, 10_000),
  ])
  func givesStepsByTheLengthOfTheText(count: Int, steps: Int) throws {
    let bytes = Array((String(repeating: "a", count: count - 1) + "!").utf8)
    #expect(throws: Pattern.Failure.steps(steps)) {
      try Pattern("(a+)+(a+)+(a+)+(a+)+$").matches(in: bytes, 0..<bytes.count)
    }
  }

  @Test(arguments: [("a(b", 3), ("[z-a]", 3), (#"\C"#, 2), ("(?<n", 4)])
  func refusesWhatIsNoPattern(pattern: String, offset: Int) {
    let error = #expect(throws: Pattern.SyntaxError.self) { try Pattern(pattern) }
    #expect(error?.offset == offset)
    #expect(error?.message.isEmpty == false)
  }

  /// A hundred thousand matches take about as long as the text is, not its square.
  @Test(.timeLimit(.minutes(1))) func findsManyPlaces() throws {
    let bytes = Array(String(repeating: "ö a ", count: 100_000).utf8)
    #expect(try Pattern("a").matches(in: bytes, 0..<bytes.count).count == 100_000)
  }
}
