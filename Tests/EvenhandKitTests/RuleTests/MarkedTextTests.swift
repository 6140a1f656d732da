import EvenhandKit
import Testing

@Suite struct MarkedTextTests {
  @Test func takesTheMarksOut() {
    let marked = MarkedText("«Ein» Überfall, «née» und «Schluß»")
    #expect(marked.text == "Ein Überfall, née und Schluß")
    #expect(marked.ranges == [0..<3, 15..<19, 24..<31])
    #expect(marked.mistake == nil)
  }

  @Test(arguments: ["", "plain", "«all»", "a «b» «c» d", "«a»«b»", "e\u{301} «e\u{301}»"])
  func marksAgain(text: String) {
    let marked = MarkedText(text)
    #expect(MarkedText.marking(marked.text, marked.ranges) == text)
  }

  @Test(arguments: [
    ("a «b", MarkedText.Mistake.unclosed), ("a «b «c» d»", .unclosed), ("a b» c", .unopened),
    ("«»", .empty), ("»«", .unopened),
  ])
  func seesWhatIsWrongWithMarks(text: String, mistake: MarkedText.Mistake) {
    #expect(MarkedText(text).mistake == mistake)
  }
}
